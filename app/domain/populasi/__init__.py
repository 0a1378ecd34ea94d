"""Who is counted by indices over personnel data, and which records are wrong."""

from app.domain.populasi.facts import (
    BUKAN,
    CIRI,
    INDEKS,
    INDEKS_MUTU,
    SCHEMA,
    SCHEMA_MUTU,
    Dimensi,
    Keparahan,
    Pemeriksaan,
    Populasi,
    Sumber,
    Syarat,
    Tolok,
    Umur,
)
from app.domain.populasi.pembaca import (
    baca_pemeriksaan,
    baca_populasi,
    load_pemeriksaan,
    load_populasi,
)
from app.domain.populasi.tolok import jabatan_pensiun, tolok, umur

__all__ = [
    "BUKAN",
    "CIRI",
    "INDEKS",
    "INDEKS_MUTU",
    "SCHEMA",
    "SCHEMA_MUTU",
    "Dimensi",
    "Keparahan",
    "Pemeriksaan",
    "Populasi",
    "Sumber",
    "Syarat",
    "Tolok",
    "Umur",
    "baca_pemeriksaan",
    "baca_populasi",
    "jabatan_pensiun",
    "load_pemeriksaan",
    "load_populasi",
    "tolok",
    "umur",
]
