"""SKM: the survey of public satisfaction, its sample, and means by frequency."""

from app.domain.skm.facts import (
    BOBOT,
    SCHEMA_FREKUENSI,
    SCHEMA_SAMPEL,
    SCHEMA_SKM,
    UNSUR,
    HasilFrekuensi,
    HasilSampel,
    HasilSkm,
    NilaiUnsur,
)
from app.domain.skm.frekuensi import rata_rata_frekuensi
from app.domain.skm.indeks import hitung
from app.domain.skm.rata_unit import RataUnit, rata_rata_unit
from app.domain.skm.rekap import Jumlah, Rekap, dari_jumlah, dari_rata_rata, dari_respon
from app.domain.skm.sampel import ukuran_sampel

__all__ = [
    "BOBOT",
    "SCHEMA_FREKUENSI",
    "SCHEMA_SAMPEL",
    "SCHEMA_SKM",
    "UNSUR",
    "HasilFrekuensi",
    "HasilSampel",
    "HasilSkm",
    "Jumlah",
    "NilaiUnsur",
    "RataUnit",
    "Rekap",
    "dari_jumlah",
    "dari_rata_rata",
    "dari_respon",
    "hitung",
    "rata_rata_frekuensi",
    "rata_rata_unit",
    "ukuran_sampel",
]
