"""Runs two things in turn and compares them pair by pair."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

Action = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Median of the pairwise ratios with its spread, and the median seconds of both sides."""

    nama: str
    rasio: float
    terendah: float
    tertinggi: float
    detik: float
    pembanding: float
    sasaran: str

    def __str__(self) -> str:
        """One line of the report."""
        return (
            f"{self.nama:<58} {self.rasio:7.2f}  ({self.terendah:.2f} .. {self.tertinggi:.2f})"
            f"  {self.detik:8.3f} s / {self.pembanding:.3f} s  {self.sasaran}"
        )


def _seconds(action: Action) -> float:
    mulai = time.perf_counter()
    action()
    return time.perf_counter() - mulai


def pair(nama: str, ukur: Action, tolok: Action, *, kali: int = 7, sasaran: str = "") -> Ratio:
    """Time ``ukur`` against ``tolok`` in turn, after one warm-up of each."""
    ukur()
    tolok()
    pasangan = [(_seconds(ukur), _seconds(tolok)) for _ in range(kali)]
    rasio = sorted(a / b for a, b in pasangan)
    return Ratio(
        nama,
        statistics.median(rasio),
        rasio[0],
        rasio[-1],
        statistics.median(a for a, _ in pasangan),
        statistics.median(b for _, b in pasangan),
        sasaran,
    )


def process(kode: str) -> Action:
    """Return an action that runs Python code in a process of its own."""

    def jalan() -> None:
        subprocess.run([sys.executable, "-c", kode], check=True)

    return jalan
