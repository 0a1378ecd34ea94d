"""A rule file of the wrong shape anywhere is refused with problems, never with a crash."""

import copy
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from app.domain import merit
from app.domain.law.errors import BukuAturanRusak
from app.usecases.exact_json import loads
from app.usecases.merit.berkas import tulis
from tests.merit import berkas_kecil

SALAH: tuple[Any, ...] = (None, [], {}, [[]], {"x": {}}, 1, "x", True)


def tempat(isi: Any, jalur: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Walk every place of a document."""
    yield jalur
    butir: dict[Any, Any] = dict(enumerate(isi)) if isinstance(isi, list) else {}
    for kunci, satu in (isi if isinstance(isi, dict) else butir).items():
        yield from tempat(satu, (*jalur, kunci))


def ganti(isi: Any, jalur: tuple[Any, ...], nilai: Any) -> Any:
    """Put a value in a place."""
    if not jalur:
        return nilai
    hasil = copy.copy(isi)
    hasil[jalur[0]] = ganti(isi[jalur[0]], jalur[1:], nilai)
    return hasil


def lengkap() -> dict[str, Any]:
    """A file that uses every key a rule file may have."""
    isi = berkas_kecil()
    isi["sumber"]["kertas-kerja"]["tanggal"] = "2024-01-01"
    aturan = isi["aturan"]["instrumen-kecil"]
    aturan |= {"berlaku_sampai": "2024-12-31", "catatan": ["Uji"], "contoh": True}
    aturan["dasar_hukum"][0]["pasal"] = "Pasal 1"
    bobot = aturan["parameter"]["bobot"]["nilai"][0]
    bobot |= {"pasal": "Pasal 2", "catatan": "Uji"}
    bobot["isi"]["rencana"] = {"nilai": 4, "keyakinan": "inferensi", "pasal": "3", "catatan": "x"}
    hasil: dict[str, Any] = loads(tulis(isi).encode())
    return hasil


@pytest.mark.parametrize("salah", SALAH, ids=str)
def test_whatever_stands_in_whatever_place_is_named(salah: Any) -> None:
    asal = lengkap()
    ditolak = 0
    for jalur in tempat(asal):
        if not jalur:
            continue
        with suppress(BukuAturanRusak):
            merit.baca(ganti(asal, jalur, salah))
            continue
        ditolak += 1
    assert ditolak > 100
