"""Golden cases: what goes into a calculator and what must come out, as data."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.client import Client

GOLDEN = Path(__file__).parent.parent / "golden"


def kasus() -> list[Any]:
    return [
        pytest.param(berkas.stem, satu, id=f"{berkas.stem}: {satu['nama']}")
        for berkas in sorted(GOLDEN.glob("*.toml"))
        for satu in tomllib.loads(berkas.read_text("utf-8"), parse_float=str)["kasus"]
    ]


def memuat(ada: Any, harapan: Any) -> None:
    """Compare the keys that the case names; everything else is free."""
    if isinstance(harapan, dict):
        for kunci, nilai in harapan.items():
            memuat(ada[kunci], nilai)
    elif isinstance(harapan, list):
        assert len(ada) == len(harapan)
        for kiri, kanan in zip(ada, harapan, strict=True):
            memuat(kiri, kanan)
    else:
        assert ada == (None if harapan == "null" else harapan)


@pytest.mark.parametrize(("kalkulator", "satu"), kasus())
def test_golden_case(client: Client, kalkulator: str, satu: dict[str, Any]) -> None:
    jawaban = client.post(f"/v1/hitung/{kalkulator}", json=satu["masukan"])
    isi = json.loads(jawaban.text, parse_float=Decimal)
    assert jawaban.status_code == satu.get("status", 200), isi
    if "hasil" in satu:
        memuat(isi["data"], satu["hasil"])
    if "aturan" in satu:
        memuat(isi["meta"]["aturan"], satu["aturan"])
    if "kode" in satu:
        assert isi["kode"] == satu["kode"]
    if "galat" in satu:
        assert [[g["lokasi"], g["kode"]] for g in isi["galat"]] == satu["galat"]
