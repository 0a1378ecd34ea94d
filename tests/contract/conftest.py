"""The committed contract, as data, and an application that serves the demonstration."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.api.contract import NAMA_3_0, NAMA_3_1, folder
from app.main import create_app
from app.settings import Settings
from tests.client import Client
from tests.conftest import BEBAS, demonstration
from tests.engines import SqliteFactory

Json = dict[str, Any]


@pytest.fixture(scope="session")
def client(sqlite: SqliteFactory) -> Iterator[Client]:
    """A client of the demonstration, for every test of the contract."""
    app = create_app(Settings(database_url=demonstration(sqlite), **BEBAS))
    with Client(app) as satu:
        yield satu
    app.state.database.engine.dispose()


@pytest.fixture(scope="session")
def dokumen() -> Json:
    """The committed OpenAPI 3.1 document."""
    isi: Json = json.loads((folder() / NAMA_3_1).read_text("utf-8"))
    return isi


@pytest.fixture(scope="session")
def dokumen_3_0() -> Json:
    """The committed OpenAPI 3.0 document."""
    isi: Json = json.loads((folder() / NAMA_3_0).read_text("utf-8"))
    return isi
