"""Sentences for problems, in Indonesian and English."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from app.domain.law.errors import Masalah

BAHASA = ("id", "en")


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Return every sentence by code and language."""
    teks = resources.files("app.usecases").joinpath("pesan.toml").read_text("utf-8")
    return tomllib.loads(teks)


def sentence(masalah: Masalah, bahasa: str = "id") -> str:
    """Say what is wrong and what to do; missing data reads as a dash."""
    pola = sentences().get(masalah.kode, sentences()["tidak_sah"])[bahasa]
    return re.sub(r"\{(\w+)\}", lambda m: masalah.data.get(m[1], "-"), pola)
