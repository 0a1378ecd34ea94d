"""Files of answers: rows of texts by column name, from CSV or XLSX.

Neither the name nor the declared type of a file is believed: an XLSX is what begins like one
and opens as one, all else must be text in UTF-8.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.domain.law.errors import Masalah, MasukanTidakSah

BARIS_TERBANYAK = 50_000
KOLOM_TERBANYAK = 100
# Of what an XLSX holds when it is unpacked; a bomb says more.
ISI_TERBESAR = 200_000_000
CSV_TERBESAR = 50_000_000
_ZIP = b"PK\x03\x04"

_LETAK = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']""")
_KOLOM_AKHIR = (2, b"CV")  # the hundredth
_POTONG, _SAMBUNG = 1_000_000, 40

Baris = Mapping[str, str]


def _tolak(kode: str, **data: str) -> MasukanTidakSah:
    return MasukanTidakSah([Masalah("berkas", kode, data)])


def baca(berkas: Path) -> list[Baris]:
    """Read the rows of a file; empty cells are left out. MasukanTidakSah if it is no such file."""
    with berkas.open("rb") as isi:
        awal = isi.read(len(_ZIP))
    semua = _xlsx(berkas) if awal == _ZIP else _csv(berkas)
    judul = [satu.strip().lower() for satu in next(semua, [])]
    _periksa_judul(judul)
    hasil: list[Baris] = []
    for satu in semua:
        baris = {nama: nilai for nama, nilai in zip(judul, satu, strict=False) if nama and nilai}
        sisa = [nilai for nilai in satu[len(judul) :] if nilai]
        if sisa:
            raise _tolak("respon_kolom_lebih", baris=str(len(hasil) + 2))
        hasil.append(baris)
        if len(hasil) > BARIS_TERBANYAK:
            raise _tolak("respon_baris_terlalu_banyak", maksimum=str(BARIS_TERBANYAK))
    while hasil and not hasil[-1]:
        hasil.pop()
    return hasil


def _periksa_judul(judul: Sequence[str]) -> None:
    nama = [satu for satu in judul if satu]
    if not nama:
        raise _tolak("respon_tanpa_judul")
    if len(judul) > KOLOM_TERBANYAK:
        raise _tolak("terlalu_banyak", maksimum=str(KOLOM_TERBANYAK))
    ganda = sorted({satu for satu in nama if nama.count(satu) > 1})
    if ganda:
        raise _tolak("respon_kolom_ganda", nama=", ".join(ganda)[:200])


def _csv(berkas: Path) -> Iterator[list[str]]:
    if berkas.stat().st_size > CSV_TERBESAR:
        raise _tolak("berkas_terlalu_besar", batas=str(CSV_TERBESAR // 1_000_000))
    try:
        teks = berkas.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _tolak("respon_berkas_lain") from None
    if "\x00" in teks:
        raise _tolak("respon_berkas_lain")
    judul = teks.partition("\n")[0]
    pemisah = ";" if judul.count(";") > judul.count(",") else ","
    try:
        for satu in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True):
            yield [nilai.strip() for nilai in satu]
    except csv.Error:
        raise _tolak("respon_csv_rusak") from None


def _xlsx(berkas: Path) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(berkas) as arsip:
            semua = arsip.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise _tolak("respon_berkas_lain") from None
    if not any(satu.filename == "xl/workbook.xml" for satu in semua):
        raise _tolak("respon_berkas_lain")
    if sum(satu.file_size for satu in semua) > ISI_TERBESAR:
        raise _tolak("berkas_terlalu_besar", batas=str(ISI_TERBESAR // 1_000_000))
    try:
        _pastikan_sempit(berkas)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError):
        raise _tolak("respon_berkas_lain") from None
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - slow to import

    try:
        lembar = CalamineWorkbook.from_path(str(berkas)).get_sheet_by_index(0)
        baris = lembar.to_python(skip_empty_area=False)
    except CalamineError:
        raise _tolak("respon_berkas_lain") from None
    for satu in baris:
        yield [_teks(nilai) for nilai in satu]


def _pastikan_sempit(berkas: Path) -> None:
    """Refuse cells far away: the reader makes room for all that lie before the farthest one."""
    with zipfile.ZipFile(berkas) as arsip:
        for satu in arsip.infolist():
            if not satu.filename.startswith("xl/worksheets/"):
                continue
            sisa = b""
            with arsip.open(satu) as isi:
                while potong := isi.read(_POTONG):
                    _periksa_letak(sisa + potong)
                    sisa = potong[-_SAMBUNG:]


def _periksa_letak(potong: bytes) -> None:
    for kolom, baris in _LETAK.findall(potong):
        if int(baris) > BARIS_TERBANYAK + 1:
            raise _tolak("respon_baris_terlalu_banyak", maksimum=str(BARIS_TERBANYAK))
        if (len(kolom), kolom) > _KOLOM_AKHIR:
            raise _tolak("terlalu_banyak", maksimum=str(KOLOM_TERBANYAK))


def _teks(nilai: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    """Write a cell as a person would type it: 4.0 is 4, a date is a date."""
    if isinstance(nilai, bool):
        return str(nilai)
    if isinstance(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    if isinstance(nilai, datetime):
        return nilai.date().isoformat()
    if isinstance(nilai, date):
        return nilai.isoformat()
    return str(nilai).strip()
