"""A real server counts over all its workers, logs JSON lines, and believes no stranger's proxy."""

import json
import re
import subprocess
import time
from pathlib import Path

import httpx

from tests.cli.server import TOLOK, environment, siapkan

BANYAK = 40
LABEL = 'metode="GET",rute="/v1/galat",status="200"'
BARIS = f"tolok_permintaan_total{{{LABEL}}} {float(BANYAK)}"


def _metrik(alamat: str) -> list[str]:
    """Ask until the last answer is counted: a worker counts after the caller has its answer."""
    akhir = time.monotonic() + 10
    while True:
        baris = httpx.get(f"{alamat}/metrics", timeout=60).text.splitlines()
        if BARIS in baris or time.monotonic() > akhir:
            return baris
        time.sleep(0.05)


def test_workers_count_together_and_log_one_json_line_a_request(tmp_path: Path) -> None:
    lingkungan = environment(tmp_path)
    siapkan(lingkungan)
    catatan = tmp_path / "log"
    perintah = [*TOLOK, "serve", "--port", "0", "--workers", "2"]
    with (
        catatan.open("w") as tujuan,
        subprocess.Popen(
            perintah, env=lingkungan, stdout=subprocess.PIPE, stderr=tujuan, text=True
        ) as proses,
    ):
        try:
            assert proses.stdout is not None
            cocok = re.search(r"http://\S+", proses.stdout.readline())
            assert cocok is not None
            for _ in range(BANYAK):
                # A connection each, so that both workers get some.
                assert httpx.get(f"{cocok[0]}/v1/galat?batas=1", timeout=60).status_code == 200
            metrik = _metrik(cocok[0])
            diteruskan = {"X-Forwarded-For": "127.0.0.1"}
            jawaban = httpx.get(f"{cocok[0]}/metrics", headers=diteruskan, timeout=60)
            assert jawaban.status_code == 404
        finally:
            proses.terminate()
            proses.wait(timeout=30)
    assert BARIS in metrik
    baris = [json.loads(satu) for satu in catatan.read_text("utf-8").splitlines()]
    assert sum(satu.get("rute") == "/v1/galat" for satu in baris) == BANYAK
    assert all({"waktu", "tingkat", "pesan"} <= satu.keys() for satu in baris)
