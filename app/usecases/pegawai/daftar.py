"""Lists of servants as somebody asks for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories import urutan
from app.db.repositories.pegawai import daftar as gudang
from app.db.repositories.pegawai.baris import PegawaiBaris
from app.db.repositories.pegawai.daftar import SaringanPegawai, Urut
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import TidakBerhak
from app.usecases.organisasi import Bagan
from app.usecases.pegawai import kursor
from app.usecases.pegawai.orang import PegawaiTampak, Pengamat
from app.usecases.samaran import samar

URUT = ("nama", "nip", "golongan", "tanggal_lahir")
# Sorting by these tells what a masked number hides.
URUT_PRIBADI = frozenset({"nip", "tanggal_lahir"})


@dataclass(frozen=True, slots=True)
class PermintaanDaftar:
    """What somebody asks for: which servants, as of which day, in which order."""

    unit: str | None = None
    aktif: str | None = None
    cari: str | None = None
    per_tanggal: date | None = None
    urut: str = "nama"
    pilihan: dict[str, Collection[str]] = field(default_factory=dict)

    @property
    def urutan(self) -> Urut:
        """The order."""
        return Urut(self.urut.removeprefix("-"), turun=self.urut.startswith("-"))

    @property
    def tercatat(self) -> dict[str, Any]:
        """What was asked for, as the audit log keeps it."""
        isi = {
            "unit": self.unit, "aktif": self.aktif, "per_tanggal": self.per_tanggal,
            "cari": None if self.cari is None else samar(self.cari),
            **{nama: list(nilai) for nama, nilai in self.pilihan.items()},
        }  # fmt: skip
        return {nama: nilai for nama, nilai in isi.items() if nilai is not None}

    def saringan(self, pengamat: Pengamat, hari_ini: date) -> SaringanPegawai:
        """Narrow to what is asked for; by number only for who sees numbers."""
        aktif = self.aktif or ("false" if "alasan_nonaktif" in self.pilihan else "true")
        teks = None if self.cari is None else self.cari.strip()
        nip = None if teks is None else "".join(teks.split())
        angka = bool(nip) and str(nip).isascii() and str(nip).isdigit()
        return SaringanPegawai(
            pilihan=self.pilihan,
            unit=self._unit(pengamat, self.per_tanggal or hari_ini),
            aktif=None if aktif == "semua" else aktif == "true",
            nama=teks or None,
            awal_nip=nip if angka and pengamat.utuh else None,
        )

    def _unit(self, pengamat: Pengamat, hari: date) -> set[UUID] | None:
        if self.unit is None:
            return None
        kerja, instansi = pengamat.kerja, pengamat.instansi
        semua = gudang_unit.semua(kerja.sesi, instansi.id)
        units = Bagan(kerja, instansi, semua).di_bawah(self.unit, hari)
        if units is None:
            data = {"nilai": self.unit, "hari": hari.isoformat()}
            raise MasukanTidakSah([Masalah("unit", "pegawai_unit_tidak_berlaku", data)])
        return units


@dataclass(frozen=True, slots=True)
class HalamanPegawai:
    """A page as fetched, and the mark from which the change feed goes on after a full copy."""

    pegawai: Sequence[PegawaiTampak]
    tanda: int | None


def daftar(
    pengamat: Pengamat, minta: PermintaanDaftar, hari_ini: date, setelah: str | None, ambil: int
) -> HalamanPegawai:
    """List servants after a cursor. TidakBerhak for an order that shows what is masked."""
    urut = minta.urutan
    if urut.kolom in URUT_PRIBADI and not pengamat.utuh:
        raise TidakBerhak("pegawai:nip")
    posisi = None if setelah is None else _posisi(minta, setelah)
    sesi, instansi = pengamat.kerja.sesi, pengamat.instansi.id
    # Before the rows: what changes from now on comes after this mark.
    tanda = urutan.terakhir(sesi, instansi) if setelah is None else None
    saringan = minta.saringan(pengamat, hari_ini)
    baris = gudang.daftar(
        sesi, instansi, saringan,
        urut=urut, setelah=posisi, ambil=ambil, hari=minta.per_tanggal,
    )  # fmt: skip
    return HalamanPegawai([pengamat.tampak(satu) for satu in baris], tanda)


def kunci(minta: PermintaanDaftar, baris: PegawaiBaris) -> str:
    """Write the place of a row in its list."""
    return kursor.tulis(minta.urut, minta.urutan.kunci(baris), baris.id)


def _posisi(minta: PermintaanDaftar, setelah: str) -> tuple[str | int | date, UUID]:
    nilai, nomor = kursor.baca(minta.urut, setelah)
    try:
        return minta.urutan.nilai(nilai), nomor
    except ValueError:
        raise kursor.tidak_sah() from None
