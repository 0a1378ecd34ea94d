"""Measuring the IP ASN of a whole agency, beside SQL written by hand for it.

Sizes: TOLOK_BENCH_PEGAWAI on SQLite (100,000), TOLOK_BENCH_PEGAWAI_PG on PostgreSQL
(1,000,000; where TOLOK_TEST_POSTGRES_URL is set).
"""

import os
import resource
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import make_url, text

from app.db.migrate import upgrade
from app.db.session import Database, open_database
from app.db.tables import Instansi
from app.domain.ip_asn.masa import masa
from app.domain.rulebook import load_rulebook
from app.usecases.demo_pegawai import muat_pegawai
from app.usecases.ip_asn.pengukur import Pesanan, rancangan
from app.usecases.ip_asn.pengukur import ukur as ukur_semua
from benchmarks.pairing import Ratio

SQL = Path(__file__).with_name("ip_asn.sql").read_text("utf-8")
WAKTU = datetime(2025, 1, 15, tzinfo=UTC)
TANGGAL = date(2024, 12, 31)
BERUBAH = 100
Buka = Callable[[int], "AbstractContextManager[Meja]"]


@dataclass(frozen=True, slots=True)
class Meja:
    """An agency full of made-up servants, and what is measured of it."""

    db: Database
    pesan: Pesanan

    def kosong(self) -> None:
        """Forget every measurement."""
        sqlite = self.db.engine.dialect.name == "sqlite"
        with self.db.writing() as sesi:
            for tabel in ("ip_asn_dilewati", "ip_asn_pegawai", "ip_asn_pengukuran"):
                perintah = f"DELETE FROM {tabel}" if sqlite else f"TRUNCATE {tabel} CASCADE"
                sesi.execute(text(perintah))

    def ukur(self) -> float:
        """Measure by the product; return seconds."""
        mulai = time.perf_counter()
        with self.db.writing() as sesi:
            ukur_semua(sesi, self.pesan, WAKTU)
        return time.perf_counter() - mulai

    def tangan(self) -> float:
        """Measure by the SQL; return seconds. The row of the measurement is not timed."""
        satu = rancangan(self.pesan, WAKTU)
        isi = {**self._isi(), "pengukuran": self._kunci(satu.id)}
        with self.db.writing() as sesi:
            sesi.add(satu)
        mulai = time.perf_counter()
        with self.db.writing() as sesi:
            if self.db.engine.dialect.name == "postgresql":
                sesi.execute(text("SET LOCAL jit = off"))  # as a specialist would
            sesi.execute(text(SQL), isi)
        return time.perf_counter() - mulai

    def _isi(self) -> dict[str, Any]:
        satu = masa(2024, TANGGAL, self.pesan.aturan)
        hari = {n: getattr(satu, n) for n in ("tanggal", "teknis", "seminar", "hukuman")}
        sqlite = self.db.engine.dialect.name == "sqlite"
        return {
            **({n: str(h) for n, h in hari.items()} if sqlite else hari),
            "tahun_kinerja": satu.tahun_kinerja,
            "instansi": self._kunci(self.pesan.instansi),
        }

    def _kunci(self, nomor: UUID) -> UUID | str:
        return nomor.hex if self.db.engine.dialect.name == "sqlite" else nomor

    def sentuh(self) -> None:
        """Change some servants."""
        with self.db.writing() as sesi:
            naik = "UPDATE urutan_perubahan SET urutan = urutan + 1"
            sesi.execute(text(naik))
            ubah = (
                "UPDATE pegawai SET urutan = (SELECT urutan FROM urutan_perubahan) "
                f"WHERE id IN (SELECT id FROM pegawai LIMIT {BERUBAH})"
            )
            sesi.execute(text(ubah))

    def sama(self) -> None:
        """Insist that both ways come to the same rows."""
        kueri = (
            "SELECT count(*), sum(kualifikasi), sum(kompetensi), sum(kinerja), sum(disiplin), "
            "sum(nilai) FROM ip_asn_pegawai"
        )
        with self.db.reading() as sesi:
            hasil = sesi.execute(text(kueri)).one()
        self.kosong()
        self.tangan()
        with self.db.reading() as sesi:
            assert sesi.execute(text(kueri)).one() == hasil


