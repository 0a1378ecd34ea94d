"""An agency that asks the public, on either engine."""

from collections.abc import Iterator

import pytest

from tests.survei import Balai, balai


@pytest.fixture
def skm(database_url: str) -> Iterator[Balai]:
    """A fresh agency with its operator."""
    with balai(database_url) as satu:
        yield satu
