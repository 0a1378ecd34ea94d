"""Sentences for problems, in Indonesian and English."""

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
    teks = resources.files("app.usecases").joinpath("pesan.toml").read_text("utf-8")
    return {
        kode: {satu: _forms(isi[satu]) for satu in BAHASA}
        for kode, isi in tomllib.loads(teks).items()
    }


def _forms(isi: str | list[str]) -> tuple[str, ...]:
    return (isi,) if isinstance(isi, str) else tuple(isi)


def sentence(masalah: Masalah, bahasa: str = "id") -> str:
    """Say what is wrong and what to do, in the first form that the problem's data can fill.

    Where none can be filled, the last one is said with dashes.
    """
    bentuk = sentences().get(masalah.kode, sentences()["tidak_sah"])[bahasa]
    penuh = (satu for satu in bentuk if masalah.data.keys() >= set(_ISIAN.findall(satu)))
    return _ISIAN.sub(lambda m: masalah.data.get(m[1], "-"), next(penuh, bentuk[-1]))
