"""Input problems as every reader knows them: stable codes and paths from pydantic's errors."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pesan import sentences

M = TypeVar("M", bound=BaseModel)

# pydantic's error types -> our stable codes, and which of its data a sentence needs.
CODES: dict[str, tuple[str, dict[str, str]]] = {
    "missing": ("wajib_diisi", {}),
    "extra_forbidden": ("kunci_tidak_dikenal", {}),
    "enum": ("pilihan_tidak_dikenal", {"dikenal": "expected"}),
    "literal_error": ("pilihan_tidak_dikenal", {"dikenal": "expected"}),
    "greater_than_equal": ("di_luar_rentang", {"minimum": "ge"}),
    "greater_than": ("di_luar_rentang", {"di_atas": "gt"}),
    "less_than_equal": ("di_luar_rentang", {"maksimum": "le"}),
    "less_than": ("di_luar_rentang", {"di_bawah": "lt"}),
    "string_type": ("bukan_teks", {}),
    "string_too_long": ("terlalu_panjang", {"maksimum": "max_length"}),
    "string_too_short": ("terlalu_pendek", {"minimum": "min_length"}),
    "string_pattern_mismatch": ("format_salah", {}),
    "too_long": ("terlalu_banyak", {"maksimum": "max_length"}),
    "too_short": ("terlalu_sedikit", {"minimum": "min_length"}),
}
_FAMILIES = (
    ("finite_number", "bukan_angka"),
    ("bool", "bukan_boolean"),
    ("int", "bukan_bilangan_bulat"),
    ("list", "bukan_daftar"),
    ("date", "bukan_tanggal"),
    ("decimal", "bukan_angka"),
    ("float", "bukan_angka"),
    ("model", "bukan_objek"),
    ("dict", "bukan_objek"),
)


def path(lokasi: Sequence[Any]) -> str:
    """Write a location as ``pegawai[0].pendidikan``; a bad key stands for itself."""
    teks = ""
    for bagian in lokasi:
        if bagian == "[key]":
            continue
        teks += f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}"
    return teks.lstrip(".")


def _choices(teks: str) -> str:
    """Rewrite pydantic's "'a', 'b' or 'c'" as "a, b, c", in no language."""
    return teks.replace(" or ", ", ").replace("'", "")


def masalah_dari(galat: Mapping[str, Any]) -> Masalah:
    """Turn one pydantic error into a problem with a stable code."""
    jenis, rincian = galat["type"], galat.get("ctx", {})
    lokasi = path([b for b in galat["loc"] if b not in {"body", "query", "path", "header"}])
    if jenis in CODES:
        kode, isi = CODES[jenis]
        data = {ke: str(rincian[dari]) for ke, dari in isi.items() if dari in rincian}
        if kode == "pilihan_tidak_dikenal":
            data |= {"nilai": str(galat.get("input"))[:80], "dikenal": _choices(data["dikenal"])}
        return Masalah(lokasi, kode, data)
    for awalan, kode in _FAMILIES:
        if jenis.startswith(awalan):
            return Masalah(lokasi, kode)
    kode = jenis if jenis in sentences() else "tidak_sah"
    return Masalah(lokasi, kode, {k: str(v) for k, v in rincian.items()})


def validasi(bentuk: type[M], isi: object) -> M:
    """Read parsed JSON as ``bentuk``; MasukanTidakSah lists every problem with its path."""
    try:
        return bentuk.model_validate(isi)
    except ValidationError as galat:
        raise MasukanTidakSah([masalah_dari(satu) for satu in galat.errors()]) from None
