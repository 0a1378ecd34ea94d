"""Whole numbers on the wire."""

from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from app.api.numbers import exact

TERBANYAK = 10**12
_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 0},
        {"type": "string", "pattern": r"^\d{1,38}$"},
    ]
}


def whole(nilai: Any) -> int:  # noqa: ANN401 - whatever the caller sent
    """Read a whole number exactly as written, as a string or a JSON number."""
    angka = Fraction(exact(nilai))
    if angka.denominator != 1:
        raise PydanticCustomError("bukan_bilangan_bulat", "not whole")
    return int(angka)


# A count of persons or things: a JSON integer.
Cacah = Annotated[int, Field(strict=True, ge=0, le=TERBANYAK)]
# A sum of scores or a tally, which reports often hold as text.
BulatMasuk = Annotated[int, BeforeValidator(whole), WithJsonSchema(_SCHEMA)]
