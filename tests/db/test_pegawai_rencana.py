"""A page and a row are found through an index, however many servants an agency has."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection, event, insert, text

from app.db.repositories.pegawai import baris, umpan
from app.db.repositories.pegawai.daftar import SaringanPegawai, Urut, daftar
from app.db.repositories.pegawai.umpan import NOL, Posisi
from app.db.session import Database
from app.db.tables import Pegawai
from app.db.types import uuid7
from tests.akun import buat_instansi

WAKTU = datetime(2025, 1, 2, tzinfo=UTC)
BANYAK = 3000
# What reads every servant of every agency.
SEMUA = re.compile(r"(SCAN|Seq Scan on) (pegawai|orang)\b")


@pytest.fixture
def instansi(db: Database) -> UUID:
    """An agency with thousands of servants."""
    nomor = buat_instansi(db, "kab-a")
    tetap: dict[str, Any] = {
        "instansi_id": nomor, "jenis_kelamin": "perempuan", "tanggal_lahir": date(1980, 1, 1),
        "keadaan_sejak": date(2020, 1, 1), "sumber": "impor", "disunting": [], "versi": 1,
        "dibuat_pada": WAKTU, "diubah_pada": WAKTU, "aktif": True, "jenis_pegawai": "pns",
    }  # fmt: skip
    semua = [
        {**tetap, "id": uuid7(), "nip": f"{n:018d}", "nama": f"N {n * 7919 % BANYAK}", "urutan": n}
        for n in range(BANYAK)
    ]
    with db.writing() as sesi:
        sesi.execute(insert(Pegawai), semua)
    with db.engine.begin() as koneksi:
        koneksi.execute(text("ANALYZE"))
    return nomor


@contextmanager
def rencana(koneksi: Connection) -> Iterator[list[str]]:
    """Collect the plan of each statement of the block."""
    hasil: list[str] = []
    kata = "EXPLAIN" if koneksi.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"

    def jelaskan(_k: Any, kursor: Any, perintah: str, isi: Any, *_lain: Any) -> None:
        if not perintah.startswith("EXPLAIN"):
            kursor.execute(f"{kata} {perintah}", isi)
            hasil.append("\n".join(str(satu[-1]) for satu in kursor.fetchall()))

    event.listen(koneksi, "before_cursor_execute", jelaskan)
    yield hasil
    event.remove(koneksi, "before_cursor_execute", jelaskan)


def test_pages_and_rows_come_from_an_index(db: Database, instansi: UUID) -> None:
    urut = {
        Urut("nama"): "ix_pegawai_instansi_id_nama_id",
        Urut("nama", turun=True): "ix_pegawai_instansi_id_nama_id",
        Urut("nip"): "pegawai_instansi_id_nip",
    }
    saringan = SaringanPegawai({}, aktif=True)
    with db.reading() as sesi, rencana(sesi.connection()) as semua:
        for satu, indeks in urut.items():
            setelah = ("N 2" if satu.kolom == "nama" else f"{9:018d}", NOL)
            isi = daftar(sesi, instansi, saringan, urut=satu, setelah=setelah, ambil=5, hari=None)
            assert len(isi) == 5
            cocok = indeks in semua[-1] or "sqlite_autoindex_pegawai_2" in semua[-1]
            assert cocok, semua[-1]
        assert len(umpan.perubahan(sesi, instansi, Posisi(100), None, 5)) == 5
        assert "ix_pegawai_instansi_id_urutan_id" in semua[-1]
        for acuan in (isi[0].id, isi[0].nip):
            assert baris.cari(sesi, instansi, acuan) == isi[0]
            assert baris.cari(sesi, instansi, acuan, date(2024, 1, 1)) == isi[0]
    assert len(semua) == 8
    assert not [satu for satu in semua if SEMUA.search(satu)]
