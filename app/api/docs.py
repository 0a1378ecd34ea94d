"""The documentation pages and the contract files, served without any other host."""

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from fastapi import APIRouter, Response

from app.api.contract import NAMA_3_0, NAMA_3_1, committed
from app.api.problems import ProblemError

router = APIRouter(include_in_schema=False)

# Scripts and pictures from here only. Both viewers write style attributes; ReDoc searches
# in a worker that it builds itself.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; worker-src blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ASET = {
    "docs.js": ("app.api.pages", "text/javascript"),
    "ikon.svg": ("app.api.pages", "image/svg+xml"),
    "redoc.css": ("app.api.pages", "text/css"),
    "redoc.standalone.js": ("fastapi_offline.static", "text/javascript"),
    "swagger-ui-bundle.js": ("fastapi_offline.static", "text/javascript"),
    "swagger-ui.css": ("fastapi_offline.static", "text/css"),
}
# ReDoc's menu shows a picture from its maker's server; an empty picture is left out.
_LOGO = b"https://cdn.redoc.ly/redoc/logo-mini.svg"


def _file(paket: str, nama: str) -> Traversable:
    induk, _, anak = paket.rpartition(".")
    return resources.files(induk).joinpath(anak, nama)


@cache
def page(nama: str) -> bytes:
    """Return the content of one of the two pages."""
    return _file("app.api.pages", nama).read_bytes()


@cache
def asset(nama: str) -> bytes:
    """Return the content of an asset; KeyError for a name that is none."""
    isi = _file(ASET[nama][0], nama).read_bytes()
    return isi.replace(_LOGO, b"data:,")


@router.get("/docs")
async def swagger_ui() -> Response:
    """Show the contract in Swagger UI."""
    return _page("docs.html")


@router.get("/redoc")
async def redoc() -> Response:
    """Show the contract in ReDoc."""
    return _page("redoc.html")


def _page(nama: str) -> Response:
    isi = page(nama)
    return Response(isi, media_type="text/html", headers={"Content-Security-Policy": CSP})


@router.get("/docs/aset/{nama}")
async def page_asset(nama: str) -> Response:
    """Serve a script, style sheet or picture of the two pages."""
    if nama not in ASET:
        raise ProblemError("tidak_ditemukan")
    return Response(asset(nama), media_type=ASET[nama][1])


@router.get("/openapi.json")
async def openapi_3_1() -> Response:
    """Serve the committed contract (OpenAPI 3.1)."""
    return Response(committed(NAMA_3_1), media_type="application/json")


@router.get("/openapi-3.0.json")
async def openapi_3_0() -> Response:
    """Serve the committed contract (OpenAPI 3.0)."""
    return Response(committed(NAMA_3_0), media_type="application/json")
