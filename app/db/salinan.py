"""All rows of a database as plain values, and back: alike from and to either engine."""

import base64
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Connection, Table, func, insert, select, update
from sqlalchemy.types import TypeDecorator

import app.db.tables  # noqa: F401 - fills the metadata
from app.db.metadata import metadata
from app.db.types import ScaledDecimal

SEKALIGUS = 1_000
Baris = Sequence[Any]
_BACA: dict[type, Callable[[Any], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    Decimal: Decimal,
    UUID: UUID,
    bytes: base64.b64decode,
}


def tabel() -> Sequence[Table]:
    """Return every table, each after those it refers to."""
    return metadata.sorted_tables


def kosong(koneksi: Connection) -> bool:
    """Whether no table holds a row."""
    return not any(koneksi.scalar(select(func.count()).select_from(satu)) for satu in tabel())


def baca(koneksi: Connection, satu: Table) -> Iterator[list[Any]]:
    """Return the rows of a table as JSON holds them, a few at a time in memory."""
    kueri = select(satu).order_by(*satu.primary_key.columns)
    aliran = koneksi.execution_options(stream_results=True, yield_per=SEKALIGUS)
    for baris in aliran.execute(kueri):
        yield [_polos(nilai) for nilai in baris]


def tulis(koneksi: Connection, satu: Table, semua: Iterable[Baris]) -> int:
    """Store the rows of a table; returns how many.

    What refers to another row of the same table is set when all are there.
    """
    kolom = list(satu.columns)
    pembaca = [_pembaca(k) for k in kolom]
    sendiri = [k for k in kolom if any(f.column.table is satu for f in k.foreign_keys)]
    tunda: list[tuple[Column[Any], Any, Any]] = []
    banyak = 0
    sisa = iter(semua)
    while bagian := list(islice(sisa, SEKALIGUS)):
        isi = [_isi(baris, kolom, pembaca) for baris in bagian]
        tunda += [
            (k, baris["id"], baris.pop(k.name))
            for baris in isi
            for k in sendiri
            if baris[k.name] is not None
        ]
        koneksi.execute(insert(satu), [dict.fromkeys(satu.columns.keys()) | b for b in isi])
        banyak += len(isi)
    for k, nomor, acuan in tunda:
        koneksi.execute(update(satu).where(satu.c.id == nomor).values({k: acuan}))
    return banyak


def _isi(
    baris: Baris, kolom: Sequence[Column[Any]], pembaca: Sequence[Callable[[Any], Any]]
) -> dict[str, Any]:
    return {
        k.name: None if nilai is None else baca_satu(nilai)
        for k, baca_satu, nilai in zip(kolom, pembaca, baris, strict=True)
    }


def _polos(nilai: Any) -> Any:  # noqa: ANN401 - any column
    if isinstance(nilai, bytes):
        return base64.b64encode(nilai).decode()
    if isinstance(nilai, date | datetime):
        return nilai.isoformat()
    return str(nilai) if isinstance(nilai, Decimal | UUID) else nilai


def _pembaca(kolom: Column[Any]) -> Callable[[Any], Any]:
    """Return how a value of a column is read back."""
    jenis = kolom.type.impl_instance if isinstance(kolom.type, TypeDecorator) else kolom.type
    if isinstance(kolom.type, ScaledDecimal):
        return Decimal
    if isinstance(jenis, JSON):
        return lambda nilai: nilai
    return _BACA.get(jenis.python_type, lambda nilai: nilai)
