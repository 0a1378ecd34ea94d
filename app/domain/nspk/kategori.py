"""The category of an NSPK index."""

from decimal import Decimal

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.nspk.facts import HasilNspk


def kategori(nilai: Decimal, aturan: RuleView, jejak: Trace) -> HasilNspk:
    """Return the category of an index of 0..100, read exactly as given.

    The printed bands leave gaps (80, then 80.01); lower bounds are read as exclusive, so that
    80.005 is above 80. MasukanTidakSah outside 0..100. Source: Peraturan BKN 12/2022.
    """
    rentang = aturan.tabel("rentang")
    if not rentang["minimum"].nilai <= nilai <= rentang["maksimum"].nilai:
        batas = {ujung: plain(satu.nilai) for ujung, satu in rentang.items()}
        raise MasukanTidakSah([Masalah("nilai", "di_luar_rentang", batas)])
    jejak.masuk("nilai", nilai, "nilai indeks")
    band = jejak.golongkan("kategori", aturan.skala("kategori"), "nilai", nilai, "kategori")
    return HasilNspk(band.kode)
