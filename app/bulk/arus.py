"""Frames as streams, in pieces: CSV for PostgreSQL's COPY, rows for SQLite."""

from collections.abc import Iterator
from typing import Any

import polars as pl

POTONGAN = 50_000


def csv(bingkai: pl.DataFrame) -> Iterator[bytes]:
    """Write CSV without a header; an empty field is null."""
    for potongan in bingkai.iter_slices(POTONGAN):
        yield potongan.write_csv(include_header=False).encode()


def baris(bingkai: pl.DataFrame) -> Iterator[list[tuple[Any, ...]]]:
    """Return lists of rows; days become text, as SQLite keeps them."""
    hari = [nama for nama, jenis in bingkai.schema.items() if jenis == pl.Date]
    teks = bingkai.with_columns(pl.col(hari).cast(pl.String)) if hari else bingkai
    for potongan in teks.iter_slices(POTONGAN):
        yield potongan.rows()
