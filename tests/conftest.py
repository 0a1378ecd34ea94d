"""Fixtures every test may use."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import settings

from app.db.migrate import upgrade
from app.db.session import Database, open_database
from app.domain.law.rulebook import Rulebook
from app.domain.rulebook import load_rulebook
from app.main import create_app
from app.settings import Settings
from app.usecases.demo import muat
from tests.client import Client
from tests.engines import Factory, PostgresFactory, SqliteFactory, postgres_factory

# A slow machine fails no property; CI tries the same examples every time, people new ones.
settings.register_profile("tolok", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("tolok")
BEBAS: dict[str, Any] = {"batas_hitung": "", "batas_pelaku": "", "batas_survei": ""}
WAKTU = datetime(2026, 1, 2, 3, 4, 5, 678_000, UTC)


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rulebook()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteFactory]:
    """Throw-away SQLite databases."""
    factory = SqliteFactory(tmp_path_factory.mktemp("sqlite"))
    yield factory
    factory.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresFactory]:
    """Throw-away PostgreSQL databases."""
    factory = postgres_factory()
    yield factory
    factory.close()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def factory(request: pytest.FixtureRequest) -> Factory:
    """Throw-away databases of either engine: the test runs on both."""
    satu: Factory = request.getfixturevalue(request.param)
    return satu


def migrated(factory: Factory) -> str:
    """Make a database with all tables and nothing in them."""
    url = factory.empty()
    db = open_database(url, create=True)
    upgrade(db.engine)
    db.engine.dispose()
    return url


def demonstration(factory: Factory) -> str:
    """Make a database with the demonstration, published at ``WAKTU``."""
    url = migrated(factory)
    db = open_database(url)
    muat(db, WAKTU)
    db.engine.dispose()
    return url


@pytest.fixture(scope="session")
def template_url(factory: Factory) -> str:
    """A migrated database to copy; nobody connects to it."""
    return migrated(factory)


@pytest.fixture
def database_url(factory: Factory, template_url: str) -> str:
    """A fresh database with all tables and nothing in them."""
    return factory.fresh(template_url)


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """A fresh database, connected."""
    satu = open_database(database_url, 2.0)
    yield satu
    satu.engine.dispose()


@pytest.fixture(scope="session")
def demo_url(factory: Factory) -> str:
    """The demonstration; for tests that only read."""
    return demonstration(factory)


@pytest.fixture(scope="session")
def demo_client(demo_url: str) -> Iterator[Client]:
    """A client of an application that serves the demonstration."""
    app = create_app(Settings(database_url=demo_url, **BEBAS))
    with Client(app) as satu:
        yield satu
    app.state.database.engine.dispose()


@pytest.fixture(scope="session")
def client(sqlite: SqliteFactory) -> Iterator[Client]:
    """A client of an application with the demonstration on SQLite, without rate limits."""
    app = create_app(Settings(database_url=demonstration(sqlite), **BEBAS))
    with Client(app) as satu:
        yield satu
    app.state.database.engine.dispose()
