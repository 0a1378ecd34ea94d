"""A stored measurement with the rule it was made by, ready to be asked what if."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.db.repositories import ip_asn_hasil as gudang
from app.db.repositories import unit as gudang_unit
from app.db.repositories.ip_asn_hasil import Pengukuran
from app.domain.law.citation import Cited
from app.domain.law.errors import AturanTidakBerlaku, Masalah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.organisasi import Unit
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.organisasi import Bagan

if TYPE_CHECKING:
    import polars as pl

INDEKS = "ip-asn"


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A measurement, its rule as it is in the rulebook today, and the units of its agency."""

    kerja: Kerja
    pengukuran: Pengukuran
    aturan: RuleView
    bagan: Bagan

    @classmethod
    def muat(cls, kerja: Kerja, acuan: str, tahun: int, buku: Rulebook) -> "Tersimpan":
        """Load the measurement of a year.

        TidakDitemukan without one; KonflikKeadaan where nobody was measured, or the rule has
        changed since: what would be compared with it would be another index.
        """
        instansi = pilih(kerja, acuan)
        satu = gudang.pengukuran(kerja.sesi, instansi.id, tahun)
        if satu is None:
            raise TidakDitemukan
        aturan = aturan_pengukuran(satu, buku)
        if satu.jumlah == 0:
            raise KonflikKeadaan(Masalah("", "pengukuran_tanpa_orang", {"tahun": str(tahun)}))
        bagan = Bagan(kerja, instansi, gudang_unit.semua(kerja.sesi, instansi.id))
        return cls(kerja, satu, aturan, bagan)

    def orang(self) -> "pl.DataFrame":
        """Return the facts of everybody measured."""
        from app.bulk.ip_asn_orang import SKEMA, bingkai  # noqa: PLC0415 - imports polars

        return bingkai(gudang.orang(self.kerja.sesi, self.pengukuran.id, tuple(SKEMA)))

    def di_bawah(self, acuan: str) -> set[UUID] | None:
        """Return a unit, by id or code, with all below it on the day measured; or none."""
        return self.bagan.di_bawah(acuan, self.pengukuran.tanggal)

    def unit(self, nomor: UUID | None) -> Unit | None:
        """Return a unit of the agency, of any day; none for none."""
        baris = None if nomor is None else self.bagan.baris.get(nomor)
        return None if baris is None else baris.unit


def aturan_pengukuran(satu: Pengukuran, buku: Rulebook) -> RuleView:
    """Return the rule of a measurement, if it still is what it was; else KonflikKeadaan."""
    data = {"aturan": satu.aturan_id, "tahun": str(satu.tahun)}
    try:
        aturan = buku.menurut_id(INDEKS, satu.aturan_id, satu.tanggal)
    except AturanTidakBerlaku:
        raise KonflikKeadaan(Masalah("", "aturan_pengukuran_hilang", data)) from None
    if aturan.aturan.sidik != satu.aturan_sidik:
        raise KonflikKeadaan(Masalah("", "aturan_pengukuran_berubah", data))
    return aturan


def jejak_aturan(aturan: RuleView) -> Trace:
    """Return a trace that names whatever is not verified: over columns all of a rule is used."""
    jejak = Trace(simpan=False)
    for nama, isi in aturan.isi.items():
        semua = isi.values() if isinstance(isi, Mapping) else [isi]
        for satu in semua:
            if isinstance(satu, Cited) and not satu.keyakinan.terverifikasi:
                jejak.belum_terverifikasi[satu.alamat] = None
        if nama == "kategori":
            for band in aturan.skala(nama).bands:
                if not band.keyakinan.terverifikasi:
                    jejak.belum_terverifikasi[f"{nama}.{band.kode}"] = None
    return jejak
