"""Achievement of a target, and plain ratios."""

from app.domain.capaian.capaian import hitung_capaian
from app.domain.capaian.facts import (
    INDEKS_SKALA,
    SCHEMA,
    SCHEMA_RASIO,
    HasilCapaian,
    HasilRasio,
    Pengaturan,
    RumusTurun,
    indeks,
)
from app.domain.capaian.rasio import hitung_rasio
from app.domain.capaian.rumus import Arah, dua_target, naik_baik, perbandingan, persen_capaian

__all__ = [
    "INDEKS_SKALA",
    "SCHEMA",
    "SCHEMA_RASIO",
    "Arah",
    "HasilCapaian",
    "HasilRasio",
    "Pengaturan",
    "RumusTurun",
    "dua_target",
    "hitung_capaian",
    "hitung_rasio",
    "indeks",
    "naik_baik",
    "perbandingan",
    "persen_capaian",
]
