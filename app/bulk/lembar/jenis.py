"""What a file is, by its content: neither its name nor its declared type is believed."""

from pathlib import Path
from typing import Literal

from app.bulk.lembar.lembar import tolak

JenisBerkas = Literal["csv", "xlsx", "json"]
CUPLIKAN = 65_536
_ASING = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"PK\x05\x06": "ZIP",
    b"<?xml": "XML",
    b"<!DOCTYPE": "HTML",
    b"<html": "HTML",
    b"{\\rtf": "RTF",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def jenis_berkas(berkas: Path) -> JenisBerkas:
    """Tell CSV, XLSX and JSON apart; MasukanTidakSah for anything else."""
    with berkas.open("rb") as terbuka:
        awal = terbuka.read(CUPLIKAN)
    if not awal.strip(b"\xef\xbb\xbf \t\r\n"):
        tolak("impor_berkas_kosong")
    if awal.startswith(_OLE):
        _ole(berkas)
    for tanda, nama in _ASING.items():
        if awal[:16].lower().startswith(tanda.lower()):
            tolak("impor_jenis_berkas", nyata=nama)
    if awal.startswith(b"PK\x03\x04"):
        return "xlsx"
    isi = awal.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "json" if isi[:1] in {b"{", b"["} else "csv"


def _ole(berkas: Path) -> None:
    """Tell an encrypted workbook from one of before 2007."""
    with berkas.open("rb") as terbuka:
        isi = terbuka.read(20_000_000)
    terkunci = "EncryptedPackage".encode("utf-16-le") in isi
    tolak("impor_terenkripsi" if terkunci else "impor_xls_lama")
