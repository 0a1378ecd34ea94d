"""Pages of a survey for everybody's phone: rendered here, without any script."""

import base64
import hashlib
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import import_module, resources
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response

AWALAN = "/survei/"
BAHASA = ("id", "en")
_PESAN, _FORMULIR = "survei_dasar.html", "survei_isi.html"


def is_page(jalur: str) -> bool:
    """Whether an address is that of a page, so that a failure must be one too."""
    return jalur.startswith(AWALAN)


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Return what pages say, by language."""
    berkas = resources.files("app.api.pages").joinpath("survei.toml")
    return tomllib.loads(berkas.read_text("utf-8"))


@cache
def _style() -> tuple[str, str]:
    """Return the style sheet, and the policy that allows it and nothing else."""
    gaya = resources.files("app.api.pages").joinpath("survei.css").read_text("utf-8")
    sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
    kebijakan = (
        f"default-src 'none'; style-src 'sha256-{sidik}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )
    return gaya, kebijakan


@cache
def _templates() -> Any:  # noqa: ANN401 - the template library, imported by who needs it
    jinja = import_module("jinja2")
    muat = jinja.PackageLoader("app.api", "pages")
    return jinja.Environment(autoescape=True, loader=muat, undefined=jinja.StrictUndefined)


def chosen(request: Request, bawaan: str) -> str:
    """Return the language of a page: that of its address, else what the browser prefers."""
    diminta = request.query_params.get("bahasa", "")
    return diminta if diminta in BAHASA else bawaan


def page(
    request: Request,
    bahasa: str,
    isi: Mapping[str, Any],
    status: int = 200,
    tajuk: Mapping[str, str] | None = None,
) -> Response:
    """Render a form; or, without one in ``isi``, a heading and a sentence."""
    gaya, kebijakan = _style()
    lain = next(satu for satu in BAHASA if satu != bahasa)
    teks = _templates().get_template(_FORMULIR if "formulir" in isi else _PESAN).render(
        **{"instansi": None, **isi}, bahasa=bahasa, bahasa_lain=lain, teks=texts()[bahasa],
        alamat_lain=_other(request, lain), gaya=_safe(gaya), id=_id,
    )  # fmt: skip
    kepala = {"Content-Security-Policy": kebijakan, "Cache-Control": "no-store"}
    return Response(teks, status, {**kepala, **(tajuk or {})}, "text/html")


def _other(request: Request, bahasa: str) -> str:
    """Return this address in another language; a ticket stays with it."""
    tiket = request.query_params.get("tiket")
    return "?" + urlencode({"bahasa": bahasa, **({} if tiket is None else {"tiket": tiket})})


def _safe(gaya: str) -> Any:  # noqa: ANN401 - as _templates
    return import_module("markupsafe").Markup(gaya)  # ours, and the policy holds its digest


def _id(nama: str) -> str:
    """Return the id of the element that asks for ``nama``."""
    return nama.replace(".", "-")
