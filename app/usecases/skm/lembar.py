"""Tables handed out as files: cells that no spreadsheet takes for a formula, row by row."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from app.usecases.lembar import aman

Bentuk = Literal["csv", "xlsx", "json"]
Isi = str | int | Decimal | None
MEDIA: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
BARIS_LEMBAR = 1_000_000


@dataclass(frozen=True, slots=True)
class Tabel:
    """Named columns and rows, which may be read only once."""

    kolom: Sequence[str]
    baris: Iterable[Sequence[Isi]]


def tulis(berkas: Path, bentuk: Bentuk, tabel: Tabel) -> None:
    """Write a table to a file, holding no more than a row in memory."""
    {"csv": _csv, "xlsx": _xlsx, "json": _json}[bentuk](berkas, tabel)


def _csv(berkas: Path, tabel: Tabel) -> None:
    """Write with semicolons and a byte order mark, as Indonesian spreadsheets expect."""
    with berkas.open("w", encoding="utf-8-sig", newline="") as keluar:
        penulis = csv.writer(keluar, delimiter=";")
        penulis.writerow([aman(satu) for satu in tabel.kolom])
        penulis.writerows([_teks(satu) for satu in isi] for isi in tabel.baris)


def _teks(isi: Isi) -> str | int | None:
    if isinstance(isi, Decimal):
        return f"{isi:f}"
    return aman(isi) if isinstance(isi, str) else isi


def _json(berkas: Path, tabel: Tabel) -> None:
    """Write the envelope of every answer, its rows one by one; exact numbers are strings."""
    with berkas.open("w", encoding="utf-8") as keluar:
        kolom = json.dumps(tabel.kolom, ensure_ascii=False)
        keluar.write(f'{{"data":{{"kolom":{kolom},"baris":[')
        for urut, isi in enumerate(tabel.baris):
            polos = [f"{satu:f}" if isinstance(satu, Decimal) else satu for satu in isi]
            keluar.write(f"{',' if urut else ''}{json.dumps(polos, ensure_ascii=False)}")
        keluar.write(']},"meta":{}}')


def _xlsx(berkas: Path, tabel: Tabel) -> None:
    import xlsxwriter  # noqa: PLC0415 - only who exports pays for loading it

    with xlsxwriter.Workbook(berkas, {"constant_memory": True}) as buku:
        lembar = _lembar(buku, tabel.kolom)
        for nomor, isi in enumerate(tabel.baris):
            if nomor and nomor % BARIS_LEMBAR == 0:
                lembar = _lembar(buku, tabel.kolom)
            for kolom, satu in enumerate(isi):
                _sel(lembar, nomor % BARIS_LEMBAR + 1, kolom, satu)


def _lembar(buku: Any, kolom: Sequence[str]) -> Any:  # noqa: ANN401 - loaded lazily
    lembar = buku.add_worksheet()
    lembar.freeze_panes(1, 0)
    for urut, judul in enumerate(kolom):
        lembar.write_string(0, urut, aman(judul))
    return lembar


def _sel(lembar: Any, baris: int, kolom: int, isi: Isi) -> None:  # noqa: ANN401 - loaded lazily
    if isinstance(isi, str):
        lembar.write_string(baris, kolom, aman(isi))
    elif isi is not None:
        lembar.write_number(baris, kolom, isi)
