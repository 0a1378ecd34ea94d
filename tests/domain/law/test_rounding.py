"""Rounding: half away from zero, exact, once."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.rounding import ceiling, floor, plain, round_half_up


@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        (Fraction("63.14") / 80 * 100, 2, "78.93"),
        (Decimal("78.925"), 2, "78.93"),
        (Decimal("103.775"), 2, "103.78"),
        (Decimal("-78.925"), 2, "-78.93"),
        (Decimal("0.0049999999999999999999999999999"), 2, "0.00"),
        (Fraction(2, 3), 4, "0.6667"),
        (5, 2, "5.00"),
        (Decimal("99.995"), 2, "100.00"),
        (Decimal("1e30"), 2, "1" + "0" * 30 + ".00"),
    ],
)
def test_halves_go_away_from_zero(nilai: Decimal, desimal: int, hasil: str) -> None:
    assert f"{round_half_up(nilai, desimal):f}" == hasil


@given(st.fractions(), st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_unit_at_most(nilai: Fraction, desimal: int) -> None:
    selisih = abs(Fraction(round_half_up(nilai, desimal)) - nilai)
    assert selisih * 2 * 10**desimal <= 1


@given(st.fractions())
def test_floor_and_ceiling_enclose_a_number(nilai: Fraction) -> None:
    assert floor(nilai) <= nilai <= ceiling(nilai)
    assert ceiling(nilai) - floor(nilai) == (nilai.denominator != 1)


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (Decimal("82.30"), "82.30"),
        (Decimal("1E+3"), "1000"),
        (Fraction(1, 4), "0.25"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(7), "7"),
        (12, "12"),
    ],
)
def test_exact_numbers_are_written_without_exponent(nilai: Decimal, teks: str) -> None:
    assert plain(nilai) == teks
