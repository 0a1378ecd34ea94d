"""Rows by the hundred thousand: COPY on PostgreSQL, batches on SQLite."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session

Csv = Callable[[], Iterable[bytes]]
Baris = Callable[[], Iterable[Sequence[tuple[Any, ...]]]]


def muat(sesi: Session, tabel: str, kolom: Sequence[str], csv: Csv, baris: Baris) -> None:
    """Add rows to a table in the open transaction, from whichever stream the engine reads.

    Values are as they are stored: 32 hex digits for keys, whole numbers for scaled decimals.
    """
    daftar = ", ".join(f'"{nama}"' for nama in kolom)
    koneksi = sesi.connection()
    if koneksi.dialect.name == "sqlite":
        tanda = ", ".join("?" * len(kolom))
        for potongan in baris():
            koneksi.exec_driver_sql(f"INSERT INTO {tabel} ({daftar}) VALUES ({tanda})", potongan)  # noqa: S608 - names of our own tables
        return
    penggerak: Any = koneksi.connection.driver_connection
    perintah = f"COPY {tabel} ({daftar}) FROM STDIN (FORMAT csv)"
    with penggerak.cursor() as kursor, kursor.copy(perintah) as salinan:
        for teks in csv():
            salinan.write(teks)
