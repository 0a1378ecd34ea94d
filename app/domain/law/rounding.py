"""The one rounding of the product: half away from zero, on exact numbers."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

Exact = Decimal | Fraction | int

# Wide enough that nothing a request may hold is ever cut before the rule rounds it.
CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)


def round_half_up(nilai: Exact, desimal: int) -> Decimal:
    """Round to ``desimal`` digits after the point, halves away from zero.

    Exact on fractions: 157.85/200 shown with 2 decimals is 78.93 because 78.925 is
    seen as the half it is.
    """
    skala = 10**desimal
    pecahan = Fraction(nilai) * skala
    utuh, sisa = divmod(abs(pecahan.numerator), pecahan.denominator)
    if 2 * sisa >= pecahan.denominator:
        utuh += 1
    tanda = -utuh if pecahan < 0 else utuh
    return Decimal(tanda).scaleb(-desimal, CONTEXT)


def floor(nilai: Exact) -> int:
    """Largest integer not above ``nilai``."""
    pecahan = Fraction(nilai)
    return pecahan.numerator // pecahan.denominator


def ceiling(nilai: Exact) -> int:
    """Smallest integer not below ``nilai``."""
    return -floor(-Fraction(nilai))


def plain(nilai: Exact, desimal: int = 12) -> str:
    """Write an exact number as a plain decimal; endless fractions to ``desimal`` digits."""
    if isinstance(nilai, Decimal):
        return f"{nilai:f}"
    if isinstance(nilai, int):
        return str(nilai)
    teks = f"{round_half_up(nilai, desimal):f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
