"""A process that is killed while it imports leaves nothing half-done."""

import json
import os
import signal
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import func, make_url, select

from app.db.metadata import metadata
from app.db.session import Database, open_database
from app.usecases import demo
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.penerbitan import Cara, Perubahan
from tests.cli.server import TOLOK, environment
from tests.cli.test_serve import menunggu
from tests.conftest import WAKTU

BARIS = 2000


def dokumen() -> dict[str, Any]:
    """A document that takes a while to store."""
    program = [
        {"tabel": "1", "urut": urut, "jenis": "sub_kegiatan", "nama": f"Baris {urut}",
         "anggaran": [{"tahun": 2024 + n, "pagu": str(urut * 1000 + n)} for n in range(3)]}
        for urut in range(BARIS)
    ]  # fmt: skip
    return {
        "kode": "renja-besar", "jenis": "renja", "judul": "Besar", "instansi": "kab-balangan",
        "tahun_awal": 2024, "tahun_akhir": 2026, "program": program,
    }  # fmt: skip


def sedang_menulis(url: str) -> bool:
    """Tell whether somebody holds the lock that a writer of documents takes."""
    if url.startswith("sqlite"):
        koneksi = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0, isolation_level=None)
        try:
            koneksi.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        finally:
            koneksi.close()
        return False
    alamat = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(alamat) as pg:
        kueri = "SELECT 1 FROM pg_locks WHERE relation = 'dokumen'::regclass AND mode = %s"
        return pg.execute(kueri, ["RowExclusiveLock"]).fetchone() is not None


def jumlah(db: Database) -> dict[str, int]:
    with db.reading() as sesi:
        return {
            nama: sesi.scalar(select(func.count()).select_from(tabel)) or 0
            for nama, tabel in metadata.tables.items()
            if nama.startswith("dokumen")
        }


def test_a_killed_import_leaves_nothing_and_can_be_done_again(
    database_url: str, tmp_path: Path
) -> None:
    db = open_database(database_url)
    demo.muat(db, WAKTU)
    sebelum = jumlah(db)
    berkas = tmp_path / "besar.json"
    berkas.write_text(json.dumps(dokumen()), "utf-8")
    lingkungan = environment(tmp_path) | {"TOLOK_DATABASE_URL": database_url}
    perintah = [*TOLOK, "impor", "dokumen", str(berkas), "--terbit"]
    with subprocess.Popen(perintah, env=lingkungan) as proses:
        menunggu(lambda: sedang_menulis(database_url) or proses.poll() is not None)
        os.kill(proses.pid, signal.SIGKILL)
    assert proses.returncode == -signal.SIGKILL
    assert jumlah(db) == sebelum
    assert impor_dokumen(db, dokumen(), Cara(WAKTU)).perubahan is Perubahan.BARU
    assert jumlah(db)["dokumen_program"] == sebelum["dokumen_program"] + BARIS
    db.engine.dispose()
