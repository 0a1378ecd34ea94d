"""Where the committed contract lies, and how it is written."""

import json
from functools import cache
from pathlib import Path
from typing import Any

NAMA_3_1 = "openapi.json"
NAMA_3_0 = "openapi-3.0.json"
_BESIDE_PACKAGE = Path(__file__).resolve().parents[3] / "openapi"


def folder() -> Path:
    """Find openapi/: beside the package in a checkout, else where the program was started."""
    return _BESIDE_PACKAGE if _BESIDE_PACKAGE.is_dir() else Path("openapi").resolve()


@cache
def committed(nama: str) -> bytes:
    """Return a committed contract file."""
    return (folder() / nama).read_bytes()


def render(dokumen: dict[str, Any]) -> str:
    """Write a document as it is committed."""
    return json.dumps(dokumen, ensure_ascii=False, indent=1) + "\n"
