"""The bulk kernel alone, beside OpenFisca on the same facts, already gathered per person.

OpenFisca lives in an environment of its own that this makes in a temporary folder, or in the
one that TOLOK_BENCH_OPENFISCA names. Without the package nothing is measured.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl

from app.bulk.ip_asn import nilai
from app.bulk.orang.acak import ambil, dadu
from app.domain.ip_asn.facts import HUKUMAN, KELOMPOK_JABATAN, PENDIDIKAN, PREDIKAT
from app.domain.law.ruleset import RuleView
from app.domain.rulebook import load_rulebook
from benchmarks.pairing import Ratio

KALI = 5
BENAR = ("diklat_kepemimpinan", "diklat_fungsional", "seminar")
NASKAH = Path(__file__).with_name("openfisca_ip_asn.py")


def fakta(banyak: int) -> pl.DataFrame:
    """Make up facts of persons, as words and numbers."""
    kata = {
        "kelompok_jabatan": KELOMPOK_JABATAN,
        "pendidikan": PENDIDIKAN,
        "pendidikan_dipersyaratkan": PENDIDIKAN,
        "predikat_kinerja": (*PREDIKAT, None),
        "hukuman_disiplin": (*HUKUMAN, None),
    }
    return pl.DataFrame({"nomor": pl.int_range(banyak, eager=True)}).select(
        *(ambil(dadu(900 + i, len(k)), k).alias(n) for i, (n, k) in enumerate(kata.items())),
        *((dadu(910 + i, 2) == 1).alias(n) for i, n in enumerate(BENAR)),
        jp_teknis=dadu(920, 40) * 100,
        nilai_skp=pl.lit(None, dtype=pl.Int64),
    )


def _lain(folder: str) -> str | None:
    """Return a Python that has OpenFisca; none where it cannot be installed."""
    ada = os.environ.get("TOLOK_BENCH_OPENFISCA")
    if ada:
        return ada
    python = f"{folder}/lain/bin/python"
    subprocess.run([sys.executable, "-m", "venv", f"{folder}/lain"], check=True)
    pasang = [python, "-m", "pip", "install", "--quiet", "openfisca-core"]
    return python if subprocess.run(pasang, check=False).returncode == 0 else None


def _openfisca(python: str, isi: pl.DataFrame) -> tuple[list[float], float]:
    with tempfile.NamedTemporaryFile(suffix=".csv") as berkas:
        jam = isi.drop("nilai_skp").with_columns(pl.col("jp_teknis") / 100)
        jam.write_csv(berkas.name)
        perintah = [python, str(NASKAH), berkas.name, str(KALI)]
        hasil = subprocess.run(perintah, check=True, capture_output=True, text=True)
    baris = [satu.split() for satu in hasil.stdout.splitlines()]
    return [float(detik) for detik, _ in baris], float(baris[0][1])


def _kernel(isi: pl.DataFrame, aturan: RuleView) -> tuple[list[float], float]:
    detik = []
    for _ in range(KALI):
        mulai = time.perf_counter()
        hasil = nilai(isi.lazy(), aturan).collect()
        detik.append(time.perf_counter() - mulai)
    return detik, int(hasil["nilai"].sum()) / 10_000


def ukur() -> Iterator[Ratio]:
    banyak = int(os.environ.get("TOLOK_BENCH_KERNEL", "1000000"))
    aturan = load_rulebook().pilih("ip-asn", date(2024, 12, 31))
    isi = fakta(banyak)
    with tempfile.TemporaryDirectory() as folder:
        python = _lain(folder)
        if python is None:
            print("  OpenFisca cannot be installed here: not measured")
            return
        b, jumlah_b = _openfisca(python, isi)
    a, jumlah_a = _kernel(isi, aturan)
    # OpenFisca keeps 32-bit floats: its scores are halves here, so nothing is lost in each.
    assert jumlah_a == jumlah_b, (jumlah_a, jumlah_b)
    rasio = sorted(x / y for x, y in zip(a, b, strict=True))
    yield Ratio(
        f"IP ASN kernel over {banyak} / OpenFisca", statistics.median(rasio), rasio[0], rasio[-1],
        statistics.median(a), statistics.median(b), "<= 0.20",
    )  # fmt: skip
