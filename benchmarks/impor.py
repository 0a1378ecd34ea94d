"""Imports: a validated CSV beside a bare COPY, an XLSX beside openpyxl, memory of a long file.

Needs TOLOK_TEST_POSTGRES_URL. TOLOK_BENCH_BARIS (1,000,000) and TOLOK_BENCH_BARIS_XLSX (100,000)
say how large; TOLOK_BENCH_KALI (3) how often.
"""

import hashlib
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import psycopg
import xlsxwriter
from sqlalchemy import make_url, select
from sqlmodel import col

from app.bulk.impor.bentuk import bentuk
from app.bulk.impor.pemetaan import dikenal
from app.bulk.lembar.buku import buka
from app.db.migrate import upgrade
from app.db.session import Database, open_database
from app.db.tables import Instansi, Pengguna, Unit
from app.domain.akses import Pelaku
from app.domain.rulebook import load_rulebook
from app.usecases.impor import pekerjaan
from app.usecases.impor.permintaan import Permintaan
from app.usecases.kerja import Kerja
from benchmarks.pairing import Action, Ratio, pair
from tests.akun import buat_instansi, buat_pengguna
from tests.engines import POSTGRES, PostgresFactory

BARIS = int(os.environ.get("TOLOK_BENCH_BARIS", "1000000"))
BARIS_XLSX = int(os.environ.get("TOLOK_BENCH_BARIS_XLSX", "100000"))
KALI = int(os.environ.get("TOLOK_BENCH_KALI", "3"))
JUDUL = (
    "NIP", "Nama", "Jenis Kelamin", "Tanggal Lahir", "TMT Pengangkatan", "Unit",
    "Kelompok Jabatan", "Nama Jabatan", "Pendidikan Dipersyaratkan", "Golongan", "TMT Jabatan",
    "TMT Golongan",
)  # fmt: skip
KOLOM = (
    "id, instansi_id, nip, nama, jenis_kelamin, tanggal_lahir, tmt_pengangkatan, tmt_pns, aktif, "
    "alasan_nonaktif, jenis_pegawai, unit_id, kelompok_jabatan, nama_jabatan, jenjang, "
    "pendidikan_dipersyaratkan, golongan, tmt_jabatan, tmt_golongan, keadaan_sejak, sumber, "
    "disunting, urutan, versi, dibuat_pada, diubah_pada"
)
HARI = date(2026, 1, 2)
_POTONG = 1_000_000


