"""The sheet of a national IP ASN result, as BKN exports it: CSV, XLSX or JSON.

Its header stands somewhere among the first rows (on row 7 in the export); other columns than
those known are passed over. Every bad cell is named by its row and column, all at once.
"""

import csv
import io
import itertools
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from app.domain.ip_asn import DIMENSI
from app.domain.law.errors import Masalah, MasukanTidakSah

# Known headings, written small and without punctuation.
KEPALA: Mapping[str, str] = {
    "nama": "nama", "nama pegawai": "nama", "nip": "nip", "nip baru": "nip",
    "nama jabatan": "jabatan", "jabatan": "jabatan",
    "satuan kerja": "unit", "unit kerja": "unit", "unit organisasi": "unit",
    **{satu: satu for satu in DIMENSI},
    "total": "total", "nilai": "total", "subtotal": "total",
}  # fmt: skip
WAJIB = ("nama", *DIMENSI)
BARIS_KEPALA = 30  # looked at for the header
BARIS_MAKSIMUM = 300_000
_TERTINGGI = BARIS_MAKSIMUM + BARIS_KEPALA
# What a packed sheet may unpack to; BKN's own for a ministry is a tenth of that.
UKURAN_MAKSIMUM = 500_000_000
# What a sheet written as text may measure: 300 bytes a row.
TEKS_MAKSIMUM = 300 * BARIS_MAKSIMUM
DIGIT = 4
_PANJANG = 300
_NIP = re.compile(r"\d{18}")


@dataclass(frozen=True, slots=True)
class BarisBkn:
    """One person of the national result; ``baris`` is its row in the file."""

    baris: int
    nama: str
    jabatan: str
    unit: str
    nip: str | None
    nilai: Mapping[str, Decimal]
    total: Decimal | None


def baca(berkas: Path, maksimum: Mapping[str, Decimal]) -> list[BarisBkn]:
    """Read a file; MasukanTidakSah names every bad cell. ``maksimum`` are points by dimension."""
    masalah: list[Masalah] = []
    hasil = []
    for nomor, sel in _berkepala(_isi(berkas)):
        satu = _baris(nomor, sel, maksimum, masalah)
        if satu is not None:
            hasil.append(satu)
    if masalah:
        raise MasukanTidakSah(masalah)
    if not hasil:
        raise _tolak("lembar_kosong")
    return hasil


def _tolak(kode: str, lokasi: str = "berkas", **data: object) -> MasukanTidakSah:
    return MasukanTidakSah([Masalah(lokasi, kode, {n: str(satu) for n, satu in data.items()})])


def _isi(berkas: Path) -> Iterable[Sequence[Any]]:
    """Tell the kind of a file from its content, not from its name; give its rows."""
    with berkas.open("rb") as aliran:
        awal = aliran.read(8)
    if not awal:
        raise _tolak("lembar_kosong")
    if awal.startswith(b"PK\x03\x04"):
        return _xlsx(berkas)
    if awal.startswith(b"\xd0\xcf\x11\xe0"):
        raise _tolak("lembar_terkunci")
    if berkas.stat().st_size > TEKS_MAKSIMUM:
        raise _tolak("lembar_terlalu_besar", batas=BARIS_MAKSIMUM)
    teks = _teks(berkas.read_bytes())
    return _json(teks) if teks.lstrip()[:1] in {"[", "{"} else _csv(teks)


def _teks(isi: bytes) -> str:
    if b"\x00" in isi:
        raise _tolak("lembar_bukan_tabel")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def _csv(teks: str) -> list[list[str]]:
    kepala = teks[:20_000].splitlines()[:BARIS_KEPALA]
    tanda = max(";,\t", key=lambda satu: max((b.count(satu) for b in kepala), default=0))
    try:
        semua = csv.reader(io.StringIO(teks, newline=""), delimiter=tanda, strict=True)
        baris = list(itertools.islice(semua, _TERTINGGI + 1))
    except csv.Error:
        raise _tolak("lembar_rusak") from None
    return _secukupnya(baris)


