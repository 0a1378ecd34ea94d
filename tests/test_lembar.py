"""Cells that are handed out hold no formula, and long numbers stay text."""

import pytest

from app.usecases.lembar import aman, teks_angka


@pytest.mark.parametrize(
    "teks",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "=cmd|' /C calc'!A0"],
)
def test_what_would_be_computed_gets_an_apostrophe(teks: str) -> None:
    assert aman(teks) == f"'{teks}"


@pytest.mark.parametrize("teks", ["", "Ahmad", "III/a", "1=1", " =1", "'=1", "***123"])
def test_other_text_stays_as_it_is(teks: str) -> None:
    assert aman(teks) == teks


def test_a_personnel_number_stays_text() -> None:
    assert teks_angka("198804152010011001") == "'198804152010011001"
    assert teks_angka("=1") == "'=1"
