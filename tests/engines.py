"""Throw-away databases on both engines, copied from a template so that tests stay quick."""

import os
import secrets
import shutil
from pathlib import Path
from typing import Protocol

import psycopg
import pytest
from sqlalchemy import URL, make_url

POSTGRES = "TOLOK_TEST_POSTGRES_URL"
# A table of more bytes is truncated, so that dead rows do not pile up.
BESAR = 2**20


class Factory(Protocol):
    """Makes databases of one engine."""

    def empty(self) -> str:
        """Make a database without tables; return its URL."""
        ...

    def copy(self, url: str) -> str:
        """Copy a database that nobody is connected to."""
        ...

    def fresh(self, template: str) -> str:
        """Give a database with the template's tables and nothing in them."""
        ...

    def close(self) -> None:
        """Remove everything that was made."""
        ...


class SqliteFactory:
    """Files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def empty(self) -> str:
        return f"sqlite:///{self.folder / secrets.token_hex(8)}.db"

    def copy(self, url: str) -> str:
        baru = self.empty()
        shutil.copyfile(url.removeprefix("sqlite:///"), baru.removeprefix("sqlite:///"))
        return baru

    def fresh(self, template: str) -> str:
        return self.copy(template)

    def close(self) -> None:
        shutil.rmtree(self.folder)


class PostgresFactory:
    """Databases with random names on the server that the environment names."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url).set(drivername="postgresql+psycopg")
        self.made: list[str] = []
        self._reused = ""

    def empty(self) -> str:
        return self._create("template0")

    def copy(self, url: str) -> str:
        return self._create(str(make_url(url).database))

    def fresh(self, template: str) -> str:
        # Emptying one database takes a tenth of making and dropping another.
        self._reused = self._reused or self.copy(template)
        with psycopg.connect(_dsn(make_url(self._reused)), autocommit=True) as koneksi:
            # As a replica: tables that refuse to lose rows must be emptied too.
            koneksi.execute("SET session_replication_role = replica")
            _kosongkan(koneksi)
        return self._reused

    def _create(self, template: str) -> str:
        nama = f"tolok_uji_{secrets.token_hex(8)}"
        self._run(f'CREATE DATABASE "{nama}" TEMPLATE "{template}"')
        # Only a crash of the server could tell the difference.
        self._run(f'ALTER DATABASE "{nama}" SET synchronous_commit = off')
        self.made.append(nama)
        return self.url.set(database=nama).render_as_string(hide_password=False)

    def close(self) -> None:
        for nama in self.made:
            self._run(f'DROP DATABASE IF EXISTS "{nama}" WITH (FORCE)')

    def _run(self, perintah: str) -> None:
        with psycopg.connect(_dsn(self.url), autocommit=True) as koneksi:
            koneksi.execute(perintah.encode())


def _kosongkan(koneksi: psycopg.Connection) -> None:
    """Delete what few rows a test left: to truncate all tables takes twenty times as long."""
    kueri = "SELECT relname, pg_relation_size(relid) FROM pg_stat_user_tables"
    ukuran = {nama: isi for nama, isi in koneksi.execute(kueri) if nama != "alembic_version"}
    besar = [nama for nama, isi in ukuran.items() if isi > BESAR]
    if besar:
        koneksi.execute(f"TRUNCATE {', '.join(besar)} CASCADE".encode())
    ada = " UNION ALL ".join(f"SELECT '{s}' WHERE EXISTS (SELECT FROM {s})" for s in ukuran)
    for (nama,) in koneksi.execute(ada.encode()).fetchall():
        koneksi.execute(f"DELETE FROM {nama}".encode())


def _dsn(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def postgres_factory() -> PostgresFactory:
    """Reach the test server; without one the test is skipped, and in CI it fails."""
    url = os.environ.get(POSTGRES, "")
    if not url and os.environ.get("CI") == "true":
        pytest.fail(f"CI must test on PostgreSQL too: set {POSTGRES}")
    if not url:
        pytest.skip(f"no PostgreSQL to test on: set {POSTGRES}")
    return PostgresFactory(url)
