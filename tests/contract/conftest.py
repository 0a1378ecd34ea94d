"""The committed contract, as data."""

import json
from typing import Any

import pytest

from app.api.contract import NAMA_3_0, NAMA_3_1, folder

Json = dict[str, Any]


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
