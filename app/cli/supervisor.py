"""The processes that serve: one listening socket, one worker per core, each kept on its core."""

import os
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

from uvicorn import Config
from uvicorn.supervisors import Multiprocess

from app.cli.galat import TidakDapatMelayani

# A worker that fails this soon would fail again.
DETIK_MULAI = 10.0


def listen(host: str, port: int) -> socket.socket:
    """Open the address that all workers share; TidakDapatMelayani when it is taken or none."""
    try:
        keluarga, _, _, _, alamat = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        soket = socket.create_server(alamat[:2], family=keluarga, backlog=2048)
    except OSError as galat:
        sebab = (galat.strerror or "").partition(" (")[0]
        raise TidakDapatMelayani(
            f"Tidak dapat mendengarkan di {host} porta {port} ({sebab}); "
            "pilih yang lain dengan --port atau --host."
        ) from None
    soket.set_inheritable(True)
    return soket


def address(host: str, port: int) -> str:
    """Write the address as a browser takes it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def cores() -> list[int]:
    """List the cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


@contextmanager
def metrics_folder() -> Iterator[None]:
    """Give the workers a folder where they count together, for as long as they serve."""
    with tempfile.TemporaryDirectory(prefix="tolok-metrik-") as folder:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", folder)
        yield


class Supervisor(Multiprocess):
    """Uvicorn's supervisor, with every worker pinned to a core.

    Unpinned, the interpreter's lock changes cores all the time, which costs two thirds of the
    throughput.
    """

    def __init__(self, config: Config, soket: list[socket.socket], inti: list[int]) -> None:
        """Keep the cores to hand out."""
        super().__init__(config, soket)
        self.gagal = False
        self._inti = inti
        self._mulai: dict[int, float] = {}

    def init_processes(self) -> None:
        """Start the workers."""
        super().init_processes()
        self._pin()

    def keep_subprocess_alive(self) -> None:
        """Replace a worker that died, unless it could not even start."""
        if any(self._broken(satu.pid, satu.exitcode) for satu in self.processes):
            self.gagal = True
            self.should_exit.set()
            return
        super().keep_subprocess_alive()
        self._pin()

    def handle_hup(self) -> None:
        """Stop when the terminal is gone."""
        self.should_exit.set()

    def _broken(self, pid: int | None, exitcode: int | None) -> bool:
        muda = time.monotonic() - self._mulai.get(pid or 0, 0.0) < DETIK_MULAI
        return muda and exitcode is not None and exitcode > 0

    def _pin(self) -> None:
        for proses, inti in zip(self.processes, cycle(self._inti), strict=False):
            if proses.pid is None or proses.pid in self._mulai:
                continue
            self._mulai[proses.pid] = time.monotonic()
            if hasattr(os, "sched_setaffinity") and proses.process.is_alive():
                os.sched_setaffinity(proses.pid, {inti})
