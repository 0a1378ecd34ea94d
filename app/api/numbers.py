"""Exact numbers on the wire, as every reader of input (API and command line) knows them."""

from app.usecases.numbers import (
    DIGIT_MAKSIMUM,
    SCHEMA_KELUAR,
    SCHEMA_MASUK,
    Angka,
    AngkaMasuk,
    AngkaTakNegatif,
    exact,
)

__all__ = [
    "DIGIT_MAKSIMUM",
    "SCHEMA_KELUAR",
    "SCHEMA_MASUK",
    "Angka",
    "AngkaMasuk",
    "AngkaTakNegatif",
    "exact",
]
