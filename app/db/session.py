"""The two ways to talk to the database: reading and writing."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from app.db.engine import WRITES, make_engine


class Database:
    """Hands out sessions. This is the only place that commits."""

    def __init__(self, engine: Engine, wait_seconds: float = 5.0) -> None:
        """Keep the engine; writers on SQLite queue here, one at a time."""
        self.engine = engine
        self._wait_seconds = wait_seconds
        sqlite = engine.dialect.name == "sqlite"
        self._reader = engine if sqlite else _snapshot(engine)
        self._writer = engine.execution_options(**{WRITES: True})
        self._queue = threading.Lock() if sqlite else None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session over one consistent state of the data; what it changes is dropped."""
        with Session(self._reader) as sesi:
            yield sesi

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session that commits when the block ends well, and otherwise leaves no trace.

        A context manager and not a dependency with ``yield``: the commit must be over before
        the answer says that it worked.
        """
        with self._turn(), Session(self._writer) as sesi, sesi.begin():
            # Take the write lock first: what the block reads is then what it changes.
            sesi.connection()
            yield sesi

    def _turn(self) -> AbstractContextManager[None]:
        return nullcontext() if self._queue is None else _waiting(self._queue, self._wait_seconds)


def open_database(url: str, wait_seconds: float = 5.0, *, create: bool = False) -> Database:
    """Name a database by its URL; connects on first use. Errors as make_engine."""
    engine = make_engine(url, wait_seconds=wait_seconds, create=create)
    return Database(engine, wait_seconds)


def _snapshot(engine: Engine) -> Engine:
    # As on SQLite, several queries of one reader see the same state.
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


@contextmanager
def _waiting(kunci: threading.Lock, seconds: float) -> Iterator[None]:
    if not kunci.acquire(timeout=seconds):
        raise PoolTimeoutError
    try:
        yield
    finally:
        kunci.release()
