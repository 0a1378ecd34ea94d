"""The desk at which records of one agency are changed: one writer at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories import urutan
from app.db.repositories.pegawai import baris as gudang
from app.db.tables import Instansi, Pegawai
from app.domain.kepegawaian import HasilNip, baca_nip
from app.domain.law.errors import AturanTidakBerlaku, Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.organisasi import Bagan
from app.usecases.pegawai.orang import Pengamat


@dataclass(frozen=True, slots=True)
class Meja:
    """What a change needs: the agency, locked, the number of the change, the rules and the day."""

    kerja: Kerja
    instansi: Instansi
    urutan: int
    buku: Rulebook
    hari_ini: date

    @classmethod
    def buka(cls, kerja: Kerja, acuan: str, buku: Rulebook, hari_ini: date) -> "Meja":
        """Lock an agency that still exists and take the next number of its changes."""
        instansi = pilih(kerja, acuan, kunci=True)
        if not instansi.aktif:
            raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
        return cls(kerja, instansi, urutan.berikut(kerja.sesi, instansi.id), buku, hari_ini)

    @property
    def pengamat(self) -> Pengamat:
        """Who writes, as one who is then shown the result."""
        return Pengamat.di(self.kerja, self.instansi)

    def pegawai(self, acuan: str) -> Pegawai:
        """Return a servant to change; TidakDitemukan without it."""
        nomor = self.pengamat.acuan(acuan)
        satu = gudang.milik(self.kerja.sesi, self.instansi.id, nomor)
        if satu is None:
            raise TidakDitemukan
        return satu

    def nip(self, tertulis: str, pemilik: UUID | None, masalah: list[Masalah]) -> HasilNip | None:
        """Take a number apart by the rule in force; it is nobody else's in this agency."""
        try:
            aturan = self.buku.pilih("nip", self.hari_ini)
            hasil = baca_nip(tertulis, aturan, Trace(simpan=False))
        except MasukanTidakSah as galat:
            masalah += galat.masalah
            return None
        lain = gudang.pemilik_nip(self.kerja.sesi, self.instansi.id, hasil.nip)
        if lain not in {None, pemilik}:
            masalah.append(Masalah("nip", "pegawai_nip_dipakai"))
        return hasil

    def unit(self, acuan: str | None, hari: date, masalah: list[Masalah]) -> UUID | None:
        """Find a unit of the agency that is in force on a day, by id or code."""
        if acuan is None:
            return None
        units = gudang_unit.semua(self.kerja.sesi, self.instansi.id)
        satu = Bagan(self.kerja, self.instansi, units).cari(acuan, hari)
        if satu is None or not satu.berlaku(hari):
            data = {"nilai": acuan, "hari": hari.isoformat()}
            masalah.append(Masalah("unit", "pegawai_unit_tidak_berlaku", data))
            return None
        return satu.id

    def aturan_tahun(self, indeks: str, tahun: int) -> Any:  # noqa: ANN401 - RuleView
        """Return the rule of a year; AturanTidakBerlaku names the year as what asked for it."""
        try:
            return self.buku.pilih(indeks, date(tahun, 12, 31))
        except AturanTidakBerlaku as galat:
            galat.lokasi = "tahun"
            raise

    def catat(
        self,
        tindakan: str,
        objek: str,
        nomor: UUID,
        sebelum: Mapping[str, Any] | None,
        sesudah: Mapping[str, Any] | None,
    ) -> None:
        """Note a change."""
        self.kerja.catat(
            tindakan, objek, nomor, instansi=self.instansi.id, sebelum=sebelum, sesudah=sesudah
        )
