"""The result of a large survey, beside the barest question one can ask of the same answers.

``TOLOK_BENCH_RESPON`` sets the size (a million). PostgreSQL is measured on the server on which
the tests make their databases; without one only SQLite is.
"""

import os
import random
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
from sqlalchemy import insert, make_url, text
from sqlalchemy.orm import Session

from app.db.migrate import upgrade
from app.db.repositories import skm_hasil as gudang
from app.db.session import Database, open_database
from app.db.tables import Instansi, Respon, Survei
from app.domain import skm
from app.domain.law.steps import Trace
from app.domain.rulebook import load_rulebook
from app.usecases.skm.kelompok import Pembagian
from app.usecases.skm.perhitungan import Penghitung
from benchmarks.pairing import Ratio, pair
from tests.engines import POSTGRES

RESPON = int(os.environ.get("TOLOK_BENCH_RESPON", "1000000"))
BAGIAN = 20_000
LAYANAN = 60
WAKTU = datetime(2026, 1, 1, tzinfo=UTC)


def ukur() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _pada("SQLite", f"sqlite:///{Path(folder) / 'skm.db'}")
    if POSTGRES in os.environ:
        with _basis_data(os.environ[POSTGRES]) as url:
            yield from _pada("PostgreSQL", url)


@contextmanager
def _basis_data(server: str) -> Iterator[str]:
    nama, url = f"tolok_bench_{secrets.token_hex(4)}", make_url(server)
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as koneksi:
        koneksi.execute(f'CREATE DATABASE "{nama}"'.encode())
        try:
            ini = url.set(drivername="postgresql+psycopg", database=nama)
            yield ini.render_as_string(hide_password=False)
        finally:
            koneksi.execute(f'DROP DATABASE "{nama}" WITH (FORCE)'.encode())


def _pada(mesin: str, url: str) -> Iterator[Ratio]:
    db = open_database(url, create=True)
    upgrade(db.engine)
    survei = _isi(db)
    hitung = Penghitung.untuk(survei, load_rulebook(), "skm")
    rata = ", ".join(f"avg({unsur})" for unsur in skm.UNSUR)
    polos = text(f"SELECT {rata} FROM respon WHERE survei_id = :survei")
    nomor = survei.id.hex if mesin == "SQLite" else survei.id
    with db.reading() as sesi:

        def telanjang() -> object:
            return sesi.execute(polos, {"survei": nomor}).one()

        def hasil() -> object:
            (sel,) = gudang.jumlah(sesi, [survei.id], ())
            satu = hitung.unsur(sel, Trace(simpan=False))
            assert satu.mutu is not None
            return satu

        def lengkap() -> object:
            return Pembagian.muat(sesi, survei.id, hitung, 5)

        n = f"{RESPON:,} responses"
        yield pair(f"{mesin}: index, mutu, NRR of {n} / AVG", hasil, telanjang, sasaran="<= 1.5")
        yield pair(f"{mesin}: + by unit, service, respondent of {n} / AVG", lengkap, telanjang)
    db.engine.dispose()


def _isi(db: Database) -> Survei:
    """Make up a survey with its answers; one in fifty leaves something out."""
    acak = random.Random(29)
    tempat = [(uuid4(), uuid4()) for _ in range(LAYANAN)]
    with db.writing() as sesi:
        sesi.expire_on_commit = False
        survei = _survei(sesi)
        for mulai in range(0, RESPON, BAGIAN):
            banyak = min(BAGIAN, RESPON - mulai)
            sesi.execute(insert(Respon), [_respon(survei.id, tempat, acak) for _ in range(banyak)])
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as koneksi:
        lengkap = "" if db.engine.dialect.name == "sqlite" else "VACUUM "
        koneksi.execute(text(f"{lengkap}ANALYZE"))
    return survei


def _survei(sesi: Session) -> Survei:
    instansi = Instansi(kode="kab-besar", nama="Kabupaten Besar", jenis="kabupaten")
    sesi.add(instansi)
    sesi.flush()
    survei = Survei(
        instansi_id=instansi.id, kode="besar", nama="Besar", periode_mulai=date(2026, 1, 1),
        periode_selesai=date(2026, 12, 31), status="ditutup", aturan_id="permenpanrb-14-2017",
        aturan_sidik="", bobot="persis", akses="terbuka", kuesioner_id="", unsur=[],
        batas_per_jam=1, dibuat_pada=WAKTU, diubah_pada=WAKTU,
    )  # fmt: skip
    sesi.add(survei)
    sesi.flush()
    return survei


def _respon(survei: UUID, tempat: list[tuple[UUID, UUID]], acak: random.Random) -> dict[str, Any]:
    layanan, unit = acak.choice(tempat)
    jawaban: dict[str, int | None] = {satu: acak.choice((2, 3, 3, 4, 4)) for satu in skm.UNSUR}
    if acak.random() < 1 / 50:
        jawaban[acak.choice(skm.UNSUR)] = None
    return {
        "id": uuid4(), "survei_id": survei, "layanan_id": layanan, "unit_id": unit,
        "tanggal": date(2026, 3, 1), "cara": "daring",
        "jenis_kelamin": acak.choice(("laki_laki", "perempuan")),
        "kelompok_usia": acak.choice(("di_bawah_25", "25_34", "35_44", "45_54", "55_ke_atas")),
        "pendidikan": acak.choice(("sma", "s1", "s2")),
        "pekerjaan": acak.choice(("pns", "swasta", "lainnya")),
        **jawaban,
    }  # fmt: skip
