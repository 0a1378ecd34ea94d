"""XLSX: the first sheet with a header that is known, through calamine."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import polars as pl
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from app.bulk.lembar.arsip import periksa_arsip
from app.bulk.lembar.isi_buku import bagian_lembar, tolak_tak_polos
from app.bulk.lembar.lembar import (
    BARIS_JUDUL,
    BATCH,
    TAK_PERSIS,
    Lembar,
    cari_judul,
    kolom,
    periksa_lebar,
    tolak,
)

# A double holds no whole number beyond this exactly.
PERSIS = 2**53


@contextmanager
def buka(berkas: Path, dikenal: Collection[str]) -> Iterator[Lembar]:
    """Open a workbook; MasukanTidakSah says why it cannot be read."""
    temuan = periksa_arsip(berkas)
    try:
        buku = CalamineWorkbook.from_path(str(berkas))
    except (CalamineError, OSError, ValueError):
        tolak("impor_xlsx_rusak")
    with buku:
        bagian = bagian_lembar(berkas)
        for nomor, meta in enumerate(buku.sheets_metadata):
            if meta.typ == SheetTypeEnum.WorkSheet:
                lembar = _lembar(buku, nomor, dikenal)
                if lembar is not None:
                    tolak_tak_polos(
                        lembar, temuan.get(bagian[nomor] if nomor < len(bagian) else "")
                    )
                    yield lembar
                    return
    tolak("impor_tanpa_judul", baris=BARIS_JUDUL)


def _lembar(buku: CalamineWorkbook, nomor: int, dikenal: Collection[str]) -> Lembar | None:
    try:
        lembar = buku.get_sheet_by_index(nomor)
    except (CalamineError, ValueError):
        tolak("impor_xlsx_rusak")
    if lembar.start is None or lembar.end is None:
        return None
    kiri = lembar.start[1]  # rows come from the first one on, columns from the first used one
    contoh = [
        [_sel(sel) or "" for sel in baris] for baris in islice(lembar.iter_rows(), BARIS_JUDUL)
    ]
    urut, cocok = cari_judul(contoh, dikenal)
    if cocok < min(2, len(dikenal)):
        return None
    judul = [""] * kiri + contoh[urut]
    periksa_lebar(judul, urut + 1)
    return Lembar(judul, urut + 1, lambda: _alur(lembar, kiri, urut), lembar.name)


def _alur(lembar: CalamineSheet, kiri: int, urut: int) -> Iterator[pl.DataFrame]:
    baris = islice(lembar.iter_rows(), urut + 1, None)
    mulai = urut + 2
    while bagian := list(islice(baris, BATCH)):
        yield _bingkai(bagian, kiri, mulai)
        mulai += len(bagian)


def _bingkai(baris: Sequence[Sequence[Any]], kiri: int, mulai: int) -> pl.DataFrame:
    nama = kolom(kiri + len(baris[0]))[kiri:]
    isi = {
        satu: pl.Series([s if type(s) is str else _sel(s) for s in sel], dtype=pl.String)
        for satu, sel in zip(nama, zip(*baris, strict=True), strict=True)
    }
    hasil = pl.DataFrame(isi).with_columns(pl.all().replace("", None))
    nomor = pl.int_range(mulai, mulai + len(baris), dtype=pl.Int64).alias("baris")
    ada = pl.any_horizontal(pl.col(*nama).is_not_null())
    kosong = [pl.lit(None, dtype=pl.String).alias(satu) for satu in kolom(kiri)]
    return hasil.with_columns(nomor, *kosong).filter(ada)


def _sel(nilai: Any) -> str | None:  # noqa: ANN401 - whatever a cell holds
    """Write a cell as text; what was a number too large to be exact says so."""
    return _TULIS.get(type(nilai), str)(nilai)


def _angka(nilai: float) -> str:
    if abs(nilai) >= PERSIS:
        return f"{TAK_PERSIS}{nilai:.0f}"
    # Fifteen digits are what a spreadsheet shows; the noise behind them is not the writer's.
    return str(int(nilai)) if nilai.is_integer() else f"{nilai:.15g}"


def _waktu(nilai: datetime) -> str:
    return nilai.date().isoformat() if nilai.time() == time() else nilai.isoformat(" ")


_TULIS: dict[type, Callable[[Any], str | None]] = {
    str: lambda nilai: nilai,
    float: _angka,
    int: lambda nilai: str(nilai) if abs(nilai) < PERSIS else f"{TAK_PERSIS}{nilai}",
    bool: lambda nilai: "ya" if nilai else "tidak",
    date: date.isoformat,
    datetime: _waktu,
    time: time.isoformat,
    timedelta: str,
    type(None): lambda _: None,
}