def _json(teks: str) -> list[list[Any]]:
    try:
        isi = json.loads(teks, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise _tolak("lembar_rusak") from None
    daftar = isi.get("data") if isinstance(isi, dict) else isi
    if not isinstance(daftar, list) or not all(isinstance(satu, dict) for satu in daftar):
        raise _tolak("lembar_bukan_tabel")
    kunci = list(dict.fromkeys(nama for satu in daftar for nama in satu))
    return _secukupnya([kunci, *([satu.get(nama) for nama in kunci] for satu in daftar)])


def _xlsx(berkas: Path) -> list[list[Any]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only where a sheet is read

    _periksa_bungkus(berkas)
    try:
        lembar = CalamineWorkbook.from_path(str(berkas)).get_sheet_by_index(0)
        tinggi = lembar.height
        baris = lembar.to_python(skip_empty_area=False) if tinggi <= _TERTINGGI else []
    except Exception:  # noqa: BLE001 - the reader of sheets has a dozen errors of its own
        raise _tolak("lembar_rusak") from None
    return _secukupnya(baris, tinggi)


def _periksa_bungkus(berkas: Path) -> None:
    """Look at what a packed file says it unpacks to, before anything is unpacked."""
    try:
        with zipfile.ZipFile(berkas) as arsip:
            besar = sum(satu.file_size for satu in arsip.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise _tolak("lembar_rusak") from None
    if besar > UKURAN_MAKSIMUM:
        raise _tolak("lembar_terlalu_besar", batas=BARIS_MAKSIMUM)


def _secukupnya(baris: list[Any], tinggi: int | None = None) -> list[Any]:
    if (len(baris) if tinggi is None else tinggi) > _TERTINGGI:
        raise _tolak("lembar_terlalu_besar", batas=BARIS_MAKSIMUM)
    return baris


def _berkepala(semua: Iterable[Sequence[Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Find the header; give each filled row below it with its number, cells by column."""
    kolom: dict[str, int] | None = None
    for nomor, baris in enumerate(semua, start=1):
        if kolom is None:
            kolom = _kepala(nomor, baris)
            if kolom is None and nomor >= BARIS_KEPALA:
                break
        elif any(_kata(sel) for sel in baris):
            yield nomor, {n: baris[k] if k < len(baris) else None for n, k in kolom.items()}
    if kolom is None:
        raise _tolak("lembar_tanpa_kepala", kolom=", ".join(WAJIB))


def _kepala(nomor: int, baris: Sequence[Any]) -> dict[str, int] | None:
    """Read a row as header: none if it is not one, a problem if columns lack or stand twice."""
    hasil: dict[str, int] = {}
    ganda = []
    for letak, sel in enumerate(baris):
        nama = KEPALA.get(_judul(sel))
        if nama in hasil:
            ganda.append(nama)
        elif nama is not None:
            hasil[nama] = letak
    if not hasil.keys() & set(DIMENSI) or not hasil.keys() & {"nama", "nip"}:
        return None
    masalah = [
        Masalah(f"baris[{nomor}]", "lembar_kolom_hilang", {"kolom": nama, "baris": str(nomor)})
        for nama in WAJIB
        if nama not in hasil
    ]
    masalah += [
        Masalah(f"baris[{nomor}]", "lembar_kolom_ganda", {"kolom": nama, "baris": str(nomor)})
        for nama in ganda
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
    return hasil


def _judul(sel: object) -> str:
    kata = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _kata(sel))
    return " ".join(re.sub(r"[^A-Za-z]+", " ", kata).lower().split())


def _kata(sel: object) -> str:
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    return "" if sel is None else str(sel).strip()


def _baris(
    nomor: int, sel: Mapping[str, Any], maksimum: Mapping[str, Decimal], masalah: list[Masalah]
) -> BarisBkn | None:
    sebelum = len(masalah)
    nama = _kata(sel["nama"])[:_PANJANG]
    if not nama:
        masalah.append(_salah(nomor, "nama", "lembar_sel_kosong", ""))
    nip = "".join(_kata(sel.get("nip")).lstrip("'").split()) or None
    if nip is not None and not _NIP.fullmatch(nip):
        masalah.append(_salah(nomor, "nip", "lembar_nip_salah", nip))
    nilai = {n: _angka(nomor, n, sel[n], maksimum[n], masalah) for n in DIMENSI}
    total = None
    if _kata(sel.get("total")):
        batas = sum(maksimum.values(), Decimal(0))
        total = _angka(nomor, "total", sel["total"], batas, masalah)
    if len(masalah) > sebelum:
        return None
    jabatan, unit = (_kata(sel.get(n))[:_PANJANG] for n in ("jabatan", "unit"))
    return BarisBkn(nomor, nama, jabatan, unit, nip, nilai, total)


def _angka(nomor: int, kolom: str, sel: object, batas: Decimal, masalah: list[Masalah]) -> Decimal:
    """Read points: comma or dot, no finer than they are stored. 0 beside a problem."""
    teks = _kata(sel)
    if not teks:
        masalah.append(_salah(nomor, kolom, "lembar_sel_kosong", ""))
        return Decimal(0)
    try:
        angka = Decimal(repr(sel) if isinstance(sel, float) else teks.replace(",", "."))
    except InvalidOperation:
        angka = Decimal("NaN")
    if isinstance(sel, bool) or not angka.is_finite() or len(teks) > _PANJANG:
        masalah.append(_salah(nomor, kolom, "lembar_bukan_angka", teks))
        return Decimal(0)
    if not 0 <= angka <= batas:
        masalah.append(_salah(nomor, kolom, "lembar_di_luar_rentang", teks, f"{batas:f}"))
        return Decimal(0)
    # A sheet keeps binary fractions: 82.34 may come as 82.34000000000001.
    return angka.quantize(Decimal(1).scaleb(-DIGIT), ROUND_HALF_UP)


def _salah(nomor: int, kolom: str, kode: str, nilai: str, maksimum: str = "") -> Masalah:
    data = {"baris": str(nomor), "kolom": kolom, "nilai": nilai[:80], "maksimum": maksimum}
    return Masalah(f"baris[{nomor}].{kolom}", kode, data)
