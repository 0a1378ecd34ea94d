"""Indicators that take over a measurement of the agency instead of counting its servants."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from app.db.repositories.turunan import pengukuran as gudang
from app.db.tables import IpAsnPengukuran
from app.domain import indikator, ip_asn
from app.domain.indikator import HasilIndikator, Indikator, Jenis, Pengukuran
from app.domain.ip_asn.facts import DIMENSI, Jumlah
from app.domain.law.errors import AturanTidakBerlaku
from app.domain.law.rounding import CONTEXT
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.usecases.turunan import hasil_terbit, mutu
from app.usecases.turunan.hasil_terbit import BELUM
from app.usecases.turunan.lingkup import Lingkup

TIDAK_BERLAKU = HasilIndikator(None, Status.TIDAK_BERLAKU)


def ukur(lingkup: Lingkup, satu: Indikator, asal: Pengukuran) -> HasilIndikator:
    """Take over a measurement of the year; where there is none, the result that was published."""
    if asal is Pengukuran.IP_ASN:
        hasil = dari_ip_asn(lingkup, satu, Trace(simpan=False))
    else:
        hasil = LAIN[asal](lingkup)
    return hasil_terbit.terbit(lingkup, asal) if hasil is BELUM else hasil


def dari_ip_asn(lingkup: Lingkup, satu: Indikator, jejak: Trace) -> HasilIndikator:
    """Take over the year's measurement: the mean of persons, or the weighted dimensions."""
    baris = gudang.ip_asn(lingkup.kerja.sesi, lingkup.instansi.id, lingkup.waktu.tahun)
    if baris is None or baris.jumlah == 0:
        return BELUM
    orang = Decimal(baris.jumlah)
    if satu.formula.jenis is Jenis.JUMLAH_TERBOBOT:
        aturan = lingkup.waktu.buku.pilih(satu.formula.indeks, lingkup.waktu.hari)
        hasil = indikator.jumlah_terbobot(satu.formula, _skor(baris, satu), {}, aturan, jejak)
    else:
        buku = lingkup.waktu.buku
        aturan = buku.menurut_id("ip-asn", baris.aturan_id, lingkup.waktu.hari)
        kolom = [getattr(baris, nama) for nama in (*DIMENSI, "nilai")]
        rata = ip_asn.rata_rata(Jumlah(baris.jumlah, *kolom), aturan, jejak)
        hasil = HasilIndikator(rata.nilai, Status.TERISI)
    return HasilIndikator(hasil.nilai, hasil.status, baris.nilai.normalize(), orang)


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


def _terbit_saja(_lingkup: Lingkup) -> HasilIndikator:
    return BELUM


LAIN: Mapping[Pengukuran, Callable[[Lingkup], HasilIndikator]] = {
    Pengukuran.KUALITAS_DATA: dari_mutu,
    Pengukuran.SISTEM_MERIT: hasil_terbit.dari_merit,
    Pengukuran.SAKIP: _terbit_saja,
    Pengukuran.SKM: hasil_terbit.dari_skm,
    Pengukuran.SKM_FREKUENSI: hasil_terbit.dari_frekuensi,
}
