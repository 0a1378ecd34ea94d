"""The catalogue of performance indicators and their formulas."""

from app.domain.indikator.facts import (
    INDEKS,
    SCHEMA,
    Arah,
    DariData,
    Formula,
    HasilIndikator,
    Indikator,
    Jenis,
    Level,
    Penetapan,
    Pengukuran,
)
from app.domain.indikator.jumlah import jumlah, jumlah_terbobot
from app.domain.indikator.katalog import Katalog, baca_katalog, load_katalog
from app.domain.indikator.masukan import ButirMasukan, masukan
from app.domain.indikator.rumus import (
    nilai_evaluasi,
    nilai_ip_asn,
    nilai_kualitas_data,
    nilai_merit,
    nilai_sakip,
    nilai_sakip_huruf,
    nilai_skm,
    rasio,
    rata_rata_frekuensi,
)

__all__ = [
    "INDEKS",
    "SCHEMA",
    "Arah",
    "ButirMasukan",
    "DariData",
    "Formula",
    "HasilIndikator",
    "Indikator",
    "Jenis",
    "Katalog",
    "Level",
    "Penetapan",
    "Pengukuran",
    "baca_katalog",
    "jumlah",
    "jumlah_terbobot",
    "load_katalog",
    "masukan",
    "nilai_evaluasi",
    "nilai_ip_asn",
    "nilai_kualitas_data",
    "nilai_merit",
    "nilai_sakip",
    "nilai_sakip_huruf",
    "nilai_skm",
    "rasio",
    "rata_rata_frekuensi",
]
