"""Fixtures every test may use."""

from collections.abc import Iterator

import pytest

from app.domain.law.rulebook import Rulebook
from app.domain.rulebook import load_rulebook
from app.main import create_app
from app.settings import Settings
from tests.client import Client


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rulebook()


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    """A client of a fresh application without stored data, for stateless routes."""
    with Client(create_app(Settings(batas_hitung=""))) as satu:
        yield satu
