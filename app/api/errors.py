"""One table from errors to problem answers, and the handlers that use it."""

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from app.api.access import SudahDijawab
from app.api.allow import allowed
from app.api.problems import ProblemError, problem
from app.db.faults import is_away
from app.domain.law.errors import AturanTidakBerlaku, AturanTidakDikenal, Masalah, MasukanTidakSah
from app.usecases.kerja import (
    BelumMasuk,
    GantiSandiDahulu,
    KonflikKeadaan,
    TidakBerhak,
    TidakDitemukan,
)
from app.usecases.masuk import MasukGagal, TokenSegarTidakSah
from app.usecases.masukan import masalah_dari
from app.usecases.perlambatan import TerlaluSering

# A file that is wrong from end to end must not make an answer of a hundred megabytes.
GALAT_TERBANYAK = 10_000
STATUS_CODES = {
    400: "json_rusak",
    404: "tidak_ditemukan",
    405: "metode_tidak_didukung",
    413: "terlalu_besar",
    415: "jenis_media",
}


async def _invalid(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, RequestValidationError)
    semua = galat.errors()
    masalah = [masalah_dari(satu) for satu in semua[:GALAT_TERBANYAK]]
    return problem(request, "masukan_tidak_sah", galat=_capped(masalah, len(semua)))


async def _domain_input(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, MasukanTidakSah)
    masalah = galat.masalah[:GALAT_TERBANYAK]
    return problem(request, "masukan_tidak_sah", galat=_capped(masalah, len(galat.masalah)))


def _capped(masalah: Sequence[Masalah], banyak: int) -> list[Masalah]:
    """Say how many problems are not listed, if any: nothing is silently cut."""
    sisa = banyak - len(masalah)
    lainnya = [Masalah("", "galat_lainnya", {"banyak": str(sisa)})] if sisa else []
    return [*masalah, *lainnya]


async def _no_rule(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, AturanTidakBerlaku)
    diminta = galat.aturan if isinstance(galat, AturanTidakDikenal) else str(galat.tanggal)
    tersedia = ", ".join(galat.tersedia)
    data = {"indeks": galat.indeks, "tanggal": diminta, "tersedia": tersedia or "-"}
    masalah = [Masalah(galat.lokasi, "tanpa_aturan", data)] if galat.lokasi else []
    return problem(request, "aturan_tidak_berlaku", data, galat=masalah)


async def _edge(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, ProblemError)
    return problem(request, galat.kode, galat.data, tajuk=galat.tajuk)


async def _http(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, HTTPException)
    kode = STATUS_CODES.get(galat.status_code, "galat_dalam")
    ditolak = galat.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    return problem(request, kode, tajuk={"Allow": allowed(request)} if ditolak else galat.headers)


async def _database(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, SQLAlchemyError)
    if not is_away(galat):
        raise galat
    return problem(request, "basis_data_tidak_siap", tajuk={"Retry-After": "2"})


async def _bug(request: Request, _galat: Exception) -> Response:
    return problem(request, "galat_dalam")


async def _signed_out(request: Request, _galat: Exception) -> Response:
    return problem(request, "belum_masuk", tajuk={"WWW-Authenticate": "Bearer"})


async def _forbidden(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, TidakBerhak)
    return problem(request, "tidak_berhak", {"izin": galat.izin})


async def _not_yet(request: Request, _galat: Exception) -> Response:
    return problem(request, "ganti_sandi_dahulu")


async def _sign_in_failed(request: Request, galat: Exception) -> Response:
    kode = "masuk_gagal" if isinstance(galat, MasukGagal) else "token_segar_tidak_sah"
    return problem(request, kode, tajuk={"WWW-Authenticate": "Bearer"})


async def _too_often(request: Request, galat: Exception) -> Response:
    assert isinstance(galat, TerlaluSering)
    return problem(request, "terlalu_sering", tajuk={"Retry-After": str(galat.detik)})


async def _missing(request: Request, _galat: Exception) -> Response:
    return problem(request, "tidak_ditemukan")


async def _conflict(request: Request, galat: Exception) -> Response:
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
    GantiSandiDahulu: _not_yet,
    MasukGagal: _sign_in_failed,
    TokenSegarTidakSah: _sign_in_failed,
    TerlaluSering: _too_often,
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
