"""Indicators that take over a measurement of the agency: IP ASN, or the quality of its data."""

from decimal import Decimal
from fractions import Fraction

from app.db.repositories.turunan import pengukuran as gudang
from app.db.tables import IpAsnPengukuran
from app.domain import indikator, ip_asn
from app.domain.indikator import HasilIndikator, Indikator, Jenis
from app.domain.ip_asn.facts import DIMENSI, Jumlah
from app.domain.law.errors import AturanTidakBerlaku
from app.domain.law.rounding import CONTEXT
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.usecases.turunan import mutu
from app.usecases.turunan.lingkup import Lingkup

BELUM = HasilIndikator(None, Status.BELUM_ADA_DATA)
TIDAK_BERLAKU = HasilIndikator(None, Status.TIDAK_BERLAKU)


def dari_ip_asn(lingkup: Lingkup, satu: Indikator, jejak: Trace) -> HasilIndikator:
    """Take over the year's measurement: the mean of persons, or the weighted dimensions."""
    ukur = gudang.ip_asn(lingkup.kerja.sesi, lingkup.instansi.id, lingkup.waktu.tahun)
    if ukur is None or ukur.jumlah == 0:
        return BELUM
    orang = Decimal(ukur.jumlah)
    if satu.formula.jenis is Jenis.JUMLAH_TERBOBOT:
        aturan = lingkup.waktu.buku.pilih(satu.formula.indeks, lingkup.waktu.hari)
        hasil = indikator.jumlah_terbobot(satu.formula, _skor(ukur, satu), {}, aturan, jejak)
    else:
        buku = lingkup.waktu.buku
        aturan = buku.menurut_id("ip-asn", ukur.aturan_id, lingkup.waktu.hari)
        kolom = [getattr(ukur, nama) for nama in (*DIMENSI, "nilai")]
        rata = ip_asn.rata_rata(Jumlah(ukur.jumlah, *kolom), aturan, jejak)
        hasil = HasilIndikator(rata.nilai, Status.TERISI)
    return HasilIndikator(hasil.nilai, hasil.status, ukur.nilai.normalize(), orang)


def _skor(ukur: IpAsnPengukuran, satu: Indikator) -> dict[str, Decimal | None]:
    """Write the mean of each dimension as a share of its weight, which is its maximum."""
    return {
        nama: _persis(Fraction(getattr(ukur, nama)) * 100 / (ukur.jumlah * Fraction(bobot)))
        for nama, bobot in satu.formula.bobot.items()
    }


def _persis(nilai: Fraction) -> Decimal:
    return CONTEXT.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))


def dari_mutu(lingkup: Lingkup) -> HasilIndikator:
    """Take over the index of data quality; before the checks had a rule there is none."""
    try:
        hasil = mutu.ukur(lingkup)
    except AturanTidakBerlaku:
        return TIDAK_BERLAKU
    return HasilIndikator(hasil.nilai, hasil.status)
