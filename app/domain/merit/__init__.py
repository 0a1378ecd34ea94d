"""Sistem merit: evaluation of merit in managing civil servants (PermenPANRB 40/2018)."""

from app.domain.merit.facts import (
    INDEKS,
    INDEKS_INSTRUMEN,
    Berikutnya,
    HasilMerit,
    NilaiAspek,
)
from app.domain.merit.instrumen import dari_skor
from app.domain.merit.penilaian import dari_aspek
from app.domain.merit.pilihan import menurut_aspek, menurut_instrumen
from app.domain.merit.rules import SCHEMA, SCHEMA_INSTRUMEN

__all__ = [
    "INDEKS",
    "INDEKS_INSTRUMEN",
    "SCHEMA",
    "SCHEMA_INSTRUMEN",
    "Berikutnya",
    "HasilMerit",
    "NilaiAspek",
    "dari_aspek",
    "dari_skor",
    "menurut_aspek",
    "menurut_instrumen",
]
