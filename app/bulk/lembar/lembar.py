"""A table as it was handed in: its header, and its rows in batches of text columns."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

import polars as pl

from app.bulk.impor.bentuk import sederhana
from app.domain.law.errors import Masalah, MasukanTidakSah

# Rows of a batch: enough to be quick, few enough to stay small in memory.
BATCH = 50_000
# More columns than any export of a personnel system has that would be used as it is.
KOLOM_TERBANYAK = 64
# A header stands on one of the first rows; BKN's stands on the seventh.
BARIS_JUDUL = 30
BERKAS = "berkas"
# Begins a cell that was a number too large to be exact: its last digits are made up.
TAK_PERSIS = "\x01"


@dataclass(frozen=True, slots=True)
class Lembar:
    """Header texts by position, the row they stand on, and the rows below.

    Frames have the file's row number as ``baris`` and cells as ``k0``, ``k1``, …, all text.
    """

    judul: Sequence[str]
    baris_judul: int
    alur: Callable[[], Iterator[pl.DataFrame]]
    nama: str | None = None


def tolak(kode: str, lokasi: str = BERKAS, **data: object) -> NoReturn:
    """Refuse a file as a whole."""
    isi = {nama: str(nilai)[:200] for nama, nilai in data.items()}
    raise MasukanTidakSah([Masalah(lokasi, kode, isi)])


def cari_judul(contoh: Sequence[Sequence[str]], dikenal: Collection[str]) -> tuple[int, int]:
    """Return the position of the row with the most known headers, and how many it has."""
    cocok = [len({sederhana(sel) for sel in baris} & set(dikenal)) for baris in contoh]
    terbaik = max(cocok, default=0)
    return (cocok.index(terbaik) if terbaik else 0), terbaik


def periksa_lebar(judul: Sequence[str], baris: int) -> None:
    """Refuse a header that is too wide."""
    lebar = sum(1 for sel in judul if sel.strip())
    if lebar > KOLOM_TERBANYAK:
        tolak(
            "impor_terlalu_banyak_kolom",
            f"baris[{baris}]",
            banyak=lebar,
            maksimum=KOLOM_TERBANYAK,
        )


def kolom(lebar: int) -> list[str]:
    """Name the columns of a frame."""
    return [f"k{urut}" for urut in range(lebar)]