@contextmanager
def meja(url: str, banyak: int) -> Iterator[Meja]:
    """Fill a database with servants."""
    db = open_database(url, 600, create=True)
    upgrade(db.engine)
    with db.writing() as sesi:
        instansi = Instansi(kode="kab-ukur", nama="Kabupaten Ukur", jenis="kabupaten")
        sesi.add(instansi)
        sesi.flush()
        nomor = instansi.id
    muat_pegawai(db, WAKTU, banyak, "kab-ukur")
    aturan = load_rulebook().pilih("ip-asn", TANGGAL)
    try:
        yield Meja(db, Pesanan(nomor, 2024, TANGGAL, aturan, {}))
    finally:
        db.engine.dispose()


@contextmanager
def postgres(banyak: int) -> Iterator[Meja]:
    """Make a database of the server for one run."""
    url = make_url(os.environ["TOLOK_TEST_POSTGRES_URL"])
    nama = f"tolok_bench_{secrets.token_hex(4)}"
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as koneksi:
        koneksi.execute(f'CREATE DATABASE "{nama}"'.encode())
        try:
            tujuan = url.set(database=nama, drivername="postgresql+psycopg")
            with meja(tujuan.render_as_string(hide_password=False), banyak) as satu:
                yield satu
        finally:
            koneksi.execute(f'DROP DATABASE "{nama}" WITH (FORCE)'.encode())


def banding(satu: Meja, nama: str, sasaran: str, kali: int) -> tuple[Ratio, float]:
    """Measure both ways in turn, on empty tables."""
    pasangan = []
    for _ in range(kali):
        satu.kosong()
        b = satu.tangan()
        satu.kosong()
        pasangan.append((satu.ukur(), b))
    satu.sama()
    return _rasio(nama, pasangan, sasaran), statistics.median(a for a, _ in pasangan)


def lagi(satu: Meja, nama: str, kali: int) -> Ratio:
    """Measure again after a small change, beside the whole."""
    satu.kosong()
    semua = satu.ukur()
    pasangan = []
    for _ in range(kali):
        satu.sentuh()
        pasangan.append((satu.ukur(), semua))
    return _rasio(nama, pasangan, "<= 0.20")


def _rasio(nama: str, pasangan: list[tuple[float, float]], sasaran: str) -> Ratio:
    rasio = sorted(a / b for a, b in pasangan)
    return Ratio(
        nama, statistics.median(rasio), rasio[0], rasio[-1],
        statistics.median(a for a, _ in pasangan), statistics.median(b for _, b in pasangan),
        sasaran,
    )  # fmt: skip


def _seluruh(mesin: str, buka: Buka, banyak: int, sasaran: str) -> Iterator[Ratio]:
    detik = {}
    kali = int(os.environ.get("TOLOK_BENCH_KALI", "3"))
    for jumlah in dict.fromkeys((banyak // 10, banyak)):
        with buka(jumlah) as satu:
            nama = f"IP ASN of {jumlah} on {mesin} / SQL"
            rasio, detik[jumlah] = banding(satu, nama, sasaran, kali)
            yield rasio
            yield lagi(satu, f"IP ASN again, {BERUBAH} of {jumlah} changed, {mesin} / all", kali)
    kali10 = detik[banyak] / detik[banyak // 10]
    yield Ratio(
        f"IP ASN of {banyak} / of {banyak // 10}, {mesin}", kali10, kali10, kali10,
        detik[banyak], detik[banyak // 10], "<= 11",
    )  # fmt: skip


def ukur() -> Iterator[Ratio]:
    banyak = int(os.environ.get("TOLOK_BENCH_PEGAWAI", "100000"))
    with tempfile.TemporaryDirectory() as folder:
        berkas = iter(range(9))
        yield from _seluruh(
            "SQLite",
            lambda n: meja(f"sqlite:///{folder}/{next(berkas)}.db", n),
            banyak, "<= 1.5",
        )  # fmt: skip
    if os.environ.get("TOLOK_TEST_POSTGRES_URL"):
        banyak = int(os.environ.get("TOLOK_BENCH_PEGAWAI_PG", "1000000"))
        yield from _seluruh("PostgreSQL", postgres, banyak, "<= 1.0")
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  memory of this process at most: {puncak:.0f} MiB")
