"""One table from errors to problem answers, and the handlers that use it."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from app.api.access import SudahDijawab
from app.api.problems import ProblemError, problem
from app.db.faults import is_away
from app.domain.law.errors import AturanTidakBerlaku, AturanTidakDikenal, MasukanTidakSah
from app.usecases.kerja import BelumMasuk, KonflikKeadaan, TidakBerhak, TidakDitemukan
from app.usecases.masukan import masalah_dari

STATUS_CODES = {
    400: "json_rusak",
    404: "tidak_ditemukan",
    405: "metode_tidak_didukung",
    413: "terlalu_besar",
    415: "jenis_media",
}


async def _invalid(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, RequestValidationError)
    return problem(request, "masukan_tidak_sah", galat=[masalah_dari(g) for g in galat.errors()])


async def _domain_input(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, MasukanTidakSah)
    return problem(request, "masukan_tidak_sah", galat=galat.masalah)


async def _no_rule(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, AturanTidakBerlaku)
    diminta = galat.aturan if isinstance(galat, AturanTidakDikenal) else str(galat.tanggal)
    tersedia = ", ".join(galat.tersedia)
    data = {"indeks": galat.indeks, "tanggal": diminta, "tersedia": tersedia or "-"}
    return problem(request, "aturan_tidak_berlaku", data)


async def _edge(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, ProblemError)
    return problem(request, galat.kode, galat.data, tajuk=galat.tajuk)


async def _http(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, HTTPException)
    kode = STATUS_CODES.get(galat.status_code, "galat_dalam")
    return problem(request, kode, tajuk=galat.headers)


async def _database(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, SQLAlchemyError)
    if not is_away(galat):
        raise galat
    return problem(request, "basis_data_tidak_siap", tajuk={"Retry-After": "2"})


async def _bug(request: Request, _galat: Exception) -> JSONResponse:
    return problem(request, "galat_dalam")


async def _signed_out(request: Request, _galat: Exception) -> JSONResponse:
    return problem(request, "belum_masuk", tajuk={"WWW-Authenticate": "Bearer"})


async def _forbidden(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, TidakBerhak)
    return problem(request, "tidak_berhak", {"izin": galat.izin})


async def _missing(request: Request, _galat: Exception) -> JSONResponse:
    return problem(request, "tidak_ditemukan")


async def _conflict(request: Request, galat: Exception) -> JSONResponse:
    assert isinstance(galat, KonflikKeadaan)
    return problem(request, "konflik_keadaan", {"rincian": galat.masalah})


async def _answered(_request: Request, galat: Exception) -> Response:
    assert isinstance(galat, SudahDijawab)
    return galat.jawaban


HANDLERS: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    RequestValidationError: _invalid,
    MasukanTidakSah: _domain_input,
    AturanTidakBerlaku: _no_rule,
    ProblemError: _edge,
    BelumMasuk: _signed_out,
    TidakBerhak: _forbidden,
    TidakDitemukan: _missing,
    KonflikKeadaan: _conflict,
    SudahDijawab: _answered,
    HTTPException: _http,
    SQLAlchemyError: _database,
    Exception: _bug,
}


def install(app: FastAPI) -> None:
    """Give the application every handler of the table."""
    for jenis, handler in HANDLERS.items():
        app.add_exception_handler(jenis, handler)
