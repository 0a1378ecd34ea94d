"""Examples that the contract shows: kept as JSON in the package of the routes they belong to."""

import json
from importlib import resources
from typing import Any


def contoh_dari(paket: str, nama: str) -> dict[str, Any]:
    """Read the examples ``nama`` of a package below ``app.api.routes``; "" is that one itself."""
    isi = resources.files("app.api.routes").joinpath(paket, f"{nama}.json").read_text("utf-8")
    hasil: dict[str, Any] = json.loads(isi)
    return hasil
