"""JSON records, as SIASN's services give them: a list of objects, or ``{"data": [...]}``."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import polars as pl

from app.bulk.impor.bentuk import sederhana
from app.bulk.lembar.lembar import BATCH, TAK_PERSIS, Lembar, cari_judul, kolom, tolak

_PERSIS = 2**53


def lembar(isi: object, dikenal: frozenset[str]) -> Lembar:
    """Read parsed JSON as a table: rows are numbered from 1, keys are headers."""
    data = isi.get("data") if isinstance(isi, Mapping) and "data" in isi else isi
    semua: Any = [data] if isinstance(data, Mapping) else data
    if not isinstance(semua, list) or not semua:
        tolak("impor_json_bukan_daftar")
    judul: dict[str, None] = {}
    for nomor, satu in enumerate(semua, 1):
        if not isinstance(satu, Mapping):
            tolak("impor_json_bukan_objek", f"baris[{nomor}]")
        judul |= dict.fromkeys(satu)
    # Answers of a service have a hundred keys; only those that are known make columns.
    dipakai = [nama for nama in judul if sederhana(nama) in dikenal]
    if cari_judul([dipakai], dikenal)[1] == 0:
        tolak("impor_tanpa_judul", baris=1)
    return Lembar(dipakai, 0, lambda: _alur(semua, dipakai))


def _alur(semua: Sequence[Mapping[str, Any]], judul: Sequence[str]) -> Iterator[pl.DataFrame]:
    for mulai in range(0, len(semua), BATCH):
        bagian = semua[mulai : mulai + BATCH]
        isi = {
            nama: pl.Series([_sel(satu.get(kunci)) for satu in bagian], dtype=pl.String)
            for nama, kunci in zip(kolom(len(judul)), judul, strict=True)
        }
        nomor = pl.int_range(mulai + 1, mulai + 1 + len(bagian), dtype=pl.Int64).alias("baris")
        yield pl.DataFrame(isi).with_columns(nomor)


def _sel(nilai: Any) -> str | None:  # noqa: ANN401 - any JSON
    if isinstance(nilai, str):
        return nilai or None
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int) or isinstance(nilai, Decimal):  # noqa: SIM101 - mypy narrows these
        # An 18-digit number that passed through a program with binary floats is not what it was.
        teks = f"{Decimal(nilai):f}"
        # NaN and what was too long to be read digit by digit are not finite.
        persis = Decimal(nilai).is_finite() and -_PERSIS < nilai < _PERSIS
        return teks if persis else f"{TAK_PERSIS}{teks}"
    return None
