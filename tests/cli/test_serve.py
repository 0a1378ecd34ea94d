"""`tolok serve`: one worker per core, and all of them gone when it ends."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from app.cli.supervisor import address, cores
from tests.cli.server import TOLOK, environment, siapkan, tolok

hanya_linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")


@contextmanager
def melayani(folder: Path, *pilihan: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve a folder's database; ends it the hard way if the test did not."""
    lingkungan = environment(folder)
    siapkan(lingkungan)
    perintah = [*TOLOK, "serve", "--port", "0", *pilihan]
    with subprocess.Popen(perintah, env=lingkungan, stdout=subprocess.PIPE, text=True) as proses:
        assert proses.stdout is not None
        try:
            cocok = re.search(r"http://\S+", proses.stdout.readline())
            assert cocok is not None
            menunggu(lambda: hidup(cocok[0]))
            yield proses, cocok[0]
        finally:
            proses.kill()


def hidup(alamat: str) -> bool:
    try:
        return httpx.get(f"{alamat}/v1/kesehatan", timeout=1).status_code == 200
    except httpx.HTTPError:
        return False


def menunggu(syarat: Callable[[], bool]) -> None:
    """Wait until it is so; the limit only ends a test that would hang."""
    akhir = time.monotonic() + 60
    while not syarat():
        assert time.monotonic() < akhir
        time.sleep(0.05)


def pekerja(induk: int) -> list[int]:
    """The serving processes of a supervisor."""
    teks = Path(f"/proc/{induk}/task/{induk}/children").read_text("utf-8")
    return [nomor for nomor in map(int, teks.split()) if b"spawn_main" in _perintah(nomor)]


def _perintah(nomor: int) -> bytes:
    try:
        return Path(f"/proc/{nomor}/cmdline").read_bytes()
    except OSError:
        return b""


@hanya_linux
def test_every_worker_has_its_core_and_all_end_together(tmp_path: Path) -> None:
    with melayani(tmp_path) as (proses, alamat):
        menunggu(lambda: len(pekerja(proses.pid)) == len(cores()))
        semua = pekerja(proses.pid)
        menunggu(lambda: [os.sched_getaffinity(n) for n in semua] == [{inti} for inti in cores()])
        proses.terminate()
        assert proses.wait(30) == 0
        menunggu(lambda: not any(_perintah(nomor) for nomor in semua))
        assert not hidup(alamat)


@hanya_linux
def test_a_worker_that_dies_is_replaced_and_none_outlives_the_supervisor(tmp_path: Path) -> None:
    with melayani(tmp_path, "--workers", "1") as (proses, alamat):
        (lama,) = pekerja(proses.pid)
        os.kill(lama, signal.SIGKILL)
        menunggu(lambda: pekerja(proses.pid) not in ([], [lama]))
        menunggu(lambda: hidup(alamat))
        (baru,) = pekerja(proses.pid)
        proses.kill()
        menunggu(lambda: not _perintah(baru))
        assert not hidup(alamat)


def test_a_port_in_use_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as dipakai:
        port = str(dipakai.getsockname()[1])
        hasil = tolok(environment(tmp_path), "serve", "--port", port)
    assert (hasil.returncode, hasil.stdout) == (2, "")
    baris = hasil.stderr.splitlines()
    assert baris[0].startswith("Peringatan: ")
    assert baris[1].startswith(f"Tidak dapat mendengarkan di 127.0.0.1 porta {port} (")
    assert len(baris) == 2


def test_a_host_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    hasil = tolok(environment(tmp_path), "serve", "--host", "tidak-ada.invalid")
    assert hasil.returncode == 2
    assert hasil.stderr.splitlines()[-1].startswith("Tidak dapat mendengarkan di tidak-ada.invalid")


def test_a_newcomer_is_shown_what_to_try_until_ctrl_c(tmp_path: Path) -> None:
    with melayani(tmp_path, "--workers", "1", "--sambutan") as (proses, alamat):
        assert proses.stdout is not None
        proses.send_signal(signal.SIGINT)
        teks = proses.stdout.read()
        assert proses.wait(30) == 0
    assert teks.count(f"curl {alamat}/v1/") == 4
    assert f"{alamat}/docs" in teks


@pytest.mark.parametrize(
    ("host", "tertulis"), [("127.0.0.1", "http://127.0.0.1:80"), ("::1", "http://[::1]:80")]
)
def test_an_address_is_written_as_a_browser_takes_it(host: str, tertulis: str) -> None:
    assert address(host, 80) == tertulis
