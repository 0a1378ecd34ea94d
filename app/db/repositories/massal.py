"""Rows by the hundred thousand: COPY on PostgreSQL, batches on SQLite."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import psycopg
from sqlalchemy import Connection
from sqlalchemy.orm import Session

Csv = Callable[[], Iterable[bytes]]
Baris = Callable[[], Iterable[Sequence[tuple[Any, ...]]]]


def muat(sesi: Session, tabel: str, kolom: Sequence[str], csv: Csv, baris: Baris) -> None:
    """Add rows to a table in the open transaction, from whichever stream the engine reads.

    Values are as they are stored: 32 hex digits for keys, whole numbers for scaled decimals.
    """
    koneksi = sesi.connection()
    if koneksi.dialect.name != "sqlite":
        salin(koneksi, tabel, kolom, csv())
        return
    daftar, tanda = _daftar(kolom), ", ".join("?" * len(kolom))
    for potongan in baris():
        koneksi.exec_driver_sql(f"INSERT INTO {tabel} ({daftar}) VALUES ({tanda})", potongan)  # noqa: S608 - names of our own tables


def salin(koneksi: Connection, tabel: str, kolom: Sequence[str], csv: Iterable[bytes]) -> None:
    """Copy CSV without a header into a table of PostgreSQL; an empty field is null."""
    perintah = f"COPY {tabel} ({_daftar(kolom)}) FROM STDIN (FORMAT csv)"
    with penggerak(koneksi).cursor() as kursor, kursor.copy(perintah.encode()) as salinan:
        for teks in csv:
            salinan.write(teks)


def penggerak(koneksi: Connection) -> psycopg.Connection:
    """Return the driver's connection to PostgreSQL."""
    mentah = koneksi.connection.driver_connection
    assert isinstance(mentah, psycopg.Connection)
    return mentah


def _daftar(kolom: Sequence[str]) -> str:
    return ", ".join(f'"{nama}"' for nama in kolom)
