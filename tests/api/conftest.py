"""An application over a fresh database, on either engine."""

from collections.abc import Iterator

import pytest

from tests.akun import buka
from tests.client import Client


@pytest.fixture
def layanan(database_url: str) -> Iterator[Client]:
    """A client of an application whose database has all tables and nothing in them."""
    with buka(database_url) as satu:
        yield satu
