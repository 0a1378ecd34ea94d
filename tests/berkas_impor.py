"""Made-up files about made-up servants."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

JUDUL = ("NIP", "Nama", "Unit Kerja", "Gol. Ruang", "Jabatan", "Tanggal Lahir")
SATU = (
    "198703152010011001",
    "Pegawai Rekaan Satu",
    "BID-2",
    "III/a",
    "Pengelola Data",
    "15-03-1987",
)
DUA = ("199003152020212002", "Pegawai Rekaan Dua", "Bidang", "IX", "Guru Rekaan", "15/03/1990")
JUDUL_BKN = (
    "Nama", "Nama Jabatan", "Satuan Kerja", "Kualifikasi", "Kompetensi", "Kinerja", "Disiplin",
    "Total",
)  # fmt: skip


def csv(*baris: Sequence[str], judul: Sequence[str] = JUDUL, pemisah: str = ";") -> bytes:
    """Write a CSV file in UTF-8."""
    return "".join(f"{pemisah.join(satu)}\r\n" for satu in (judul, *baris)).encode()


def xlsx(
    *baris: Sequence[Any],
    judul: Sequence[str] = JUDUL,
    mulai: int = 0,
    lagi: Callable[[Any], None] = lambda _: None,
) -> bytes:
    """Write a workbook whose header stands ``mulai`` rows down; ``lagi`` does more to its sheet."""
    isi = io.BytesIO()
    with xlsxwriter.Workbook(isi, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as buku:
        lembar = buku.add_worksheet("Data")
        for urut, satu in enumerate((judul, *baris)):
            for kolom, sel in enumerate(satu):
                tulis = lembar.write_string if isinstance(sel, str) else lembar.write
                tulis(mulai + urut, kolom, sel)
        lagi(lembar)
    return isi.getvalue()


def ubah_arsip(isi: bytes, nama: str, ganti: Callable[[bytes], bytes]) -> bytes:
    """Rewrite one part of a workbook."""
    keluar = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(isi)) as asal,
        zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as jadi,
    ):
        for satu in asal.infolist():
            data = asal.read(satu)
            jadi.writestr(satu, ganti(data) if satu.filename == nama else data)
    return keluar.getvalue()


def simpan(folder: Path, isi: bytes) -> Path:
    """Put a file down."""
    berkas = folder / "berkas"
    berkas.write_bytes(isi)
    return berkas
