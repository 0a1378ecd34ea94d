"""The shipped rulebook: which regulation packages exist, and their rule files."""

from collections.abc import Mapping
from importlib import resources

from app.domain import sakip
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.loader import load
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema

# Index name -> what its rule sets must hold. The index names are the calculators' paths.
SCHEMAS: Mapping[str, IndexSchema] = {
    "sakip": sakip.SCHEMA,
}

PACKAGES = ("sakip",)


def load_rulebook() -> Rulebook:
    """Read the rule files of every package; BukuAturanRusak lists all problems of all files."""
    aturan: list[RuleSet] = []
    masalah: list[Masalah] = []
    for nama in PACKAGES:
        teks = resources.files(f"app.domain.{nama}").joinpath("rules.toml").read_text("utf-8")
        try:
            aturan += load(teks, SCHEMAS, f"{nama}/rules.toml")
        except BukuAturanRusak as galat:
            masalah += [Masalah(f"{nama}: {m.lokasi}", m.kode, m.data) for m in galat.masalah]
    if masalah:
        raise BukuAturanRusak(masalah)
    return Rulebook(aturan)
