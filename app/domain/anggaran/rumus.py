"""The formulas of absorption and growth of money, exact and unrounded."""

import itertools
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from app.domain.law.rounding import CONTEXT, Exact

PERSEN = 100


def persen(realisasi: Exact, pagu: Exact) -> Fraction | None:
    """Absorption in percent, realisasi/pagu x 100; none when pagu is 0."""
    if pagu == 0:
        return None
    if isinstance(realisasi, int) and isinstance(pagu, int):
        # Audits of thousands of rows hand in whole rupiah: one fraction instead of three.
        return Fraction(realisasi * PERSEN, pagu)
    return Fraction(realisasi) / Fraction(pagu) * PERSEN


def sisa(pagu: Decimal, realisasi: Decimal) -> Decimal:
    """Remainder, pagu - realisasi, exact; negative when more was spent than granted."""
    return CONTEXT.subtract(pagu, realisasi)


def pertumbuhan_tahunan(nilai: Sequence[Exact]) -> list[Fraction | None]:
    """Growth of each value over the one before, in percent; none after a 0."""
    return [
        (Fraction(kini) - Fraction(lalu)) / Fraction(lalu) * PERSEN if lalu != 0 else None
        for lalu, kini in itertools.pairwise(nilai)
    ]


def rata_rata_pertumbuhan(nilai: Sequence[Exact]) -> Fraction | None:
    """Mean of the yearly growths in percent, from unrounded growths.

    None with fewer than two values, and when any year grows from 0: a mean over the
    remaining years would silently stand for another period.
    """
    tahunan = pertumbuhan_tahunan(nilai)
    ada = [satu for satu in tahunan if satu is not None]
    if not ada or len(ada) < len(tahunan):
        return None
    return sum(ada, Fraction(0)) / len(ada)
