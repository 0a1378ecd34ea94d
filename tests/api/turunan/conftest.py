"""The small agency, served on either engine."""

from collections.abc import Iterator

import pytest

from app.db.session import open_database
from app.main import create_app
from app.settings import Settings
from app.usecases.pemakaian import Pemakaian
from tests.client import Client
from tests.conftest import BEBAS
from tests.turunan import Kantor, kantor


@pytest.fixture(scope="session")
def aplikasi() -> Iterator[Client]:
    """A client of one application, built once: it is given a database test by test."""
    with Client(create_app(Settings(database_url="sqlite:///:memory:", **BEBAS))) as satu:
        yield satu


@pytest.fixture
def meja(aplikasi: Client, database_url: str) -> Iterator[Kantor]:
    """A fresh agency with its five servants."""
    keadaan = aplikasi.app.state
    keadaan.database = open_database(database_url, 2.0)
    keadaan.pemakaian = Pemakaian(keadaan.database)
    yield kantor(aplikasi)
    keadaan.database.engine.dispose()
