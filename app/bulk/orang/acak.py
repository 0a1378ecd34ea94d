"""Chance over columns: the same seed gives the same numbers, on any machine and version.

SplitMix64 (Steele, Lea, Flood 2014), written as whole-number arithmetic of 64 bits.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import polars as pl

T = TypeVar("T", str, int)
_ARUS = 0x632BE59BD9B4E019  # an odd number that sets the streams of seeds apart


def _lit(nilai: int) -> pl.Expr:
    return pl.lit(nilai, dtype=pl.UInt64)


def acak(benih: int) -> pl.Expr:
    """Give every row 64 bits of chance; rows are told apart by their ``nomor``."""
    awal = benih * _ARUS % 2**64
    z = (pl.col("nomor").cast(pl.UInt64) + _lit(awal)) * _lit(0x9E3779B97F4A7C15)
    z = (z ^ (z // _lit(2**30))) * _lit(0xBF58476D1CE4E5B9)
    z = (z ^ (z // _lit(2**27))) * _lit(0x94D049BB133111EB)
    return z ^ (z // _lit(2**31))


def dadu(benih: int, sisi: int) -> pl.Expr:
    """Throw a die with faces 0 to ``sisi`` - 1."""
    return (acak(benih) % _lit(sisi)).cast(pl.Int64)


def seribu(benih: int, peluang: int) -> pl.Expr:
    """Come true ``peluang`` times in a thousand."""
    return dadu(benih, 1000) < peluang


def pilih(benih: int, bobot: Mapping[T, int]) -> pl.Expr:
    """Draw a word or number by weight."""
    kata = [kata for kata, banyak in bobot.items() for _ in range(banyak)]
    return ambil(dadu(benih, len(kata)), kata)


def ambil(letak: pl.Expr, daftar: Sequence[Any]) -> pl.Expr:
    """Look up a list by position."""
    return pl.lit(pl.Series(list(daftar))).gather(letak)
