"""The service catalogue of an agency: who offers what, since when, until when."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories.instansi import POLA_ID
from app.db.repositories.survei import layanan as gudang
from app.db.repositories.survei.layanan import LayananTerdaftar, SaringanLayanan
from app.db.tables import Instansi, Layanan
from app.db.types import uuid7
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.organisasi import Bagan

TULIS = "skm:tulis"
ISIAN = ("kode", "nama", "unit_id", "aktif_sejak", "aktif_sampai")


@dataclass(frozen=True, slots=True)
class Katalog:
    """The catalogue of one agency, for one piece of work."""

    kerja: Kerja
    instansi: Instansi

    @classmethod
    def muat(cls, kerja: Kerja, acuan: str, *, tulis: bool = False) -> "Katalog":
        """Open it if the caller may; for writing, nobody else changes it meanwhile."""
        instansi = pilih(kerja, acuan, kunci=tulis)
        if tulis and not instansi.aktif:
            raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
        return cls(kerja, instansi)

    @property
    def boleh(self) -> dict[str, bool]:
        """Say what the caller may do with a service."""
        tulis = self.instansi.aktif and self.kerja.boleh(self.instansi.id, TULIS)
        return {"ubah": tulis, "hapus": tulis}

    def daftar(
        self, unit: str | None, per: date | None, setelah: str | None, ambil: int
    ) -> Sequence[LayananTerdaftar]:
        """List services; of a unit that does not exist there are none."""
        nomor = None if unit is None else self.unit(unit, per)
        if unit is not None and nomor is None:
            return []
        saringan = SaringanLayanan(nomor, per)
        return gudang.daftar(self.kerja.sesi, self.instansi.id, saringan, setelah, ambil)

    def unit(self, acuan: str, per: date | None) -> UUID | None:
        """Find a unit by id, or by the code it bears on a day (none: on the last one)."""
        semua = gudang_unit.semua(self.kerja.sesi, self.instansi.id)
        satu = Bagan(self.kerja, self.instansi, semua).cari(acuan, per or date.max)
        return None if satu is None else satu.id

    def pilih(self, acuan: str, *, kunci: bool = False) -> Layanan:
        """Return a service by id or code; TidakDitemukan without it."""
        sesi, satu = self.kerja.sesi, None
        if re.fullmatch(KODE, acuan):
            satu = gudang.menurut_acuan(sesi, self.instansi.id, acuan, kunci=kunci)
        if satu is None:
            raise TidakDitemukan
        return satu

    def lihat(self, nomor: UUID) -> LayananTerdaftar:
        """Show a service that exists."""
        return gudang.lihat(self.kerja.sesi, self.instansi.id, nomor)

    def buat(self, isi: Mapping[str, Any]) -> LayananTerdaftar:
        """Add a service; MasukanTidakSah lists every problem."""
        sekarang = self.kerja.sekarang
        satu = Layanan(
            id=uuid7(), instansi_id=self.instansi.id, kode="", nama="",
            aktif_sejak=isi["aktif_sejak"], dibuat_pada=sekarang, diubah_pada=sekarang,
        )  # fmt: skip
        self._isi(satu, isi)
        self.kerja.sesi.add(satu)
        self.kerja.sesi.flush()
        self._catat("buat", satu, None, _catatan(satu))
        return self.lihat(satu.id)

    def ubah(self, satu: Layanan, isi: Mapping[str, Any]) -> LayananTerdaftar:
        """Change what ``isi`` names; MasukanTidakSah lists every problem."""
        sebelum = _catatan(satu)
        self._isi(satu, isi)
        sesudah = _catatan(satu)
        if sesudah != sebelum:
            satu.versi += 1
            satu.diubah_pada = self.kerja.sekarang
            self.kerja.sesi.flush()
            self._catat("ubah", satu, sebelum, sesudah)
        return self.lihat(satu.id)

    def hapus(self, satu: Layanan) -> None:
        """Remove a service that no survey ever asked about; else it is ended, not removed."""
        if gudang.disurvei(self.kerja.sesi, satu.id):
            raise KonflikKeadaan(Masalah("", "layanan_disurvei"))
        self._catat("hapus", satu, _catatan(satu), None)
        self.kerja.sesi.delete(satu)
        self.kerja.sesi.flush()

    def _isi(self, satu: Layanan, isi: Mapping[str, Any]) -> None:
        masalah: list[Masalah] = []
        baru = {nama: isi[nama] for nama in ISIAN if nama in isi}
        if "unit" in isi:
            sejak = isi.get("aktif_sejak", satu.aktif_sejak)
            baru["unit_id"] = None if isi["unit"] is None else self.unit(isi["unit"], sejak)
            if isi["unit"] is not None and baru["unit_id"] is None:
                masalah.append(
                    Masalah("unit", "layanan_unit_tidak_dikenal", {"nilai": isi["unit"]})
                )
        kode = baru.get("kode", satu.kode)
        if POLA_ID.fullmatch(kode):
            masalah.append(Masalah("kode", "kode_serupa_id"))
        elif gudang.kode_dipakai(self.kerja.sesi, self.instansi.id, kode, satu.id):
            masalah.append(Masalah("kode", "layanan_kode_dipakai", {"nilai": kode}))
        sejak = baru.get("aktif_sejak", satu.aktif_sejak)
        sampai = baru.get("aktif_sampai", satu.aktif_sampai)
        if sampai is not None and sampai < sejak:
            masalah.append(Masalah("aktif_sampai", "layanan_masa_terbalik"))
        if masalah:
            raise MasukanTidakSah(masalah)
        for nama, nilai in baru.items():
            setattr(satu, nama, nilai)

    def _catat(
        self,
        tindakan: str,
        satu: Layanan,
        sebelum: Mapping[str, Any] | None,
        sesudah: Mapping[str, Any] | None,
    ) -> None:
        self.kerja.catat(
            tindakan, "layanan", satu.id,
            instansi=self.instansi.id, sebelum=sebelum, sesudah=sesudah,
        )  # fmt: skip


def _catatan(satu: Layanan) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in ISIAN}
