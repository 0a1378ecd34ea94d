"""A real server in processes of its own, on a free port of this machine."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.db.migrate import upgrade
from app.db.session import open_database

TOLOK = [sys.executable, "-c", "from app.cli import main; main()"]


@dataclass(frozen=True, slots=True)
class Server:
    """Where it listens, and the environment its commands ran in."""

    alamat: str
    lingkungan: dict[str, str]


def environment(folder: Path, **lain: str) -> dict[str, str]:
    bersih = {nama: isi for nama, isi in os.environ.items() if not nama.startswith("TOLOK_")}
    return {
        **bersih,
        "TOLOK_DATABASE_URL": f"sqlite:///{folder / 'tolok.db'}",
        "TOLOK_BERKAS_DIR": str(folder / "berkas"),
        **lain,
    }


def tolok(lingkungan: dict[str, str], *perintah: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*TOLOK, *perintah], env=lingkungan, capture_output=True, text=True, check=False
    )


def siapkan(lingkungan: dict[str, str]) -> None:
    """Migrate the database; a file is copied from one that was migrated once for all tests."""
    url = lingkungan["TOLOK_DATABASE_URL"]
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).write_bytes(_dimigrasi())
        return
    hasil = tolok(lingkungan, "migrate")
    assert hasil.returncode == 0, hasil.stderr


@cache
def _dimigrasi() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "tolok.db"
        db = open_database(f"sqlite:///{berkas}", 5, create=True)
        upgrade(db.engine)
        db.engine.dispose()
        return berkas.read_bytes()


@contextmanager
def start(folder: Path, *, demo: bool, workers: int = 1, **lain: str) -> Iterator[Server]:
    """Migrate, load the demo if asked, serve on a free port; ends the server at the end."""
    lingkungan = environment(folder, **lain)
    siapkan(lingkungan)
    if demo:
        hasil = tolok(lingkungan, "demo")
        assert hasil.returncode == 0, hasil.stderr
    perintah = ["serve", "--port", "0", "--workers", str(workers)]
    with subprocess.Popen(
        [*TOLOK, *perintah], env=lingkungan, stdout=subprocess.PIPE, text=True
    ) as proses:
        try:
            assert proses.stdout is not None
            cocok = re.search(r"http://\S+", proses.stdout.readline())
            assert cocok is not None
            yield Server(cocok[0], lingkungan)
        finally:
            proses.terminate()
            proses.wait(timeout=20)
