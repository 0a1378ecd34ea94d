"""Rows of a file beside what is stored: new, changed, the same, and what a hand has written.

For each column ``x`` a compared frame has ``x`` (what shall be stored), ``x__lama`` (what is),
``x__beda`` (it changes) and ``x__tangan`` (it would, but was written by hand).
"""

from collections.abc import Callable, Sequence

import polars as pl

LAMA, BEDA, TANGAN = "__lama", "__beda", "__tangan"


def bandingkan(
    isi: pl.DataFrame,
    lama: pl.DataFrame | None,
    kunci: Sequence[str],
    kolom: Sequence[str],
    tangan: Callable[[str], pl.Expr],
) -> pl.DataFrame:
    """Compare rows with what is stored under the same key; an empty cell changes nothing.

    ``tangan`` says of a column whether what is stored was written by hand. Adds ``status``.
    """
    kurang = [pl.lit(None, dtype=pl.String).alias(n) for n in kolom if n not in isi.columns]
    isi = isi.with_columns(kurang)
    if lama is None or lama.is_empty():
        return isi.with_columns(status=pl.lit("baru"))
    sampingan = lama.rename({n: n + LAMA for n in lama.columns if n not in kunci})
    gabung = isi.join(sampingan, on=list(kunci), how="left", maintain_order="left")
    ada = pl.col("id" + LAMA).is_not_null()
    beda = {
        n: ada & pl.col(n).is_not_null() & pl.col(n).ne_missing(pl.col(n + LAMA)) for n in kolom
    }
    gabung = gabung.with_columns(
        *((beda[n] & ~tangan(n)).fill_null(value=False).alias(n + BEDA) for n in kolom),
        *((beda[n] & tangan(n)).fill_null(value=False).alias(n + TANGAN) for n in kolom),
    )
    jadi = [
        pl.when(~ada | pl.col(n + BEDA)).then(pl.col(n)).otherwise(pl.col(n + LAMA)).alias(n)
        for n in kolom
    ]
    return nilai_status(gabung.with_columns(jadi), kolom)


def nilai_status(gabung: pl.DataFrame, kolom: Sequence[str]) -> pl.DataFrame:
    """Say what happens to each row."""
    berubah = pl.any_horizontal(*(pl.col(n + BEDA) for n in kolom))
    status = (
        pl.when(pl.col("id" + LAMA).is_null())
        .then(pl.lit("baru"))
        .when(berubah)
        .then(pl.lit("berubah"))
        .otherwise(pl.lit("sama"))
    )
    return gabung.with_columns(status=status)


def dilewati(gabung: pl.DataFrame, kolom: Sequence[str]) -> pl.Expr:
    """Whether something of a row was left alone because a hand had written it."""
    ada = [pl.col(n + TANGAN) for n in kolom if n + TANGAN in gabung.columns]
    return pl.any_horizontal(*ada) if ada else pl.lit(value=False)
