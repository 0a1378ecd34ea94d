"""The plain mean of units: each counts once, whatever its size."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain import skm
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace, replay


@pytest.mark.parametrize(
    ("nilai", "rata", "mutu"),
    [
        ((), None, None),
        (("88.31",), "88.31", "A"),
        # Exactly between two hundredths: half-up, and the letter follows the rounded value.
        (("88.30", "88.31"), "88.31", "A"),
        (("100", "100", "65"), "88.33", "A"),
        (("25", "25"), "25.00", "D"),
    ],
)
def test_the_mean_is_rounded_once_and_graded(
    rulebook: Rulebook, nilai: tuple[str, ...], rata: str | None, mutu: str | None
) -> None:
    aturan, jejak = rulebook.pilih("skm", date(2026, 6, 30)), Trace()
    hasil = skm.rata_rata_unit([Decimal(satu) for satu in nilai], aturan, jejak)
    assert hasil == skm.RataUnit(None if rata is None else Decimal(rata), mutu)
    assert replay(jejak.steps, aturan) == {satu.langkah: satu.hasil for satu in jejak.steps}
