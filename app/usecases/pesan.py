"""Sentences for problems, in Indonesian and English; one file of `kalimat/` per area."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from app.domain.law.errors import Masalah

BAHASA = ("id", "en")
_ISIAN = re.compile(r"\{(\w+)\}")


@cache
def sentences() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return every sentence by code and language; several forms, the fullest first."""
    hasil: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for berkas in resources.files("app.usecases").joinpath("kalimat").iterdir():
        semua = tomllib.loads(berkas.read_text("utf-8"))
        if ganda := hasil.keys() & semua.keys():
            raise ValueError(berkas.name, ganda)  # a code has one sentence
        for kode, isi in semua.items():
            hasil[kode] = {satu: _forms(isi[satu]) for satu in BAHASA}
    return hasil


def _forms(isi: str | list[str]) -> tuple[str, ...]:
    return (isi,) if isinstance(isi, str) else tuple(isi)


def sentence(masalah: Masalah, bahasa: str = "id") -> str:
    """Say what is wrong and what to do, in the first form that the problem's data can fill.

    Where none can be filled, the last one is said with dashes.
    """
    bentuk = sentences().get(masalah.kode, sentences()["tidak_sah"])[bahasa]
    penuh = (satu for satu in bentuk if masalah.data.keys() >= set(_ISIAN.findall(satu)))
    return _ISIAN.sub(lambda m: masalah.data.get(m[1], "-"), next(penuh, bentuk[-1]))
