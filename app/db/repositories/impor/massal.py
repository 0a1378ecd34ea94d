"""Many rows in and out at once: COPY on PostgreSQL, executemany on SQLite.

Frames hold text as both engines read it: dates and instants in ISO form, ids as 32 hex digits,
truth as 1 and 0, scaled numbers as whole ones.
"""

import io
import json
from collections.abc import Sequence

import polars as pl
from sqlalchemy.orm import Session

from app.db.metadata import metadata
from app.db.repositories.massal import muat, penggerak, salin

_SEMENTARA = "impor_sementara"


def tambah(sesi: Session, tabel: str, isi: pl.DataFrame) -> None:
    """Insert rows; the frame's columns are the table's."""
    if not isi.is_empty():
        muat(sesi, tabel, _kolom(tabel, isi.columns), lambda: [_csv(isi)], lambda: [isi.rows()])


def ubah(sesi: Session, tabel: str, isi: pl.DataFrame) -> None:
    """Set the frame's columns of the rows that its ``id`` names."""
    if isi.is_empty():
        return
    koneksi = sesi.connection()
    kolom = [nama for nama in _kolom(tabel, isi.columns) if nama != "id"]
    if koneksi.dialect.name == "sqlite":
        diisi = ", ".join(f"{nama} = ?" for nama in kolom)
        perintah = f"UPDATE {tabel} SET {diisi} WHERE id = ?"  # noqa: S608 - our names
        koneksi.exec_driver_sql(perintah, isi.select(*kolom, "id").rows())
        return
    diisi = ", ".join(f"{nama} = baru.{nama}" for nama in kolom)
    koneksi.exec_driver_sql(
        f"CREATE TEMP TABLE {_SEMENTARA} AS "  # noqa: S608 - our names
        f"SELECT id, {', '.join(kolom)} FROM {tabel} WITH NO DATA"
    )
    salin(koneksi, _SEMENTARA, ["id", *kolom], [_csv(isi.select("id", *kolom))])
    koneksi.exec_driver_sql(
        f"UPDATE {tabel} SET {diisi} FROM {_SEMENTARA} baru WHERE {tabel}.id = baru.id"  # noqa: S608
    )
    koneksi.exec_driver_sql(f"DROP TABLE {_SEMENTARA}")


def ambil(
    sesi: Session, perintah: str, instansi: str, kunci: Sequence[str] | None = None
) -> pl.DataFrame:
    """Read rows as columns of text.

    ``perintah`` is a SELECT of named columns with ``{instansi}``, an id, and ``{kunci}``, a
    list to be IN, in the places of their values.
    """
    koneksi = sesi.connection()
    if koneksi.dialect.name == "sqlite":
        isi = {"instansi": "?1", "kunci": "(SELECT value FROM json_each(?2))"}
        nilai = (instansi,) if kunci is None else (instansi, json.dumps(list(kunci)))
        hasil = koneksi.exec_driver_sql(perintah.format(**isi), nilai)
        nama = list(hasil.keys())
        return pl.DataFrame(
            [tuple(baris) for baris in hasil], schema=dict.fromkeys(nama, pl.String), orient="row"
        )
    isi = {"instansi": "%(instansi)s::uuid", "kunci": "(SELECT unnest(%(kunci)s::text[]))"}
    with penggerak(koneksi).cursor() as kursor:
        keluar = io.BytesIO()
        perintah = f"COPY ({perintah.format(**isi)}) TO STDOUT (FORMAT csv, HEADER true)"
        data = {"instansi": instansi, "kunci": list(kunci or ())}
        with kursor.copy(perintah.encode(), data) as salin:
            for potong in salin:
                keluar.write(potong)
    keluar.seek(0)
    return pl.read_csv(keluar, infer_schema=False)


def _csv(isi: pl.DataFrame) -> bytes:
    return isi.write_csv(include_header=False).encode()


def _kolom(tabel: str, nama: Sequence[str]) -> list[str]:
    """Let only names of the table's columns into a statement."""
    ada = metadata.tables[tabel].c
    return [ada[satu].name for satu in nama]
