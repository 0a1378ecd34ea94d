"""Exact numbers on the wire and in files: decimal strings out, strings or JSON numbers in."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from app.domain.law.rounding import plain

DIGIT_MAKSIMUM = 40
_POLA = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
SCHEMA_MASUK = {
    "anyOf": [
        {"type": "string", "format": "decimal", "pattern": r"^-?\d{1,38}(\.\d{1,20})?$"},
        {"type": "number"},
    ]
}
SCHEMA_TAK_NEGATIF = {
    "anyOf": [
        {"type": "string", "format": "decimal", "pattern": r"^\d{1,38}(\.\d{1,20})?$"},
        {"type": "number", "minimum": 0},
    ]
}
SCHEMA_KELUAR = {"type": "string", "format": "decimal", "pattern": r"^-?\d+(\.\d+)?$"}


def exact(nilai: Any) -> Decimal:  # noqa: ANN401 - whatever the caller sent
    """Read a number exactly as written; refuse what is none, endless or monstrous."""
    if isinstance(nilai, str):
        teks = nilai.strip()
        if "," in teks:
            raise PydanticCustomError("koma_desimal", "comma")
        if len(teks) > 2 * DIGIT_MAKSIMUM or not _POLA.fullmatch(teks):
            raise PydanticCustomError("bukan_angka", "not a number")
        if len(teks) <= DIGIT_MAKSIMUM and teks.isdigit():
            return Decimal(teks)  # most figures are; nothing below can be wrong with them
        nilai = Decimal(teks)
    elif isinstance(nilai, int) and not isinstance(nilai, bool):
        nilai = Decimal(nilai)
    if not isinstance(nilai, Decimal) or not nilai.is_finite():
        raise PydanticCustomError("bukan_angka", "not a number")
    if abs(nilai.adjusted()) >= DIGIT_MAKSIMUM or len(nilai.as_tuple().digits) > DIGIT_MAKSIMUM:
        raise PydanticCustomError("angka_terlalu_panjang", "long", {"digit": str(DIGIT_MAKSIMUM)})
    return nilai


def _menulis(nilai: Decimal) -> str:
    return plain(nilai)


_Masuk = (BeforeValidator(exact), PlainSerializer(_menulis, return_type=str, when_used="json"))

# What a request may hold.
AngkaMasuk = Annotated[Decimal, *_Masuk, WithJsonSchema(SCHEMA_MASUK)]
AngkaTakNegatif = Annotated[Decimal, Field(ge=0), *_Masuk, WithJsonSchema(SCHEMA_TAK_NEGATIF)]
# What an answer holds.
Angka = Annotated[
    Decimal,
    PlainSerializer(_menulis, return_type=str, when_used="json"),
    WithJsonSchema(SCHEMA_KELUAR),
]
