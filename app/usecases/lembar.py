"""Sheets handed out: cells that no spreadsheet takes for a formula, written row by row."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

Format = Literal["csv", "xlsx"]
Sel = str | int | None
MEDIA: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# Digits from which a number is a name: a year or a count may well be computed with.
ANGKA_PANJANG = 12
BARIS_LEMBAR = 1_000_000  # a sheet of a workbook holds a little more
# Also as written in full width, which some programs fold.
_PEMBUKA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def aman(teks: str) -> str:
    """Put an apostrophe before what a spreadsheet would compute (OWASP: CSV injection)."""
    return f"'{teks}" if teks.startswith(_PEMBUKA) else teks


def teks_angka(teks: str) -> str:
    """Let a long number stay text in a CSV: as a number its last digits would become zeros."""
    return f"'{teks}" if teks.isdigit() else aman(teks)


def tulis(
    berkas: Path, bentuk: Format, kepala: Sequence[str], baris: Iterable[Sequence[Sel]]
) -> None:
    """Write a sheet to a file, holding no more than a row in memory."""
    (_csv if bentuk == "csv" else _xlsx)(berkas, kepala, baris)


def _csv(berkas: Path, kepala: Sequence[str], baris: Iterable[Sequence[Sel]]) -> None:
    """Write with semicolons and a byte order mark, as Indonesian spreadsheets expect."""
    with berkas.open("w", encoding="utf-8-sig", newline="") as keluar:
        penulis = csv.writer(keluar, delimiter=";")
        penulis.writerow(kepala)
        penulis.writerows([_sel_csv(satu) for satu in isi] for isi in baris)


def _sel_csv(isi: Sel) -> Sel:
    if isinstance(isi, str):
        return teks_angka(isi) if len(isi) >= ANGKA_PANJANG else aman(isi)
    return isi


def _xlsx(berkas: Path, kepala: Sequence[str], baris: Iterable[Sequence[Sel]]) -> None:
    import xlsxwriter  # noqa: PLC0415 - only who exports pays for loading it

    with xlsxwriter.Workbook(berkas, {"constant_memory": True}) as buku:
        for nomor, isi in enumerate(baris):
            if nomor % BARIS_LEMBAR == 0:
                lembar = _lembar(buku, kepala)
            for kolom, satu in enumerate(isi):
                if isinstance(satu, str):
                    lembar.write_string(nomor % BARIS_LEMBAR + 1, kolom, aman(satu))
                elif satu is not None:
                    lembar.write_number(nomor % BARIS_LEMBAR + 1, kolom, satu)
        if not buku.worksheets():
            _lembar(buku, kepala)


def _lembar(buku: Any, kepala: Sequence[str]) -> Any:  # noqa: ANN401 - loaded lazily
    lembar = buku.add_worksheet()
    lembar.freeze_panes(1, 0)
    for kolom, judul in enumerate(kepala):
        lembar.write_string(0, kolom, judul)
    return lembar
