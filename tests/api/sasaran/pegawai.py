"""A servant with one entry in each history."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.session import Database
from app.db.tables import PegawaiHukuman, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan
from tests.pegawai import buat_pegawai, tambah_riwayat

HARI = date(2022, 5, 2)


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:
    """Make them."""
    orang = buat_pegawai(db, instansi, unit_id=unit)
    return {
        "pegawai": orang,
        "pendidikan": tambah_riwayat(
            db, PegawaiPendidikan, orang, jenjang="s1", tanggal_lulus=HARI
        ),
        "pelatihan": tambah_riwayat(
            db, PegawaiPelatihan, orang,
            jenis="teknis", nama="Pelatihan", tanggal_selesai=HARI, jp=Decimal(20),
        ),
        "kinerja": tambah_riwayat(db, PegawaiKinerja, orang, tahun=2023, predikat="baik"),
        "hukuman": tambah_riwayat(
            db, PegawaiHukuman, orang, tingkat="ringan", jenis="teguran_lisan", mulai=HARI
        ),
    }  # fmt: skip
