"""What a workbook holds beside plain values: refused, as what it shows is not what it holds."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from app.bulk.lembar.lembar import Lembar, tolak
from app.bulk.lembar.sel_xml import Temuan
from app.domain.law.errors import Masalah, MasukanTidakSah

_ALAMAT = re.compile(r"([A-Z]+)(\d+)")


def bagian_lembar(berkas: Path) -> list[str]:
    """Name the parts of the sheets in the order of the workbook, in small letters."""
    with zipfile.ZipFile(berkas) as arsip:
        buku = arsip.read("xl/workbook.xml").decode("utf-8", "replace")
        try:
            kaitan = arsip.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        except KeyError:
            tolak("impor_xlsx_rusak")
    sasaran = {}
    for satu in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", kaitan):
        nomor, ke = _atribut(satu, "Id"), _atribut(satu, "Target")
        if nomor and ke:
            sasaran[nomor] = str(PurePosixPath("/xl") / ke).removeprefix("/").lower()
    lembar = re.findall(r"<(?:\w+:)?sheet\s[^>]*>", buku)
    return [sasaran.get(_atribut(satu, r"\w+:id"), "") for satu in lembar]


def _atribut(unsur: str, nama: str) -> str:
    ketemu = re.search(rf"\s{nama}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", unsur)
    return (ketemu[1] or ketemu[2] or "") if ketemu else ""


def tolak_tak_polos(lembar: Lembar, temuan: Temuan | None) -> None:
    """Refuse formulas, errors of formulas and merged cells in the table."""
    if temuan is None:  # the sheet that was read is none of those that were looked through
        tolak("impor_xlsx_rusak")
    masalah = [
        Masalah(_lokasi(lembar, sel), kode, {"sel": sel})
        for kode, sel in _tak_polos(temuan)
        if _letak(sel)[1] >= lembar.baris_judul
    ]
    if masalah:
        raise MasukanTidakSah(masalah)


def _tak_polos(temuan: Temuan) -> Iterator[tuple[str, str]]:
    yield from (("impor_rumus", sel) for sel in temuan.rumus)
    yield from (("impor_sel_galat", sel) for sel in temuan.galat if sel not in temuan.rumus)
    yield from (("impor_sel_digabung", sel.partition(":")[0]) for sel in temuan.gabungan)


def _letak(sel: str) -> tuple[int, int]:
    """Turn ``C5`` into the position of its column and the number of its row."""
    ketemu = _ALAMAT.fullmatch(sel)
    if ketemu is None:
        return 0, 0
    nomor = 0
    for huruf in ketemu[1]:
        nomor = nomor * 26 + ord(huruf) - 64
    return nomor - 1, int(ketemu[2])


def _lokasi(lembar: Lembar, sel: str) -> str:
    urut, baris = _letak(sel)
    judul = lembar.judul[urut].strip() if urut < len(lembar.judul) else ""
    return f"baris[{baris}].{judul}" if judul else f"baris[{baris}]"
