"""An answer that was accepted is stored, even when the server is killed right after."""

import json
import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from sqlalchemy import func, select

from app.db.session import open_database
from app.db.tables import Respon
from app.usecases.keamanan.jwt import Penanda
from app.usecases.survei.formulir import PALING_CEPAT, MejaFormulir
from tests.cli.server import TOLOK, environment
from tests.cli.test_survei_peramban import KODE, isi_survei
from tests.survei import jawaban

PENGIRIM = 4
KUNCI = "kunci-uji-" * 4


def test_every_accepted_answer_survives_a_kill(database_url: str, tmp_path: Path) -> None:
    db = open_database(database_url)
    isi_survei(db)
    lingkungan = environment(tmp_path) | {
        "TOLOK_DATABASE_URL": database_url, "TOLOK_BATAS_SURVEI": "", "TOLOK_BATAS_PELAKU": "",
        "TOLOK_KUNCI_TOKEN": json.dumps({"uji": KUNCI}),
    }  # fmt: skip
    formulir = _formulir(80)
    with _server(lingkungan) as proses:
        assert proses.stdout is not None
        cocok = re.search(r"http://\S+", proses.stdout.readline())
        assert cocok is not None
        alamat = f"{cocok[0]}/v1/publik/survei/{KODE}"
        _tunggu(alamat)
        cukup = threading.Event()
        with ThreadPoolExecutor(PENGIRIM) as kolam:
            bagian = [formulir[n::PENGIRIM] for n in range(PENGIRIM)]
            tugas = [kolam.submit(_kirim, alamat, satu, cukup) for satu in bagian]
            cukup.wait(30)
            os.killpg(proses.pid, signal.SIGKILL)  # in the middle of whatever comes next
        diterima = sum(satu.result() for satu in tugas)
    with db.reading() as sesi:
        tersimpan = sesi.scalar(select(func.count()).select_from(Respon)) or 0
    db.engine.dispose()
    assert 5 <= diterima < len(formulir)
    # Of each sender one answer may have been stored whose receipt got lost.
    assert diterima <= tersimpan <= diterima + PENGIRIM


@contextmanager
def _server(lingkungan: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A server with a worker in a session of its own, which ends with the block at the latest."""
    with subprocess.Popen(
        [*TOLOK, "serve", "--port", "0", "--workers", "1"], env=lingkungan, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as proses:  # fmt: skip
        try:
            yield proses
        finally:
            with suppress(ProcessLookupError):
                os.killpg(proses.pid, signal.SIGKILL)


def _formulir(banyak: int) -> list[str]:
    """Sign forms with the server's key, as old as somebody takes who reads before answering."""
    meja = MejaFormulir(Penanda({"uji": KUNCI}, timedelta(minutes=1)).turunan("formulir"))
    saat = datetime.now(UTC) - PALING_CEPAT
    return [meja.terbitkan(KODE, saat) for _ in range(banyak)]


def _tunggu(alamat: str) -> None:
    """Return as soon as the survey is shown."""
    batas = time.monotonic() + 60
    while True:
        try:
            assert httpx.get(alamat, timeout=60).status_code == 200
        except httpx.TransportError:
            assert time.monotonic() < batas
            time.sleep(0.05)
        else:
            return


def _kirim(alamat: str, formulir: list[str], cukup: threading.Event) -> int:
    """Send answers until the server is gone; returns how many were accepted."""
    diterima = 0
    with httpx.Client(timeout=20) as klien:
        for token in formulir:
            isi = {"formulir": token, "layanan": "lyn-0", "jawaban": jawaban()}
            try:
                hasil = klien.post(f"{alamat}/respon", json=isi)
            except httpx.TransportError:
                return diterima
            assert hasil.status_code == 201, hasil.text
            diterima += 1
            if diterima == 5:
                cukup.set()
    return diterima
