"""Sistem merit: evaluation of merit in managing civil servants (PermenPANRB 40/2018, 19/2025)."""

from app.domain.merit.akibat import Akibat, Syarat, akibat, pilih_akibat
from app.domain.merit.facts import (
    INDEKS,
    INDEKS_AKIBAT,
    INDEKS_INSTRUMEN,
    AspekTerisi,
    Berikutnya,
    HasilMerit,
    Naik,
    NilaiAspek,
    Perbaikan,
    Tambahan,
)
from app.domain.merit.instrumen import dari_skor, sebagian, sub_aspek
from app.domain.merit.keputusan import periksa_keputusan
from app.domain.merit.nilai import masalah_tambahan, tertinggi
from app.domain.merit.pemeriksaan import masalah_skor
from app.domain.merit.penilaian import dari_aspek, tepat
from app.domain.merit.perbaikan import termurah
from app.domain.merit.pilihan import menurut_aspek, menurut_instrumen
from app.domain.merit.pustaka import Dokumen, Perangkat, baca, bawaan, lengkapi
from app.domain.merit.rules import SCHEMA, SCHEMA_AKIBAT, SCHEMA_INSTRUMEN, tingkat

__all__ = [
    "INDEKS",
    "INDEKS_AKIBAT",
    "INDEKS_INSTRUMEN",
    "SCHEMA",
    "SCHEMA_AKIBAT",
    "SCHEMA_INSTRUMEN",
    "Akibat",
    "AspekTerisi",
    "Berikutnya",
    "Dokumen",
    "HasilMerit",
    "Naik",
    "NilaiAspek",
    "Perangkat",
    "Perbaikan",
    "Syarat",
    "Tambahan",
    "akibat",
    "baca",
    "bawaan",
    "dari_aspek",
    "dari_skor",
    "lengkapi",
    "masalah_skor",
    "masalah_tambahan",
    "menurut_aspek",
    "menurut_instrumen",
    "periksa_keputusan",
    "pilih_akibat",
    "sebagian",
    "sub_aspek",
    "tepat",
    "termurah",
    "tertinggi",
    "tingkat",
]
