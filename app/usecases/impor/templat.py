"""Templates of files: a header, lists to choose from, notes, an example of a made-up person."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import xlsxwriter

from app.bulk.impor.bentuk import Bentuk, Kolom, bentuk
from app.db.repositories import unit as gudang_unit
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja

# Rows prepared with lists; a list longer than this many characters stands on a sheet of its own.
BARIS = 1_000
_PANJANG = 250
_LEBAR = 24


def templat(kerja: Kerja, acuan: str, jenis: str, hari: date) -> bytes:
    """Write the template of a kind of file as XLSX, with the units of an agency to choose from."""
    instansi = pilih(kerja, acuan)
    unit = gudang_unit.semua(kerja.sesi, instansi.id, hari).values()
    return tulis(bentuk(jenis), sorted(satu.unit.kode for satu in unit))


def tulis(form: Bentuk, unit: Sequence[str]) -> bytes:
    """Write a template."""
    isi = io.BytesIO()
    # Nothing typed here may become a formula or a link.
    aman = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(isi, aman) as buku:
        gaya = {
            "judul": buku.add_format({"bold": True, "bg_color": "#DDEBF7", "num_format": "@"}),
            "wajib": buku.add_format({"bold": True, "bg_color": "#F8CBAD", "num_format": "@"}),
            "teks": buku.add_format({"num_format": "@"}),
        }
        lembar, pilihan = buku.add_worksheet("Isian"), buku.add_worksheet("Pilihan")
        _petunjuk(buku.add_worksheet("Petunjuk"), form)
        for urut, kolom in enumerate(form.kolom.values()):
            lembar.write_string(0, urut, kolom.nama, gaya["wajib" if kolom.wajib else "judul"])
            # All cells are text: a spreadsheet rounds an 18-digit number and turns dates around.
            lembar.set_column(urut, urut, _LEBAR, gaya["teks"])
            lembar.write_comment(0, urut, _catatan(kolom))
            lembar.write_string(1, urut, kolom.contoh, gaya["teks"])
            kata = unit if kolom.jenis == "unit" else kolom.kata
            _daftar(lembar, pilihan, urut, (kolom.nama, *kata))
        lembar.freeze_panes(1, 0)
    return isi.getvalue()


def _catatan(kolom: Kolom) -> str:
    return f"{kolom.catatan}{' Wajib diisi.' if kolom.wajib else ''}"


def _daftar(lembar: Any, pilihan: Any, urut: int, kata: Sequence[str]) -> None:  # noqa: ANN401 - sheets
    """Let cells of a column choose from words; the first is the column's name."""
    if len(kata) == 1:
        return
    sumber: list[str] | str = list(kata[1:])
    pilihan.write_column(0, urut, kata)
    if len(",".join(kata)) > _PANJANG:
        huruf = chr(ord("A") + urut)
        sumber = f"=Pilihan!${huruf}$2:${huruf}${len(kata)}"
    lembar.data_validation(1, urut, BARIS, urut, {"validate": "list", "source": sumber})


def _petunjuk(lembar: Any, form: Bentuk) -> None:  # noqa: ANN401 - a sheet
    lembar.set_column(0, 0, _LEBAR)
    lembar.set_column(1, 1, 4 * _LEBAR)
    lembar.write_row(0, 0, ["kolom", "isi"])
    for urut, kolom in enumerate(form.kolom.values(), 1):
        lembar.write_row(urut, 0, [kolom.nama, _catatan(kolom)])
    akhir = len(form.kolom) + 2
    lembar.write_string(akhir, 0, "Baris kedua lembar Isian adalah contoh rekaan; hapus dahulu.")
