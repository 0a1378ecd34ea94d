"""The small agency, served on either engine."""

from collections.abc import Iterator

import pytest

from tests.akun import buka
from tests.turunan import Kantor, kantor


@pytest.fixture
def meja(database_url: str) -> Iterator[Kantor]:
    """A fresh agency with its five servants."""
    with buka(database_url) as klien:
        yield kantor(klien)
