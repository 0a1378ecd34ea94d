"""Kinerja: points for the assessment of the year before, by one of two methods.

Who was not assessed earns nothing: here the rule itself says what missing means.
Source: Peraturan BKN 8/2019 (``nilai_skp``); BKN letter 4190/B-BM.02.01/SD/K/2024 (``predikat``).
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.domain.ip_asn import saran
from app.domain.ip_asn.dimensi import dimensi
from app.domain.ip_asn.facts import PREDIKAT, TIDAK_ADA, Dimensi, Pegawai
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band, Bound
from app.domain.law.steps import Trace


def kinerja(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the assessment by the method the rule chooses."""
    metode = aturan.pilihan("metode_kinerja")
    return METODE[jejak.kata("metode_kinerja", metode, "cara menilai kinerja")](
        pegawai, aturan, jejak
    )


def nilai_skp(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the band of the SKP value."""
    golongan = TIDAK_ADA
    if pegawai.nilai_skp is not None:
        nilai = jejak.masuk("nilai_skp", pegawai.nilai_skp, "nilai SKP")
        skala = aturan.skala("skp")
        golongan = jejak.golongkan("skp", skala, "nilai_skp", nilai, "golongan nilai SKP").kode
    poin = jejak.ambil("kinerja", aturan.tabel("poin_skp")[golongan], "poin kinerja")
    return dimensi("kinerja", poin, aturan, lambda: _naikkan_skp(golongan, poin, aturan))


def _naikkan_skp(golongan: str, poin: Decimal, aturan: RuleView) -> str:
    if golongan == TIDAK_ADA:
        return saran.TANPA_PENILAIAN
    tabel = aturan.tabel("poin_skp")
    lebih = [band for band in aturan.skala("skp").bands if tabel[band.kode].nilai > poin]
    puncak = max(lebih, key=lambda band: tabel[band.kode].nilai)
    return saran.nilai_skp(_bawah(lebih[0]), _bawah(puncak))


def _bawah(band: Band) -> Bound:
    assert band.bawah is not None, "only the lowest band is open below"
    return band.bawah


def predikat(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the predicate."""
    ada = pegawai.predikat_kinerja
    poin = jejak.ambil("kinerja", aturan.tabel("predikat")[ada or TIDAK_ADA], "poin kinerja")
    return dimensi("kinerja", poin, aturan, lambda: _naikkan_predikat(ada, poin, aturan))


def _naikkan_predikat(ada: str | None, poin: Decimal, aturan: RuleView) -> str:
    if ada is None:
        return saran.TANPA_PENILAIAN
    tabel = {satu: aturan.tabel("predikat")[satu].nilai for satu in PREDIKAT}
    lebih = [satu for satu in PREDIKAT if tabel[satu] > poin]
    return saran.predikat(ada, lebih[-1], max(lebih, key=tabel.__getitem__))


METODE: Mapping[str, Callable[[Pegawai, RuleView, Trace], Dimensi]] = {
    "nilai_skp": nilai_skp,
    "predikat": predikat,
}
