"""The shipped catalogue: the indicators of every agency, by code."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from app.domain.indikator.facts import Indikator
from app.domain.indikator.pembaca import read
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.loader import parse
from app.domain.law.problems import Problems

BERKAS = ("katalog-balangan.toml", "katalog-paser.toml")


class Katalog:
    """Indicators in the order of their decrees, found by code."""

    def __init__(self, indikator: Iterable[Indikator]) -> None:
        """Keep the indicators."""
        self._indikator = {satu.kode: satu for satu in indikator}

    def semua(self) -> tuple[Indikator, ...]:
        """Return every indicator, agency by agency, as their decrees list them."""
        return tuple(self._indikator.values())

    def cari(self, kode: str) -> Indikator | None:
        """Return the indicator of a code, or none."""
        return self._indikator.get(kode)


@cache
def load_katalog() -> Katalog:
    """Read the shipped catalogue files, once; BukuAturanRusak lists all problems of all files."""
    folder = resources.files("app.domain.indikator")
    return baca_katalog({nama: folder.joinpath(nama).read_text("utf-8") for nama in BERKAS})


def baca_katalog(berkas: Mapping[str, str]) -> Katalog:
    """Read catalogue files from their texts by name; BukuAturanRusak lists all problems."""
    hasil: list[Indikator] = []
    masalah: list[Masalah] = []
    for nama, teks in berkas.items():
        problems = Problems()
        hasil += read(parse(teks, nama), problems)
        masalah += [Masalah(f"{nama}: {m.lokasi}", m.kode, m.data) for m in problems.masalah]
    masalah += _ganda(hasil)
    if masalah:
        raise BukuAturanRusak(masalah)
    return Katalog(hasil)


def _ganda(indikator: Iterable[Indikator]) -> list[Masalah]:
    pertama: dict[str, str] = {}
    masalah = []
    for satu in indikator:
        if satu.kode in pertama:
            data = {"nilai": satu.kode, "pertama": pertama[satu.kode]}
            masalah.append(Masalah(satu.kode, "nilai_ganda", data))
        pertama.setdefault(satu.kode, satu.nama)
    return masalah
