"""Reading who wants to sign in: JSON, or the password form of OAuth 2."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from app.api.body import ExactRequest
from app.api.bukti import Sekarang
from app.api.middleware.rate_limit import caller
from app.api.problems import ProblemError
from app.api.schemas.masuk import MasukCreate, MasukFormulir
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.masuk import Kredensial, Loket
from app.usecases.masukan import validasi

JSON = "application/json"
FORMULIR = "application/x-www-form-urlencoded"
ISI_MAKSIMUM = 16_384


async def alamat(request: Request) -> str:
    """Name the caller's address as the limits do."""
    return caller(request.scope)


Alamat = Annotated[str, Depends(alamat)]


async def loket(request: Request, sekarang: Sekarang) -> Loket:
    """Return where this application hands out tokens."""
    state = request.app.state
    umur = timedelta(days=state.settings.umur_sesi_hari)
    nomor = str(getattr(request.state, "id_permintaan", ""))
    return Loket(state.database, state.penanda, sekarang, umur, nomor)


async def kredensial(request: Request, dari: Alamat) -> Kredensial:
    """Read account and password; a body that no sign-in needs is refused by its size."""
    jenis = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if jenis not in {JSON, FORMULIR}:
        raise ProblemError("jenis_media", diterima=f"{JSON}, {FORMULIR}")
    exact = ExactRequest(request.scope, request.receive)
    if len(await exact.body()) > ISI_MAKSIMUM:
        raise ProblemError("terlalu_besar", batas=str(ISI_MAKSIMUM))
    if jenis == FORMULIR:
        formulir = validasi(MasukFormulir, _form(await exact.body()))
        return Kredensial(formulir.username, formulir.password, dari)
    isi = validasi(MasukCreate, await exact.json())
    return Kredensial(isi.surel, isi.kata_sandi, dari)


def _form(isi: bytes) -> Mapping[str, str]:
    """Read a form; a field that stands twice is refused, as RFC 6749 asks."""
    try:
        pasangan = parse_qsl(isi.decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise MasukanTidakSah([Masalah("", "format_salah")]) from None
    nama = [satu for satu, _ in pasangan]
    ganda = sorted({satu for satu in nama if nama.count(satu) > 1})
    if ganda:
        raise MasukanTidakSah([Masalah(satu[:80], "isian_ganda") for satu in ganda])
    return dict(pasangan)


def request_body(contoh: Mapping[str, Any]) -> dict[str, Any]:
    """Describe both forms of a sign-in for the contract."""
    media = {
        JSON: {"schema": MasukCreate.model_json_schema(), "examples": contoh},
        FORMULIR: {"schema": MasukFormulir.model_json_schema()},
    }
    return {"requestBody": {"required": True, "content": media}}
