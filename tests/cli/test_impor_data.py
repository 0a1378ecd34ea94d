"""`tolok impor data`: as through the API; killed in the middle, it leaves nothing half-done."""

import os
import signal
import sqlite3
import subprocess
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import func, make_url, select

from app.cli import main
from app.db.session import Database
from app.db.tables import ImporBerkas, Pegawai, UrutanPerubahan
from tests.akun import buat_instansi, buat_pengguna
from tests.berkas_impor import DUA, SATU, csv, simpan
from tests.cli.server import TOLOK, environment
from tests.cli.test_serve import menunggu

BANYAK = 30_000
UNIT = (
    'baris[2].unit: Unit "BID-2" tidak ada pada hari ini; pakai kode atau nama unit yang berlaku, '
    "atau buat unitnya."
)
SUREL = "operator@kab-uji.example"


@pytest.fixture
def kantor(
    database_url: str, db: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Database:
    """An agency with an operator, on a fresh database that the commands use."""
    monkeypatch.setenv("TOLOK_DATABASE_URL", database_url)
    monkeypatch.setenv("TOLOK_BERKAS_DIR", str(tmp_path))
    buat_instansi(db, "kab-uji")
    buat_pengguna(db, SUREL, peran={"kab-uji": ["operator"]})
    return db


def perintah(berkas: Path, mode: str, *lagi: str) -> list[str]:
    pilihan = ["--instansi", "kab-uji", "--jenis", "pegawai", "--sebagai", SUREL]
    pilihan += [] if mode == "periksa" else ["--mode", mode]  # checking is what goes unsaid
    return ["impor", "data", str(berkas), *pilihan, *lagi]


def jalankan(capsys: pytest.CaptureFixture[str], argumen: list[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as selesai:
        main(argumen)
    keluar, galat = capsys.readouterr()
    return int(selesai.value.code or 0), keluar, galat


def banyak(db: Database) -> tuple[int, int, int]:
    """Count servants and applied files, and return the number of the last change."""
    with db.reading() as sesi:
        pegawai = sesi.scalar(select(func.count()).select_from(Pegawai)) or 0
        impor = sesi.scalar(select(func.count()).select_from(ImporBerkas)) or 0
        return pegawai, impor, sesi.scalar(select(UrutanPerubahan.urutan)) or 0  # type: ignore[call-overload]


def test_a_file_is_checked_and_applied(
    kantor: Database, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    baik = [(*satu[:2], "", *satu[3:]) for satu in (SATU, DUA)]
    berkas = simpan(tmp_path, csv(*baik))
    assert jalankan(capsys, perintah(berkas, "periksa"))[:2] == (0, "2 baris: 2 baru.\n")
    assert banyak(kantor) == (0, 0, 0)
    assert jalankan(capsys, perintah(berkas, "terapkan"))[:2] == (0, "2 baris: 2 baru.\n")
    assert jalankan(capsys, perintah(berkas, "terapkan"))[:2] == (0, "2 baris: 2 sama.\n")
    assert banyak(kantor) == (2, 2, 1)
    buruk = simpan(tmp_path, csv(SATU, ("1", *DUA[1:])))
    status, keluar, _ = jalankan(capsys, perintah(buruk, "periksa", "--rincian", "1"))
    assert status == 2
    assert keluar.splitlines() == [
        "2 baris: 2 ditolak.",
        "Unit tidak dikenal: BID-2 (1 baris)",
        "Unit tidak dikenal: Bidang (1 baris)",
        UNIT,
        "1 baris ditolak lainnya tidak disebut.",
    ]
    status, keluar, galat = jalankan(capsys, perintah(buruk, "terapkan"))
    assert (status, keluar) == (2, "")
    assert "baris[3].nip: Nomor induk harus 18 angka" in galat
    assert banyak(kantor) == (2, 2, 1)


def test_who_may_not_and_what_is_not_there_is_said(
    kantor: Database, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    berkas = simpan(tmp_path, csv(SATU))
    buat_pengguna(kantor, "pegawai@kab-uji.example", peran={"kab-uji": ["pegawai"]})
    tanpa = [satu.replace("operator@", "pegawai@") for satu in perintah(berkas, "terapkan")]
    assert "pegawai:impor" in jalankan(capsys, tanpa)[2]
    hilang = jalankan(capsys, perintah(tmp_path / "tidak-ada", "periksa"))
    assert (hilang[0], hilang[2]) == (
        2,
        f"{tmp_path}/tidak-ada: Berkas tidak ada; periksa namanya.\n",
    )
    assert jalankan(capsys, perintah(tmp_path, "periksa"))[0] == 2


def besar() -> bytes:
    """Many made-up servants."""
    baris = []
    for urut in range(BANYAK):
        lahir = date(1980, 1, 1) + timedelta(days=urut // 999)
        baris.append(
            (f"{lahir:%Y%m%d}2010011{urut % 999 + 1:03d}", f"Rekaan {urut}", "", "III/a", "", "")
        )
    return csv(*baris)


def sedang_menulis(url: str) -> bool:
    """Tell whether somebody holds the lock that an import takes first."""
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
        kueri = "SELECT 1 FROM pg_locks WHERE relation = 'pegawai'::regclass AND mode = %s"
        return pg.execute(kueri, ["RowExclusiveLock"]).fetchone() is not None


def test_a_killed_import_leaves_nothing_and_can_be_done_again(
    kantor: Database, database_url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    berkas = simpan(tmp_path, besar())
    lingkungan = environment(tmp_path) | {"TOLOK_DATABASE_URL": database_url}
    with subprocess.Popen([*TOLOK, *perintah(berkas, "terapkan")], env=lingkungan) as proses:
        menunggu(lambda: sedang_menulis(database_url) or proses.poll() is not None)
        os.kill(proses.pid, signal.SIGKILL)
    assert proses.returncode == -signal.SIGKILL
    assert banyak(kantor) == (0, 0, 0)
    hasil = jalankan(capsys, perintah(berkas, "terapkan"))
    assert hasil[:2] == (0, f"{BANYAK} baris: {BANYAK} baru.\n")
    assert banyak(kantor) == (BANYAK, 1, 1)
