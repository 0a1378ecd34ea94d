"""One place decides: every route declares its permission, or stands here with a reason."""

import ast
from pathlib import Path

import pytest

from app.api.dependencies import database
from app.domain.akses import kebijakan
from tests.rute import Rute, semua_rute

ROUTES = sorted((Path(__file__).parents[2] / "app" / "api" / "routes").rglob("*.py"))
TIDAK_ADA = frozenset[str]()

# Open to everybody, and why.
TERBUKA = {
    "POST /v1/hitung/": "a calculator: computes what it is sent, stores nothing",
    "POST /v1/keselarasan/periksa": "as a calculator",
    "POST /v1/indikator/{kode}/hitung": "as a calculator",
    "GET /v1/indikator": "decrees are public",
    "GET /v1/aturan": "regulations are public",
    "GET /v1/publik/": "what agencies published",
    "POST /v1/publik/survei/": "an answer of the public: anonymous, behind a signed form",
    "GET /v1/galat": "the catalogue of errors",
    "GET /v1/kesehatan": "asked by the machine that restarts the service",
    "GET /v1/kesiapan": "as above",
    "GET /v1/versi": "which version runs is no secret",
    "POST /v1/masuk": "nobody is signed in yet; slowed down after failures",
}
# Behind the door, and yet with the database in hand: why.
BEBAS_BASIS_DATA = {
    "POST /v1/saya/sandi": "hashes a password between two transactions, holding none open",
}

setiap = pytest.mark.parametrize("rute", semua_rute(), ids=str)


def alasan(rute: Rute) -> str | None:
    """Say why a route is open to everybody."""
    return next((isi for awal, isi in TERBUKA.items() if str(rute).startswith(awal)), None)


@setiap
def test_a_route_declares_one_permission_or_is_open_for_a_reason(rute: Rute) -> None:
    if rute.izin:
        assert len(rute.izin) == 1
        assert rute.izin[0] in {*kebijakan().izin, *kebijakan().sendiri}
        assert alasan(rute) is None
    else:
        assert alasan(rute), f"{rute} declares no permission"


def test_every_reason_is_still_needed() -> None:
    terbuka = [str(satu) for satu in semua_rute() if not satu.izin]
    assert all(any(satu.startswith(awal) for satu in terbuka) for awal in TERBUKA)
    assert {str(satu) for satu in semua_rute()} >= BEBAS_BASIS_DATA.keys()


@setiap
def test_a_route_behind_the_door_opens_no_session_of_its_own(rute: Rute) -> None:
    if rute.izin and str(rute) not in BEBAS_BASIS_DATA:
        assert database not in rute.panggilan


@setiap
def test_a_protected_route_says_so_in_the_contract(rute: Rute) -> None:
    jawaban = rute.rute.responses
    assert (401 in jawaban) == bool(rute.izin) or alasan(rute)
    assert not rute.izin or 403 in jawaban


@pytest.mark.parametrize("berkas", ROUTES, ids=lambda satu: satu.stem)
def test_no_route_module_reaches_past_the_door(berkas: Path) -> None:
    terlarang = {"sqlalchemy", "sqlmodel", "app.db.session", "app.db.engine", "app.db.tables"}
    for node in ast.walk(ast.parse(berkas.read_text("utf-8"))):
        modul, nama = "", TIDAK_ADA
        if isinstance(node, ast.ImportFrom):
            modul, nama = node.module or "", frozenset(satu.name for satu in node.names)
        elif isinstance(node, ast.Import):
            nama = frozenset(satu.name for satu in node.names)
        assert not any(f"{modul}.".startswith(f"{satu}.") for satu in terlarang)
        assert not nama & {"Database", "Session", "sqlalchemy", "sqlmodel"}
        # Only shapes come from a repository: its functions are called by use cases.
        if modul.startswith("app.db.repositories"):
            assert all(satu[0].isupper() for satu in nama)


def test_every_permission_of_the_policy_is_declared() -> None:
    assert kebijakan().masalah() == []
