"""A database that is locked, full up, away or not migrated: 503, and the process lives."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import httpx
import psycopg
import pytest
from sqlalchemy import make_url

from app.db.engine import POOL_SIZE
from app.db.session import open_database
from app.main import create_app
from app.settings import Settings
from tests.client import Client
from tests.conftest import demonstration
from tests.engines import Factory, PostgresFactory, SqliteFactory

DAFTAR = "/v1/publik/instansi"
PUBLIK = (
    DAFTAR,
    f"{DAFTAR}/kab-balangan",
    f"{DAFTAR}/kab-balangan/dokumen",
    "/v1/publik/dokumen/lkjip-balangan-2024",
)


@contextmanager
def melayani(url: str) -> Iterator[Client]:
    """Serve a database, with little patience."""
    app = create_app(Settings(database_url=url, tunggu_basis_data=0.2, batas_hitung=""))
    with Client(app) as client:
        yield client
    app.state.database.engine.dispose()


def tidak_siap(jawaban: httpx.Response) -> None:
    assert jawaban.status_code == 503, jawaban.text
    assert int(jawaban.headers["retry-after"]) > 0
    assert jawaban.json()["kode"] == "basis_data_tidak_siap"


def hidup(client: Client) -> None:
    assert client.get("/v1/kesehatan").status_code == 200
    hitung = client.post("/v1/hitung/ukuran-sampel", json={"populasi": 2927})
    assert hitung.json()["data"] == {"sampel": 340}


def test_a_locked_file_is_503_until_it_is_free(sqlite: SqliteFactory) -> None:
    url = demonstration(sqlite)
    pengunci = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    pengunci.execute("PRAGMA locking_mode=EXCLUSIVE")
    pengunci.execute("BEGIN EXCLUSIVE")
    with melayani(url) as client:
        for alamat in PUBLIK:
            tidak_siap(client.get(alamat))
        tidak_siap(client.get("/v1/kesiapan"))
        hidup(client)
        pengunci.close()
        assert client.get(DAFTAR).status_code == 200
        assert client.get("/v1/kesiapan").status_code == 200


def test_a_writer_does_not_keep_readers_out(sqlite: SqliteFactory) -> None:
    url = demonstration(sqlite)
    penulis = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    penulis.execute("BEGIN IMMEDIATE")
    with melayani(url) as client:
        assert client.get(DAFTAR).status_code == 200
    penulis.close()


def test_a_locked_table_is_503_until_it_is_free(postgres: PostgresFactory) -> None:
    url = demonstration(postgres)
    with melayani(url) as client:
        with psycopg.connect(_dsn(url)) as pengunci:
            pengunci.execute("LOCK TABLE instansi, dokumen IN ACCESS EXCLUSIVE MODE")
            for alamat in PUBLIK:
                tidak_siap(client.get(alamat))
            hidup(client)
        assert client.get(DAFTAR).status_code == 200


def test_lost_connections_are_replaced(postgres: PostgresFactory) -> None:
    url = demonstration(postgres)
    with melayani(url) as client:
        assert client.get(DAFTAR).status_code == 200
        with psycopg.connect(_dsn(url), autocommit=True) as pemutus:
            pemutus.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert client.get(DAFTAR).status_code == 200


def test_a_used_up_pool_is_503_until_a_connection_is_free(demo_url: str) -> None:
    with melayani(demo_url) as client:
        db = client.app.state.database
        with ExitStack() as semua:
            for _ in range(POOL_SIZE):
                semua.enter_context(db.reading()).connection()
            tidak_siap(client.get(DAFTAR))
            hidup(client)
        assert client.get(DAFTAR).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://postgres@127.0.0.1:1/tolok",
        "postgresql+psycopg://postgres:salah@tidak-ada.invalid/tolok",
        "sqlite:////tidak/ada/tolok.db",
    ],
)
def test_a_database_that_is_away_is_503(url: str) -> None:
    with melayani(url) as client:
        for alamat in (*PUBLIK, "/v1/kesiapan"):
            tidak_siap(client.get(alamat))
        hidup(client)


def test_a_database_without_tables_is_503(factory: Factory) -> None:
    url = factory.empty()
    db = open_database(url, create=True)
    db.engine.connect().close()
    db.engine.dispose()
    with melayani(url) as client:
        for alamat in PUBLIK:
            tidak_siap(client.get(alamat))
        jawaban = client.get("/v1/kesiapan")
        tidak_siap(jawaban)
        assert jawaban.json()["galat"][0]["kode"] == "belum_dimigrasi"


def _dsn(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
