"""What the index of a year would be if some things were done. Nothing is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from app.db.repositories import ip_asn_hasil as gudang
from app.domain.ip_asn import Jumlah, RataRata, rata_rata
from app.domain.ip_asn.tindakan import Pilihan, Tindakan, menilai_predikat, tidak_dinilai
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.ip_asn.hasil_simulasi import (
    HasilSimulasi,
    HasilTindakan,
    HasilUnit,
    TindakanDiminta,
)
from app.usecases.ip_asn.tersimpan import Tersimpan
from app.usecases.pegawai.pembaca import Pembaca

if TYPE_CHECKING:
    from app.bulk.ip_asn_simulasi import Akibat, AkibatUnit, Simulasi

# Digits of a gain: what is added to one person should show in an agency of many.
DIGIT_KENAIKAN = 4


def simulasikan(ukuran: Tersimpan, diminta: Sequence[TindakanDiminta]) -> HasilSimulasi:
    """Simulate; MasukanTidakSah lists every unit and person that was not found.

    What an act would bring to a person named tells something about that person: it is noted.
    """
    semua = _periksa(ukuran, diminta)
    from app.bulk.ip_asn_simulasi import simulasikan as hitung  # noqa: PLC0415 - imports polars

    hasil = _hasil(ukuran, hitung(ukuran.orang(), semua, ukuran.aturan))
    if orang := disebut(diminta):
        pembaca = Pembaca(ukuran.kerja, ukuran.pengukuran.instansi_id)
        isi = {"tahun": ukuran.pengukuran.tahun}
        pembaca.catat("simulasi_ip_asn", ukuran.pengukuran.id, len(orang), isi)
    return hasil


def disebut(diminta: Iterable[TindakanDiminta]) -> set[UUID]:
    """Return the persons that acts name one by one."""
    return {nomor for satu in diminta for nomor in satu.tindakan.pilih.pegawai or ()}


def _periksa(ukuran: Tersimpan, diminta: Sequence[TindakanDiminta]) -> list[Tindakan]:
    masalah: list[Masalah] = []
    hasil = []
    kenal = _kenal(ukuran, diminta)
    for urut, satu in enumerate(diminta):
        di = f"tindakan[{urut}]"
        pilih = replace(
            satu.tindakan.pilih, unit=_unit(ukuran, satu.unit, f"{di}.pilih.unit", masalah)
        )
        masalah += _asing(pilih, kenal, f"{di}.pilih.pegawai")
        ubah = satu.tindakan.ubah
        if ubah.predikat_kinerja is not None and not menilai_predikat(ukuran.aturan):
            masalah.append(tidak_dinilai(f"{di}.ubah.predikat_kinerja", ukuran.aturan))
        hasil.append(Tindakan(pilih, ubah))
    if masalah:
        raise MasukanTidakSah(masalah)
    return hasil


def _kenal(ukuran: Tersimpan, diminta: Iterable[TindakanDiminta]) -> set[UUID]:
    orang = disebut(diminta)
    return gudang.diukur(ukuran.kerja.sesi, ukuran.pengukuran.id, orang) if orang else set()


def _asing(pilih: Pilihan, kenal: set[UUID], lokasi: str) -> list[Masalah]:
    return [
        Masalah(f"{lokasi}[{urut}]", "pegawai_tidak_diukur", {"nilai": str(nomor)})
        for urut, nomor in enumerate(pilih.pegawai or ())
        if nomor not in kenal
    ]


def _unit(
    ukuran: Tersimpan, acuan: Sequence[str] | None, lokasi: str, masalah: list[Masalah]
) -> frozenset[UUID] | None:
    """Find units and those below them; what is not found becomes a problem."""
    if acuan is None:
        return None
    hasil: set[UUID] = set()
    for urut, satu in enumerate(acuan):
        unit = ukuran.di_bawah(satu)
        if unit is None:
            data = {"nilai": satu}
            masalah.append(Masalah(f"{lokasi}[{urut}]", "unit_tidak_dikenal_saat_itu", data))
        else:
            hasil |= unit
    return frozenset(hasil)


def _hasil(ukuran: Tersimpan, satu: "Simulasi") -> HasilSimulasi:
    aturan, orang = ukuran.aturan, satu.sebelum.orang
    return HasilSimulasi(
        sebelum=rata(satu.sebelum, aturan),
        sesudah=rata(satu.sesudah, aturan),
        kenaikan=_kenaikan(satu.sesudah.nilai - satu.sebelum.nilai, orang),
        tindakan=[_tindakan(akibat, aturan) for akibat in satu.tindakan],
        unit=[_hasil_unit(akibat, ukuran) for akibat in satu.unit],
    )


def rata(jumlah: Jumlah, aturan: RuleView) -> RataRata:
    """Take the means of sums, as the rule rounds them."""
    return rata_rata(jumlah, aturan, Trace(simpan=False))


def _kenaikan(poin: Exact, orang: int) -> Decimal:
    return round_half_up(_bagi(poin, orang), DIGIT_KENAIKAN)


def _bagi(poin: Exact, orang: int) -> Fraction:
    return Fraction(poin) / orang


def _tindakan(akibat: "Akibat", aturan: RuleView) -> HasilTindakan:
    return HasilTindakan(
        terpilih=akibat.terpilih,
        berubah=akibat.berubah,
        bertambah=akibat.bertambah,
        poin=akibat.poin,
        kenaikan=_kenaikan(akibat.poin, akibat.sesudah.orang),
        sesudah=rata(akibat.sesudah, aturan),
    )


def _hasil_unit(akibat: "AkibatUnit", ukuran: Tersimpan) -> HasilUnit:
    desimal = int(ukuran.aturan.angka("desimal").nilai)
    return HasilUnit(
        unit=ukuran.unit(akibat.unit),
        jumlah=akibat.jumlah,
        bertambah=akibat.bertambah,
        sebelum=round_half_up(_bagi(akibat.sebelum, akibat.jumlah), desimal),
        sesudah=round_half_up(_bagi(akibat.sesudah, akibat.jumlah), desimal),
        kenaikan=_kenaikan(akibat.sesudah - akibat.sebelum, akibat.jumlah),
    )
