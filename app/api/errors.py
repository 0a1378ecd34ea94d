"""One table from errors to problem answers, and the handlers that use it."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from app.api.problems import ProblemError, problem
from app.domain.law.errors import AturanTidakBerlaku, AturanTidakDikenal, Masalah, MasukanTidakSah

# pydantic's error types -> our stable codes, and which of its data a sentence needs.
CODES: dict[str, tuple[str, dict[str, str]]] = {
    "missing": ("wajib_diisi", {}),
    "extra_forbidden": ("kunci_tidak_dikenal", {}),
    "enum": ("pilihan_tidak_dikenal", {"dikenal": "expected"}),
    "literal_error": ("pilihan_tidak_dikenal", {"dikenal": "expected"}),
    "greater_than_equal": ("di_luar_rentang", {"minimum": "ge"}),
    "greater_than": ("di_luar_rentang", {"minimum": "gt"}),
    "less_than_equal": ("di_luar_rentang", {"maksimum": "le"}),
    "less_than": ("di_luar_rentang", {"maksimum": "lt"}),
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
STATUS_CODES = {
    400: "json_rusak",
    404: "tidak_ditemukan",
    405: "metode_tidak_didukung",
    413: "terlalu_besar",
    415: "jenis_media",
}


def path(lokasi: Sequence[Any]) -> str:
    """Write a location as ``pegawai[0].pendidikan``."""
    teks = ""
    for bagian in lokasi:
        teks += f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}"
    return teks.lstrip(".")


def masalah_dari(galat: dict[str, Any]) -> Masalah:
    """Turn one pydantic error into a problem with a stable code."""
    jenis, rincian = galat["type"], galat.get("ctx", {})
    lokasi = path([b for b in galat["loc"] if b not in {"body", "query", "path", "header"}])
    if jenis in CODES:
        kode, isi = CODES[jenis]
        data = {ke: str(rincian[dari]) for ke, dari in isi.items() if dari in rincian}
        if kode == "pilihan_tidak_dikenal":
            data["nilai"] = str(galat.get("input"))[:80]
        return Masalah(lokasi, kode, data)
    for awalan, kode in _FAMILIES:
        if jenis.startswith(awalan):
            return Masalah(lokasi, kode)
    return Masalah(lokasi, jenis, {k: str(v) for k, v in rincian.items()})


def _invalid(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, RequestValidationError)
    return problem(request, "masukan_tidak_sah", galat=[masalah_dari(g) for g in galat.errors()])


def _domain_input(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, MasukanTidakSah)
    return problem(request, "masukan_tidak_sah", galat=galat.masalah)


def _no_rule(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, AturanTidakBerlaku)
    diminta = galat.aturan if isinstance(galat, AturanTidakDikenal) else str(galat.tanggal)
    tersedia = ", ".join(galat.tersedia)
    data = {"indeks": galat.indeks, "tanggal": diminta, "tersedia": tersedia or "-"}
    return problem(request, "aturan_tidak_berlaku", data)


def _edge(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, ProblemError)
    return problem(request, galat.kode, galat.data, tajuk=galat.tajuk)


def _http(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, HTTPException)
    kode = STATUS_CODES.get(galat.status_code, "galat_dalam")
    return problem(request, kode, tajuk=galat.headers)


def _database(request: Request, _galat: Exception) -> JSONResponse:
    return problem(request, "basis_data_tidak_siap", tajuk={"Retry-After": "2"})


def _bug(request: Request, _galat: Exception) -> JSONResponse:
    return problem(request, "galat_dalam")


HANDLERS = {
    RequestValidationError: _invalid,
    MasukanTidakSah: _domain_input,
    AturanTidakBerlaku: _no_rule,
    ProblemError: _edge,
    HTTPException: _http,
    OperationalError: _database,
    Exception: _bug,
}


def install(app: FastAPI) -> None:
    """Give the application every handler of the table."""
    for jenis, handler in HANDLERS.items():
        app.add_exception_handler(jenis, handler)
