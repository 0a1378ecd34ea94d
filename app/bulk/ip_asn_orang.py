"""The persons of a measurement as columns, from rows as they are stored."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import polars as pl

from app.bulk.ip_asn import POIN
from app.domain.ip_asn import DIMENSI, Jumlah

# Ids are 32 hexadecimal digits; points and hours whole numbers, as they are stored.
SKEMA: dict[str, type[pl.DataType]] = {
    "pegawai_id": pl.String,
    "unit_id": pl.String,
    "jenis_pegawai": pl.String,
    "kelompok_jabatan": pl.String,
    "pendidikan": pl.String,
    "pendidikan_dipersyaratkan": pl.String,
    "diklat_kepemimpinan": pl.Boolean,
    "diklat_fungsional": pl.Boolean,
    "jp_teknis": pl.Int64,
    "seminar": pl.Boolean,
    "nilai_skp": pl.Int64,
    "predikat_kinerja": pl.String,
    "hukuman_disiplin": pl.String,
}
KOLOM_NILAI = (*DIMENSI, "nilai")


def bingkai(potongan: Iterable[Sequence[Sequence[Any]]]) -> pl.DataFrame:
    """Put rows in the order of ``SKEMA`` into columns, part by part."""
    bagian = [_bagian(satu) for satu in potongan if satu]
    if not bagian:
        return pl.DataFrame(schema=SKEMA)
    return pl.concat(bagian)


def _bagian(baris: Sequence[Sequence[Any]]) -> pl.DataFrame:
    kolom = zip(*baris, strict=True)
    return pl.DataFrame(
        [
            pl.Series(nama, isi, dtype=pl.Int64 if jenis is pl.Boolean else jenis).cast(jenis)
            for (nama, jenis), isi in zip(SKEMA.items(), kolom, strict=True)
        ]
    )


def jumlahkan(orang: pl.DataFrame) -> Jumlah:
    """Add up scored persons."""
    jumlah = orang.select(pl.col(KOLOM_NILAI).sum()).row(0)
    return Jumlah(orang.height, *(poin(satu) for satu in jumlah))


def poin(bulat: int) -> Decimal:
    """Write whole ten-thousandths as points."""
    return Decimal(bulat).scaleb(-POIN)
