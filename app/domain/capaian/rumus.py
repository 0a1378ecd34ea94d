"""The formulas of achievement, exact and unrounded, for whoever needs the bare number."""

from enum import StrEnum
from fractions import Fraction

from app.domain.law.rounding import Exact

PERSEN = 100


class Arah(StrEnum):
    """Which way is better: up (a share that should grow) or down (a share that should shrink)."""

    NAIK_BAIK = "naik_baik"
    TURUN_BAIK = "turun_baik"


def persen_capaian(target: Exact, realisasi: Exact, arah: str) -> Fraction | None:
    """Achievement in percent by the common method; none when the target is 0.

    Up is better: realisasi/target x 100. Down is better: (2 x target - realisasi)/target
    x 100. Source: practice of performance reports (LKjIP).
    """
    if arah == Arah.NAIK_BAIK:
        return naik_baik(target, realisasi)
    return dua_target(target, realisasi)


def naik_baik(target: Exact, realisasi: Exact) -> Fraction | None:
    """Return realisasi/target x 100; none when the target is 0."""
    if target == 0:
        return None
    return Fraction(realisasi) / Fraction(target) * PERSEN


def dua_target(target: Exact, realisasi: Exact) -> Fraction | None:
    """Return (2 x target - realisasi)/target x 100, for down-is-better; none when the target is 0.

    Exactly on target is 100; half of it 150; twice of it 0.
    """
    if target == 0:
        return None
    return (2 * Fraction(target) - Fraction(realisasi)) / Fraction(target) * PERSEN


def perbandingan(target: Exact, realisasi: Exact) -> Fraction | None:
    """Return target/realisasi x 100, another method for down-is-better; none for a result of 0."""
    if realisasi == 0:
        return None
    return Fraction(target) / Fraction(realisasi) * PERSEN
