"""What follows from personnel data, for the permission matrix."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from app.db.repositories.turunan.pengisi import tulis_kunci
from app.db.session import Database
from app.db.tables import Formasi
from tests.pegawai import WAKTU, buat_pegawai

# Values that are the same in every agency: a year, a code of a catalogue.
USIA_PENSIUN = 58
NILAI = ("pemeriksaan", "tahun_talenta", "kode_indikator", "bagian")


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:
    """Make a servant who soon retires, with another birthday than the number says; and a post."""
    lahir = date(datetime.now(UTC).year - USIA_PENSIUN + 1, 11, 17)
    orang = buat_pegawai(db, instansi, unit_id=unit, tanggal_lahir=lahir)
    nama, kelompok = "Pengelola Kepegawaian", "pelaksana"
    with db.writing() as sesi:
        baris = Formasi(
            instansi_id=instansi, tahun=date(2025, 1, 1).year, unit_id=unit, nama_jabatan=nama,
            kelompok_jabatan=kelompok, kunci=tulis_kunci(kelompok, None, nama), kebutuhan=1,
            dasar="abk", dibuat_pada=WAKTU, diubah_pada=WAKTU,
        )  # fmt: skip
        sesi.add(baris)
        sesi.flush()
        formasi = baris.id
    return {
        "formasi": formasi,
        "pemeriksaan": "nip-tanggal-lahir",
        "tahun_talenta": 2025,
        "pegawai_talenta": orang,
        "kode_indikator": "balangan-iki-8",
        "bagian": "pembilang",
    }
