"""Absorption of money and its growth over the years."""

from app.domain.anggaran.facts import (
    SCHEMA,
    SCHEMA_PERTUMBUHAN,
    HasilAnggaran,
    HasilPertumbuhan,
)
from app.domain.anggaran.pertumbuhan import hitung_pertumbuhan
from app.domain.anggaran.rumus import (
    persen,
    pertumbuhan_tahunan,
    rata_rata_pertumbuhan,
    sisa,
)
from app.domain.anggaran.serapan import hitung_serapan

__all__ = [
    "SCHEMA",
    "SCHEMA_PERTUMBUHAN",
    "HasilAnggaran",
    "HasilPertumbuhan",
    "hitung_pertumbuhan",
    "hitung_serapan",
    "persen",
    "pertumbuhan_tahunan",
    "rata_rata_pertumbuhan",
    "sisa",
]
