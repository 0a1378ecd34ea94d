"""The formulas of indicators: each measures by the regulation's own formula, called by name."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.domain import capaian, ip_asn, kualitas_data, merit, sakip, skm
from app.domain.indikator.facts import Formula, HasilIndikator
from app.domain.law.rounding import CONTEXT
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

BELUM_ADA = HasilIndikator(None, Status.BELUM_ADA_DATA)


def rasio(
    formula: Formula,
    pembilang: Decimal | None,
    penyebut: Decimal | None,
    aturan: RuleView,
    jejak: Trace,
) -> HasilIndikator:
    """Return pembilang/penyebut times the catalogue's factor; both parts come back too."""
    hasil = capaian.hitung_rasio(pembilang, penyebut, aturan, jejak, formula.faktor)
    return HasilIndikator(hasil.nilai, hasil.status, pembilang, penyebut)


def nilai_evaluasi(nilai: Decimal | None, sumber: str, jejak: Trace) -> HasilIndikator:
    """Take over a value that somebody else evaluated, with the paper that states it."""
    if nilai is None:
        return BELUM_ADA
    jejak.masuk("nilai", nilai, f"nilai menurut {sumber}")
    return HasilIndikator(nilai, Status.TERISI, sumber=sumber)


def nilai_sakip(komponen: Mapping[str, Decimal], aturan: RuleView, jejak: Trace) -> HasilIndikator:
    """Add up the components of a SAKIP evaluation."""
    return _terisi(sakip.dari_komponen(komponen, aturan, jejak).nilai)


def nilai_sakip_huruf(
    sub_komponen: Mapping[str, str], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Turn the grades of a SAKIP evaluation into points and add them up."""
    return _terisi(sakip.dari_sub_komponen(sub_komponen, aturan, jejak).nilai)


def nilai_merit(aspek: Mapping[str, Decimal], aturan: RuleView, jejak: Trace) -> HasilIndikator:
    """Add up the aspects of a merit system evaluation."""
    return _terisi(merit.dari_aspek(aspek, aturan, jejak).nilai)


def nilai_ip_asn(
    pegawai: Sequence[ip_asn.Pegawai], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Return the mean index of the persons."""
    return _terisi(ip_asn.ukur(pegawai, aturan, jejak).rata_rata.nilai)


def nilai_skm(
    rekap: skm.Rekap, bobot: str | None, aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Return the value of a satisfaction survey."""
    hasil = skm.hitung(rekap, bobot, aturan, jejak)
    return HasilIndikator(hasil.nilai, hasil.status)


def nilai_kualitas_data(
    dimensi: Sequence[kualitas_data.Dimensi], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Return the index of data quality."""
    hasil = kualitas_data.indeks_kualitas(dimensi, aturan, jejak)
    return HasilIndikator(hasil.nilai, hasil.status)


def rata_rata_frekuensi(
    skor: Sequence[Decimal], frekuensi: Sequence[int], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Return the mean score by frequency, with sum of products and sum of frequencies."""
    hasil = skm.rata_rata_frekuensi(skor, frekuensi, aturan, jejak)
    atas = Decimal(0)
    for satu, kali in zip(skor, frekuensi, strict=True):
        atas = CONTEXT.add(atas, CONTEXT.multiply(satu, Decimal(kali)))
    return HasilIndikator(hasil.nilai, hasil.status, atas, Decimal(sum(frekuensi)))


def _terisi(nilai: Decimal) -> HasilIndikator:
    return HasilIndikator(nilai, Status.TERISI)
