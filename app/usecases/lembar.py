"""Sheets handed out: cells that no spreadsheet takes for a formula, written row by row."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

Format = Literal["csv", "xlsx"]
Bentuk = Literal["csv", "xlsx", "json"]
Sel = str | int | Decimal | None
MEDIA: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
# Digits from which a number is a name: a year or a count may well be computed with.
ANGKA_PANJANG = 12
BARIS_LEMBAR = 1_000_000  # a sheet of a workbook holds a little more
# Also as written in full width, which some programs fold.
_PEMBUKA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class Tabel:
    """Named columns and rows, which may be read only once."""

    kolom: Sequence[str]
    baris: Iterable[Sequence[Sel]]


def aman(teks: str) -> str:
    """Put an apostrophe before what a spreadsheet would compute (OWASP: CSV injection)."""
    return f"'{teks}" if teks.startswith(_PEMBUKA) else teks


def teks_angka(teks: str) -> str:
    """Let a long number stay text in a CSV: as a number its last digits would become zeros."""
    return f"'{teks}" if teks.isdigit() else aman(teks)


def tulis(berkas: Path, bentuk: Bentuk, tabel: Tabel) -> None:
    """Write a table to a file, holding no more than a row in memory."""
    {"csv": _csv, "xlsx": _xlsx, "json": _json}[bentuk](berkas, tabel)


def _csv(berkas: Path, tabel: Tabel) -> None:
    """Write with semicolons and a byte order mark, as Indonesian spreadsheets expect."""
    with berkas.open("w", encoding="utf-8-sig", newline="") as keluar:
        penulis = csv.writer(keluar, delimiter=";")
        penulis.writerow([aman(satu) for satu in tabel.kolom])
        penulis.writerows([_sel_csv(satu) for satu in isi] for isi in tabel.baris)


def _sel_csv(isi: Sel) -> str | int | None:
    if isinstance(isi, str):
        return teks_angka(isi) if len(isi) >= ANGKA_PANJANG else aman(isi)
    return _polos(isi)


def _polos(isi: Sel) -> str | int | None:
    return f"{isi:f}" if isinstance(isi, Decimal) else isi


def _json(berkas: Path, tabel: Tabel) -> None:
    """Write the envelope of every answer, its rows one by one; exact numbers are strings."""
    with berkas.open("w", encoding="utf-8") as keluar:
        kolom = json.dumps(tabel.kolom, ensure_ascii=False)
        keluar.write(f'{{"data":{{"kolom":{kolom},"baris":[')
        for urut, isi in enumerate(tabel.baris):
            baris = json.dumps([_polos(satu) for satu in isi], ensure_ascii=False)
            keluar.write(f"{',' if urut else ''}{baris}")
        keluar.write(']},"meta":{}}')


def _xlsx(berkas: Path, tabel: Tabel) -> None:
    import xlsxwriter  # noqa: PLC0415 - only who exports pays for loading it

    with xlsxwriter.Workbook(berkas, {"constant_memory": True}) as buku:
        lembar = _lembar(buku, tabel.kolom)
        for nomor, isi in enumerate(tabel.baris):
            if nomor and nomor % BARIS_LEMBAR == 0:
                lembar = _lembar(buku, tabel.kolom)
            for kolom, satu in enumerate(isi):
                _sel_xlsx(lembar, nomor % BARIS_LEMBAR + 1, kolom, satu)


def _lembar(buku: Any, kolom: Sequence[str]) -> Any:  # noqa: ANN401 - loaded lazily
    lembar = buku.add_worksheet()
    lembar.freeze_panes(1, 0)
    for urut, judul in enumerate(kolom):
        lembar.write_string(0, urut, aman(judul))
    return lembar


def _sel_xlsx(lembar: Any, baris: int, kolom: int, isi: Sel) -> None:  # noqa: ANN401 - likewise
    if isinstance(isi, str):
        lembar.write_string(baris, kolom, aman(isi))
    elif isi is not None:
        lembar.write_number(baris, kolom, isi)
