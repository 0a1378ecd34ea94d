"""The plain mean of the units of an agency, beside the value of all answers together."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


@dataclass(frozen=True, slots=True)
class RataUnit:
    """Mean of the units' values (25..100) and its quality; none without a unit."""

    nilai: Decimal | None
    mutu: str | None


def rata_rata_unit(nilai: Sequence[Decimal], aturan: RuleView, jejak: Trace) -> RataUnit:
    """Return the mean of the values of units, each counting once, rounded and graded.

    A unit without a value is not among them and never a zero. Source: practice of the
    reports after PermenPANRB 14/2017; decimals and grades are those of the survey's rule.
    """
    if not nilai:
        return RataUnit(None, None)
    unit: dict[str, Exact] = {f"unit_{urut}": satu for urut, satu in enumerate(nilai, start=1)}
    bagian: dict[str, Exact] = {
        "jumlah_unit": jejak.hitung("jumlah_unit", "jumlah", "jumlah nilai unit", unit),
        "banyak_unit": jejak.masuk("banyak_unit", len(nilai), "banyaknya unit bernilai"),
    }
    masukan: dict[str, Exact] = {
        "rata_unit_tepat": jejak.hitung("rata_unit_tepat", "bagi", "rata-rata unit", bagian),
        "desimal_unit": jejak.ambil(
            "desimal_unit", aturan.tabel("desimal")["nilai"], "angka di belakang koma"
        ),
    }
    hasil = jejak.hitung("rata_unit", "bulatkan", "rata-rata nilai unit", masukan)
    band = jejak.golongkan(
        "mutu_unit", aturan.skala("mutu"), "rata_unit", hasil, "mutu menurut rata-rata unit"
    )
    return RataUnit(cast("Decimal", hasil), band.kode)
