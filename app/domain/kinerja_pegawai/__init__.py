"""Employee performance: the predicate of a person, the spread of predicates in an agency."""

from app.domain.kinerja_pegawai.distribusi import periksa_distribusi
from app.domain.kinerja_pegawai.facts import (
    EKSPEKTASI,
    ORGANISASI,
    PREDIKAT,
    SCHEMA_DISTRIBUSI,
    SCHEMA_PREDIKAT,
    Batas,
    HasilDistribusi,
    HasilPredikat,
)
from app.domain.kinerja_pegawai.predikat import predikat_kinerja

__all__ = [
    "EKSPEKTASI",
    "ORGANISASI",
    "PREDIKAT",
    "SCHEMA_DISTRIBUSI",
    "SCHEMA_PREDIKAT",
    "Batas",
    "HasilDistribusi",
    "HasilPredikat",
    "periksa_distribusi",
    "predikat_kinerja",
]
