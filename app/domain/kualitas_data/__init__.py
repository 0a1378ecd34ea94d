"""Data quality of personnel records (SE Kepala BKN 17/2024)."""

from app.domain.kualitas_data.facts import (
    SCHEMA,
    Dimensi,
    HasilKualitas,
    Indikator,
    NilaiDimensi,
    NilaiIndikator,
)
from app.domain.kualitas_data.indeks import indeks_kualitas

__all__ = [
    "SCHEMA",
    "Dimensi",
    "HasilKualitas",
    "Indikator",
    "NilaiDimensi",
    "NilaiIndikator",
    "indeks_kualitas",
]
