"""One way to make an engine; SQLite and PostgreSQL behave alike through it."""

import sqlite3
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url

# Execution option of a connection that will write; see session.Database.
WRITES = "tolok_writes"
POOL_SIZE = 8


class UrlTidakDikenal(ValueError):
    """The database URL names neither SQLite nor PostgreSQL."""


def make_engine(url: str, *, wait_seconds: float = 5.0, create: bool = False) -> Engine:
    """Make an engine without connecting; nobody waits longer than ``wait_seconds`` for anything.

    A missing SQLite file is an error (as a missing server is) unless ``create`` is set.
    UrlTidakDikenal when the URL names neither SQLite nor PostgreSQL.
    """
    alamat = make_url(url)
    keluarga = alamat.get_backend_name()
    if keluarga == "sqlite":
        return _sqlite(alamat, wait_seconds, create=create)
    if keluarga in {"postgresql", "postgres"}:
        return _postgresql(alamat, wait_seconds)
    raise UrlTidakDikenal(keluarga)


def _sqlite(alamat: URL, wait_seconds: float, *, create: bool) -> Engine:
    engine = create_engine(
        alamat,
        creator=_opener(alamat.database or "", wait_seconds, create=create),
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=0,
        pool_timeout=wait_seconds,
    )

    @event.listens_for(engine, "begin")
    def begin(koneksi: Connection) -> None:
        # A reader that turns into a writer could fail at once; a writer queues from its start.
        menulis = koneksi.get_execution_options().get(WRITES, False)
        koneksi.exec_driver_sql("BEGIN IMMEDIATE" if menulis else "BEGIN")

    return engine


def _opener(path: str, wait_seconds: float, *, create: bool) -> Callable[[], sqlite3.Connection]:
    alamat = f"file:{quote(path)}?mode={'rwc' if create else 'rw'}"

    def buka() -> sqlite3.Connection:
        # isolation_level None: transactions begin where we say, not where the driver guesses.
        koneksi = sqlite3.connect(
            alamat, uri=True, timeout=wait_seconds, isolation_level=None, check_same_thread=False
        )
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
            koneksi.execute(f"PRAGMA {pragma}")
        return koneksi

    return buka


def _postgresql(alamat: URL, wait_seconds: float) -> Engine:
    engine = create_engine(
        alamat.set(drivername="postgresql+psycopg"),
        pool_size=POOL_SIZE,
        max_overflow=0,
        pool_timeout=wait_seconds,
        pool_pre_ping=True,
        connect_args={"connect_timeout": max(2, round(wait_seconds))},
    )

    @event.listens_for(engine, "connect")
    def siapkan(koneksi: Any, _catatan: object) -> None:  # noqa: ANN401 - the driver's connection
        koneksi.execute(f"SET lock_timeout = '{round(wait_seconds * 1000)}ms'")
        koneksi.execute("SET TimeZone = 'UTC'")
        koneksi.commit()

    return engine
