"""Problem answers (RFC 9457): the catalogue of codes and how one becomes a body."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.api.survey_page import chosen, is_page, page, texts
from app.domain.law.errors import Masalah
from app.usecases.pesan import sentence

MEDIA = "application/problem+json"


class ProblemError(HTTPException):
    """Raised at the edge for a code of the catalogue, with the data its sentence needs.

    Data is text, or a Masalah whose sentence is put in, in the caller's language.
    An HTTPException, so that FastAPI lets it pass when it arises while a body is read.
    """

    def __init__(
        self, kode: str, *, tajuk: Mapping[str, str] | None = None, **data: str | Masalah
    ) -> None:
        """Keep code, data and extra headers."""
        super().__init__(catalogue()[kode].status, kode)
        self.kode = kode
        self.data = data
        self.tajuk = dict(tajuk or {})


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of the catalogue; texts by language."""

    kode: str
    status: int
    judul: Mapping[str, str]
    arti: Mapping[str, str]


@cache
def catalogue() -> Mapping[str, Entry]:
    """Return the error catalogue by code."""
    teks = resources.files("app.api").joinpath("galat.toml").read_text("utf-8")
    return {kode: _entry(kode, isi) for kode, isi in tomllib.loads(teks).items()}


def _entry(kode: str, isi: dict[str, Any]) -> Entry:
    bahasa = ("id", "en")
    judul = {satu: isi[satu]["judul"] for satu in bahasa}
    return Entry(kode, isi["status"], judul, {satu: isi[satu]["arti"] for satu in bahasa})


def language(request: Request) -> str:
    """Indonesian, unless the caller prefers English."""
    pilihan = []
    for urut, butir in enumerate(request.headers.get("accept-language", "").split(",")):
        nama, _, bobot = butir.strip().partition(";q=")
        nilai = float(bobot) if re.fullmatch(r"[01](\.\d{1,3})?", bobot) else 1.0
        pilihan.append((-nilai, urut, nama.lower()[:2]))
    dikenal = [nama for q, _, nama in sorted(pilihan) if q and nama in {"id", "in", "en"}]
    return "en" if dikenal and dikenal[0] == "en" else "id"


def _words(data: Mapping[str, str | Masalah], bahasa: str) -> dict[str, str]:
    return {
        nama: sentence(isi, bahasa) if isinstance(isi, Masalah) else isi
        for nama, isi in data.items()
    }


def problem_body(
    kode: str,
    bahasa: str,
    data: Mapping[str, str | Masalah] | None = None,
    galat: Sequence[Masalah] = (),
) -> dict[str, Any]:
    """Write the body of a problem answer, without what only a request knows."""
    entry, kata = catalogue()[kode], _words(data or {}, bahasa)
    arti = re.sub(r"\{(\w+)\}", lambda m: kata.get(m[1], "-"), entry.arti[bahasa])
    isi: dict[str, Any] = {
        "type": f"/v1/galat#{kode}",
        "title": entry.judul[bahasa],
        "status": entry.status,
        "detail": arti,
        "instance": "",
        "kode": kode,
        "id_permintaan": "",
    }
    if galat:
        isi["galat"] = [
            {"lokasi": satu.lokasi, "pesan": sentence(satu, bahasa), "kode": satu.kode}
            for satu in galat
        ]
    return isi


def problem(
    request: Request,
    kode: str,
    data: Mapping[str, str | Masalah] | None = None,
    galat: Sequence[Masalah] = (),
    tajuk: Mapping[str, str] | None = None,
) -> Response:
    """Write the problem answer for a code; for a page, the page that says so."""
    if is_page(request.url.path.removeprefix(request.scope.get("root_path", ""))):
        return _problem_page(request, kode, data or {}, tajuk)
    isi = problem_body(kode, language(request), data, galat)
    isi["instance"] = request.url.path
    isi["id_permintaan"] = getattr(request.state, "id_permintaan", "")
    return JSONResponse(isi, isi["status"], dict(tajuk or {}), MEDIA)


def _problem_page(
    request: Request,
    kode: str,
    data: Mapping[str, str | Masalah],
    tajuk: Mapping[str, str] | None,
) -> Response:
    bahasa = chosen(request, language(request))
    isi = problem_body(kode, bahasa, data)
    judul, pesan = isi["title"], isi["detail"]
    rincian = _words(data, bahasa).get("rincian") if kode == "konflik_keadaan" else None
    if rincian:  # a conflict says in its own sentence all that a reader of a page can use
        judul, pesan = texts()[bahasa]["tidak_dapat"], f"{rincian[:1].upper()}{rincian[1:]}."
    return page(
        request, bahasa, {"judul": judul, "pesan": pesan}, status=isi["status"], tajuk=tajuk
    )