def baris(urut: int) -> tuple[str, ...]:
    """One made-up servant."""
    lahir = date(1970, 1, 1) + timedelta(days=urut // 999 % 10_000)
    return (
        f"{lahir:%Y%m%d}201001{1 + urut % 2}{urut % 999 + 1:03d}", f"Pegawai Rekaan {urut}",
        "LP"[urut % 2], lahir.isoformat(), "2010-01-01", f"U{urut % 50}", "pelaksana",
        f"Pengelola Data {urut % 300}", "d3", f"III/{'abcd'[urut % 4]}", "2019-02-03",
        "2022-04-01",
    )  # fmt: skip


class Panggung:
    """A throw-away database with one agency, and the files to import."""

    def __init__(self, url: str, folder: Path) -> None:
        """Prepare everything that is not measured."""
        self.url, self.folder = url, folder
        self.db: Database = open_database(url, create=True)
        upgrade(self.db.engine)
        self.instansi = buat_instansi(self.db, "kab-ukur")
        self.akun = buat_pengguna(self.db, "a@ukur.example", peran={"kab-ukur": ["admin"]})
        waktu = datetime.now(UTC)
        with self.db.writing() as sesi:
            sesi.add_all(
                Unit(instansi_id=self.instansi, kode=f"U{n}", nama=f"Unit {n}",
                     berlaku_sejak=date(2020, 1, 1), dibuat_pada=waktu, diubah_pada=waktu)
                for n in range(50)
            )  # fmt: skip
        self.csv, self.salinan = folder / "pegawai.csv", folder / "salinan.csv"
        with self.csv.open("w", encoding="utf-8") as keluar:
            keluar.write(",".join(JUDUL) + "\n")
            keluar.writelines(",".join(baris(n)) + "\n" for n in range(BARIS))

    def impor(self) -> None:
        """Import the CSV into an empty table."""
        impor(self.db, self.csv, self.instansi, self.akun)

    def kosongkan(self) -> None:
        """Empty the table of servants."""
        with self._terhubung() as pg:
            pg.execute("TRUNCATE pegawai CASCADE")

    def simpan_salinan(self) -> None:
        """Write what was imported as a file for COPY, in its order."""
        perintah = f"COPY (SELECT {KOLOM} FROM pegawai ORDER BY id) TO STDOUT (FORMAT csv)"
        with (
            self._terhubung() as pg,
            self.salinan.open("wb") as keluar,
            pg.cursor().copy(perintah.encode()) as salin,
        ):
            for potong in salin:
                keluar.write(potong)

    def copy(self) -> None:
        """Copy the same rows and columns into the same table, and nothing else."""
        perintah = f"COPY pegawai ({KOLOM}) FROM STDIN (FORMAT csv)"
        with (
            self._terhubung() as pg,
            self.salinan.open("rb") as masuk,
            pg.cursor().copy(perintah.encode()) as salin,
        ):
            while potong := masuk.read(_POTONG):
                salin.write(potong)

    def _terhubung(self) -> psycopg.Connection[Any]:
        alamat = make_url(self.url).set(drivername="postgresql")
        return psycopg.connect(alamat.render_as_string(hide_password=False))


def impor(db: Database, berkas: Path, instansi: UUID, akun: UUID) -> None:
    """Import a file of servants as the door does."""
    with berkas.open("rb") as terbuka:
        sidik = hashlib.file_digest(terbuka, "sha256").hexdigest()
    minta = Permintaan("pegawai", berkas, sidik, HARI, load_rulebook())
    pelaku = Pelaku(akun, admin_platform=False, peran={instansi: frozenset({"admin"})}, bawahan={})
    with db.writing() as sesi:
        kerja = Kerja(sesi, pelaku, "pegawai:impor", datetime.now(UTC))
        hasil = pekerjaan.terapkan(kerja, "kab-ukur", minta)
    assert hasil.baru == BARIS


def ukur() -> Iterator[Ratio]:
    """Measure, if there is a PostgreSQL to measure on."""
    alamat = os.environ.get(POSTGRES)
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        if alamat:
            pabrik = PostgresFactory(alamat)
            try:
                yield from _csv(Panggung(pabrik.empty(), folder))
            finally:
                pabrik.close()
        else:
            print(f"impor: CSV not measured, {POSTGRES} is not set")
        yield _xlsx(folder)


def _csv(panggung: Panggung) -> Iterator[Ratio]:
    anak = f"from benchmarks.impor import anak; anak({panggung.url!r}, {str(panggung.csv)!r})"
    subprocess.run([sys.executable, "-c", anak], check=True)
    panggung.simpan_salinan()

    # Emptying the table is not part of either; it happens before each.
    waktu = [
        (_detik(panggung, panggung.impor), _detik(panggung, panggung.copy)) for _ in range(KALI)
    ]
    rasio = sorted(a / b for a, b in waktu)
    tengah = len(rasio) // 2
    yield Ratio(
        f"CSV of {BARIS:,} servants, validated / bare COPY",
        rasio[tengah], rasio[0], rasio[-1],
        sorted(a for a, _ in waktu)[tengah], sorted(b for _, b in waktu)[tengah], "<= 1.5",
    )  # fmt: skip
    panggung.db.engine.dispose()


def _detik(panggung: Panggung, apa: Action) -> float:
    panggung.kosongkan()
    mulai = datetime.now(UTC)
    apa()
    return (datetime.now(UTC) - mulai).total_seconds()


def anak(url: str, berkas: str) -> None:
    """Import in a process of its own, and say how much memory that took."""
    db = open_database(url)
    with db.reading() as sesi:
        instansi = sesi.scalars(select(col(Instansi.id))).one()
        akun = sesi.scalars(select(col(Pengguna.id))).one()
    impor(db, Path(berkas), instansi, akun)
    db.engine.dispose()
    besar = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"CSV of {BARIS:,} servants: peak memory {besar} MiB (goal < 1024)")


def _xlsx(folder: Path) -> Ratio:
    berkas = folder / "pegawai.xlsx"
    with xlsxwriter.Workbook(str(berkas), {"constant_memory": True}) as buku:
        lembar = buku.add_worksheet()
        for urut, satu in enumerate((JUDUL, *map(baris, range(BARIS_XLSX)))):
            for kolom, sel in enumerate(satu):
                lembar.write_string(urut, kolom, sel)
    kenal = dikenal(bentuk("pegawai"), {})

    def kami() -> None:
        with buka(berkas, kenal) as satu:
            assert sum(len(batch) for batch in satu.alur()) == BARIS_XLSX

    def mereka() -> None:
        isi = openpyxl.load_workbook(berkas, read_only=True).worksheets[0]
        assert sum(1 for _ in isi.iter_rows(values_only=True)) == BARIS_XLSX + 1

    nama = f"openpyxl read-only / our checked reading, XLSX of {BARIS_XLSX:,}"
    return pair(nama, mereka, kami, kali=KALI, sasaran=">= 5")
