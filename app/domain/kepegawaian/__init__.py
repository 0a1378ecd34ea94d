"""Base data of a servant: retirement and personnel number."""

from app.domain.kepegawaian.facts import (
    SCHEMA_NIP,
    SCHEMA_PENSIUN,
    HasilNip,
    HasilPensiun,
    Jabatan,
    JenisKelamin,
    JenisPegawai,
)
from app.domain.kepegawaian.nip import baca_nip, jenis_pegawai, samarkan_nip
from app.domain.kepegawaian.pensiun import hitung_pensiun

__all__ = [
    "SCHEMA_NIP",
    "SCHEMA_PENSIUN",
    "HasilNip",
    "HasilPensiun",
    "Jabatan",
    "JenisKelamin",
    "JenisPegawai",
    "baca_nip",
    "hitung_pensiun",
    "jenis_pegawai",
    "samarkan_nip",
]
