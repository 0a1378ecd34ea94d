"""Scales: exactly one band for each value."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.law.scale import Scale
from tests.domain.law.test_loader import CONTOH, muat


@pytest.fixture
def skala() -> Scale:
    return muat(CONTOH).pada(date(2021, 1, 1)).skala("kategori")


def test_every_hundredth_has_exactly_one_band(skala: Scale) -> None:
    for seratus in range(10_001):
        nilai = Decimal(seratus) / 100
        assert sum(band.memuat(nilai) for band in skala.bands) == 1


@pytest.mark.parametrize(
    ("nilai", "kode"),
    [
        (Decimal(0), "kurang"),
        (Decimal(50), "kurang"),
        (Fraction(5001, 100), "baik"),
        (Decimal("50.0000000001"), "baik"),
        (100, "baik"),
    ],
)
def test_an_excluded_bound_belongs_to_the_band_below(
    skala: Scale, nilai: Decimal, kode: str
) -> None:
    assert skala.band(nilai).kode == kode


@pytest.mark.parametrize("nilai", [Decimal("-0.01"), Decimal("100.01")])
def test_a_value_outside_the_range_has_no_band(skala: Scale, nilai: Decimal) -> None:
    with pytest.raises(LookupError):
        skala.band(nilai)


def test_the_next_band_is_the_one_above(skala: Scale) -> None:
    kurang, baik = skala.bands
    assert skala.berikutnya(kurang) is baik
    assert skala.berikutnya(baik) is None
