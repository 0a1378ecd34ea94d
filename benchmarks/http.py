"""Requests through a real server: reads as a share of its static route, writes by many at once."""

import json
import os
import re
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psycopg
from sqlalchemy import make_url

from app.db.migrate import upgrade
from app.db.session import open_database
from app.usecases.keamanan.jwt import Penanda
from benchmarks.muatan import Muatan, kirim
from benchmarks.pairing import Action, Ratio, pair
from tests.akun import buat_instansi, buat_pengguna, sesi_masuk
from tests.engines import POSTGRES

BACA, TULIS, KALI = 1_000, 640, 5
KUNCI = {"ukur": secrets.token_urlsafe(48)}
SASARAN = {"sqlite": 0.18, "postgresql": 0.11}


def ukur() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _mesin(f"sqlite:///{folder}/ukur.db", Path(folder))
        if POSTGRES in os.environ:
            with _postgres(os.environ[POSTGRES]) as url:
                yield from _mesin(url, Path(folder))


@contextmanager
def _postgres(url: str) -> Iterator[str]:
    nama = f"tolok_ukur_{secrets.token_hex(6)}"
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as koneksi:
        koneksi.execute(f"CREATE DATABASE {nama}".encode())
        try:
            yield make_url(url).set(database=nama).render_as_string(hide_password=False)
        finally:
            koneksi.execute(f"DROP DATABASE {nama} WITH (FORCE)".encode())


def _mesin(url: str, folder: Path) -> Iterator[Ratio]:
    mesin = url.partition("+")[0].partition(":")[0]
    instansi, akses = _siapkan(url)
    with _server(url, folder) as porta:
        masuk = {"Authorization": f"Bearer {akses}"}
        token = {"Authorization": f"Bearer {_token(porta, masuk)}"}
        satu = f"/v1/instansi/{instansi}"
        statis = _baca(Muatan(porta, "GET", "/v1/kesehatan", {}))
        for nama, jalur, tajuk in (
            ("one-row read, signed in", satu, masuk),
            ("one-row read, API token", satu, token),
            ("one-row read, nobody signed in", "/v1/publik/instansi?batas=1", {}),
        ):
            sasaran = f">= {SASARAN[mesin]}" if tajuk else ""
            ukuran = _baca(Muatan(porta, "GET", jalur, tajuk))
            judul = f"{mesin}: {nama}, share of a static route"
            yield pair(judul, statis, ukuran, kali=KALI, sasaran=sasaran)
        badan = '{"kode": "u{nomor}", "nama": "Unit", "berlaku_sejak": "2026-01-01"}'
        yield _ekor(mesin, Muatan(porta, "POST", f"{satu}/unit", masuk, badan))


def _siapkan(url: str) -> tuple[str, str]:
    """Fill a database with an agency and its administrator, who is signed in."""
    db = open_database(url, create=True)
    upgrade(db.engine)
    instansi = buat_instansi(db, "kab")
    akun = buat_pengguna(db, "admin@contoh.go.id", peran={"kab": ["admin"]})
    nomor = sesi_masuk(db, akun)
    db.engine.dispose()
    penanda = Penanda(KUNCI, timedelta(minutes=60))
    return str(instansi), penanda.terbitkan(akun, nomor, datetime.now(UTC))


@contextmanager
def _server(url: str, folder: Path) -> Iterator[int]:
    """Serve with one worker on its own core, without limits; its log goes to a file."""
    lingkungan = os.environ | {
        "TOLOK_DATABASE_URL": url,
        "TOLOK_KUNCI_TOKEN": json.dumps(KUNCI),
        "TOLOK_BERKAS_DIR": str(folder),
        "TOLOK_BATAS_PELAKU": "",
        "TOLOK_BATAS_HITUNG": "",
    }
    perintah = [sys.executable, "-m", "app.cli", "serve", "--port", "0", "--workers", "1"]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(
            perintah, env=lingkungan, stdout=subprocess.PIPE, stderr=log, text=True
        ) as proses,
    ):
        try:
            assert proses.stdout is not None
            cocok = re.search(r":(\d+) ", proses.stdout.readline())
            assert cocok is not None
            _tunggu(int(cocok[1]))
            yield int(cocok[1])
        finally:
            proses.terminate()


def _tunggu(porta: int) -> None:
    akhir = time.monotonic() + 60
    while time.monotonic() < akhir:
        try:
            httpx.get(f"http://127.0.0.1:{porta}/v1/kesehatan", timeout=5).raise_for_status()
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


def _token(porta: int, masuk: dict[str, str]) -> str:
    akhir = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    isi = {"nama": "ukur", "cakupan": ["instansi:baca"], "kedaluwarsa": akhir}
    alamat = f"http://127.0.0.1:{porta}/v1/token-api"
    rahasia: str = httpx.post(alamat, json=isi, headers=masuk).json()["data"]["token"]
    return rahasia


def _baca(muatan: Muatan) -> Action:
    return lambda: kirim(muatan, BACA)


def _ekor(mesin: str, muatan: Muatan) -> Ratio:
    """Compare the slowest hundredth of writes with the middle one, run by run."""
    kirim(muatan, 100)
    hasil = []
    for kali in range(KALI):
        lama = sorted(kirim(muatan, TULIS, 1_000 + kali * TULIS))
        hasil.append((lama[int(len(lama) * 0.99)], statistics.median(lama)))
    rasio = sorted(atas / tengah for atas, tengah in hasil)
    return Ratio(
        f"{mesin}: p99 / p50 of a write, 32 clients",
        statistics.median(rasio),
        rasio[0],
        rasio[-1],
        statistics.median(atas for atas, _ in hasil),
        statistics.median(tengah for _, tengah in hasil),
        "<= 5",
    )
