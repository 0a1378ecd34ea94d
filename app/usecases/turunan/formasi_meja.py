"""The needs of one agency, opened for one piece of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.db.repositories.instansi import POLA_ID
from app.db.repositories.turunan import formasi as gudang
from app.db.repositories.turunan import formasi_tahun
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.db.repositories.unit import semua as semua_unit
from app.db.tables import Formasi, Instansi
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.turunan.lingkup import pilih_untuk_tulis

Isi = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Meja:
    """The needs of one agency, opened for one piece of work."""

    kerja: Kerja
    instansi: Instansi

    @classmethod
    def buka(cls, kerja: Kerja, acuan: str, *, tulis: bool = False) -> "Meja":
        """Open them; for writing, nobody else changes the agency meanwhile."""
        instansi = pilih_untuk_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
        return cls(kerja, instansi)

    @property
    def boleh(self) -> bool:
        """Whether the caller may change needs."""
        return self.instansi.aktif and self.kerja.boleh(self.instansi.id, "formasi:tulis")

    def versi(self, tahun: int) -> int:
        """Return the version of a year."""
        return formasi_tahun.versi(self.kerja.sesi, self.instansi.id, tahun)

    def cari(self, acuan: str) -> Formasi:
        """Return a needed post by id; TidakDitemukan."""
        satu = None
        if POLA_ID.fullmatch(acuan):
            satu = gudang.cari(self.kerja.sesi, self.instansi.id, UUID(acuan))
        if satu is None:
            raise TidakDitemukan
        return satu

    def lihat(self, satu: Formasi) -> FormasiTercatat:
        """Show a needed post with its unit."""
        return gudang.lihat(self.kerja.sesi, satu.id)

    def daftar(
        self, tahun: int, saringan: Isi, setelah: UUID | None, ambil: int
    ) -> list[FormasiTercatat]:
        """List the needs of a year."""
        return gudang.daftar(
            self.kerja.sesi, self.instansi.id, tahun, saringan, setelah=setelah, ambil=ambil
        )

    def units(self) -> dict[str, UUID]:
        """Return the units of the agency by id and by code; the newest bearer of a code wins."""
        baris = semua_unit(self.kerja.sesi, self.instansi.id).values()
        hasil: dict[str, UUID] = {}
        for satu in sorted((b.unit for b in baris), key=lambda unit: unit.sejak):
            hasil[satu.kode] = hasil[str(satu.id)] = satu.id
        return hasil
