"""Measurements: two years of an agency with one servant."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from app.db.session import Database
from app.db.tables import PegawaiPendidikan
from app.domain.rulebook import load_rulebook
from app.usecases.ip_asn.pengukur import Pesanan, ukur
from tests.pegawai import buat_pegawai, tambah_riwayat

NILAI = ("tahun",)
KETERANGAN = {
    "id": "bkn-4190-2024", "nama": "IP ASN", "berlaku_sejak": "2023-01-01", "sidik": "0",
    "terverifikasi": False, "dasar_hukum": [], "catatan": [],
}  # fmt: skip


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:
    """Measure 2023 and 2024."""
    orang = buat_pegawai(db, instansi, unit_id=unit)
    tambah_riwayat(db, PegawaiPendidikan, orang, jenjang="s1", tanggal_lulus=date(2009, 12, 31))
    buku = load_rulebook()
    for tahun in (2023, 2024):
        tanggal = date(tahun, 12, 31)
        pesan = Pesanan(instansi, tahun, tanggal, buku.pilih("ip-asn", tanggal), KETERANGAN)
        with db.writing() as sesi:
            assert ukur(sesi, pesan, datetime.now(UTC)).jumlah == 1
    return {"tahun": 2024, "orang": orang}
