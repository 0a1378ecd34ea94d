"""The audit of planning documents: every printed figure against the figures it stands on."""

from app.domain.keselarasan.audit import periksa
from app.domain.keselarasan.facts import (
    AnggaranTahun,
    BarisIndikator,
    BarisProgram,
    Dokumen,
    IndikatorProgram,
    NilaiAwal,
    Pernyataan,
    Pertumbuhan,
)
from app.domain.keselarasan.ketentuan import SCHEMA
from app.domain.keselarasan.temuan import DugaanKoreksi, HasilAudit, Jenis, Ringkasan, Temuan

__all__ = [
    "SCHEMA",
    "AnggaranTahun",
    "BarisIndikator",
    "BarisProgram",
    "Dokumen",
    "DugaanKoreksi",
    "HasilAudit",
    "IndikatorProgram",
    "Jenis",
    "NilaiAwal",
    "Pernyataan",
    "Pertumbuhan",
    "Ringkasan",
    "Temuan",
    "periksa",
]
