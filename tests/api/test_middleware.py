"""What happens to every request around its route."""

import hashlib
import logging
import re
from collections.abc import AsyncIterator, Iterator

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import ValidationError

from app.api import errors, middleware
from app.api.middleware.window import Window
from app.main import create_app
from app.settings import Settings
from tests.client import Client

UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
SAKIP = {"komponen": {"perencanaan": 1, "pengukuran": 1, "pelaporan": 1, "evaluasi": 1}}


def test_an_id_that_the_caller_sends_comes_back(client: Client) -> None:
    jawaban = client.get("/v1/kesehatan", headers={"X-Request-ID": "permintaan 42/A"})
    assert jawaban.headers["x-request-id"] == "permintaan 42/A"


def test_a_request_without_id_gets_one_of_its_own(client: Client) -> None:
    nomor = [client.get("/v1/kesehatan").headers["x-request-id"] for _ in range(2)]
    assert all(re.fullmatch(UUID, satu) for satu in nomor)
    assert nomor[0] != nomor[1]


@pytest.mark.parametrize("nilai", [b"", b"a" * 129, b"caf\xc3\xa9", b"a\tb", b"a\x7fb", b"   "])
def test_an_id_that_cannot_be_printed_is_replaced(client: Client, nilai: bytes) -> None:
    jawaban = client.get("/v1/kesehatan", headers=[(b"x-request-id", nilai)])
    assert re.fullmatch(UUID, jawaban.headers["x-request-id"])


def test_the_id_stands_in_the_problem_too(client: Client) -> None:
    jawaban = client.get("/v1/tidak-ada", headers={"X-Request-ID": "abc"})
    assert jawaban.json()["id_permintaan"] == jawaban.headers["x-request-id"] == "abc"


@pytest.mark.parametrize("jalur", ["/v1/kesehatan", "/v1/tidak-ada", "/docs", "/openapi.json"])
def test_every_answer_carries_security_headers(client: Client, jalur: str) -> None:
    tajuk = client.get(jalur).headers
    assert tajuk["x-content-type-options"] == "nosniff"
    assert tajuk["referrer-policy"] == "no-referrer"
    assert tajuk["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in tajuk["content-security-policy"]
    assert "default-src 'none'" in tajuk["content-security-policy"]


@pytest.mark.parametrize("jalur", ["/v1/kesehatan", "/v1/aturan", "/v1/galat", "/openapi.json"])
def test_what_is_read_has_the_digest_of_its_body_as_etag(client: Client, jalur: str) -> None:
    jawaban = client.get(jalur)
    assert jawaban.headers["etag"] == f'"{hashlib.sha256(jawaban.content).hexdigest()}"'
    assert jawaban.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("bentuk", ["{}", "W/{}", '"lain", {}', "*"])
def test_who_has_the_body_gets_304_without_it(client: Client, bentuk: str) -> None:
    tag = client.get("/v1/versi").headers["etag"]
    jawaban = client.get("/v1/versi", headers={"If-None-Match": bentuk.format(tag)})
    assert jawaban.status_code == 304
    assert jawaban.content == b""
    assert jawaban.headers["etag"] == tag
    assert "content-length" not in jawaban.headers
    assert "x-request-id" in jawaban.headers


@pytest.mark.parametrize("nilai", ['"lain"', "", "x", "W/", ",,"])
def test_who_has_another_body_gets_this_one(client: Client, nilai: str) -> None:
    jawaban = client.get("/v1/versi", headers={"If-None-Match": nilai})
    assert jawaban.status_code == 200
    assert jawaban.json()["data"]


def test_a_problem_and_a_calculation_have_no_etag(client: Client) -> None:
    assert "etag" not in client.get("/v1/tidak-ada").headers
    assert "etag" not in client.post("/v1/hitung/sakip", json=SAKIP).headers


@pytest.mark.parametrize("jalur", ["/v1/aturan", "/v1/tidak-ada", "/docs", "/v1/hitung/sakip"])
def test_head_answers_like_get_without_a_body(client: Client, jalur: str) -> None:
    kepala, isi = client.request("HEAD", jalur), client.get(jalur)
    assert kepala.content == b""
    assert kepala.status_code == isi.status_code
    for nama in ("content-type", "content-length", "etag", "allow"):
        if nama != "content-length" or isi.status_code == 200:
            assert kepala.headers.get(nama) == isi.headers.get(nama)


def test_options_is_405_and_names_the_method(client: Client) -> None:
    jawaban = client.request("OPTIONS", "/v1/hitung/sakip")
    assert jawaban.status_code == 405
    assert jawaban.headers["allow"] == "POST"


def test_a_get_with_a_body_is_answered_as_without(client: Client) -> None:
    jawaban = client.request("GET", "/v1/kesehatan", content=b"{", headers={"Content-Type": "x"})
    assert jawaban.status_code == 200


def test_odd_and_large_headers_do_no_harm(client: Client) -> None:
    tajuk = [(b"accept-language", b"\xff;q=x,,;,en;q=9"), (b"x-aneh", b"y" * 20_000)]
    assert client.get("/v1/kesehatan", headers=tajuk).status_code == 200
    assert client.get("/v1/tidak-ada", headers=tajuk).status_code == 404


def faulty() -> FastAPI:
    """Build an application whose routes have bugs, behind our own handlers."""
    app = FastAPI()
    errors.install(app)
    middleware.install(app, isi_maksimum=100, batas_hitung="")

    @app.get("/bug")
    async def bug() -> None:
        raise ZeroDivisionError("rahasia")

    @app.get("/tengah")
    async def tengah() -> StreamingResponse:
        async def potongan() -> AsyncIterator[bytes]:
            yield b"awal"
            raise ZeroDivisionError("rahasia")

        return StreamingResponse(potongan())

    @app.post("/baca")
    async def baca(request: Request) -> JSONResponse:
        return JSONResponse(len(await request.body()))

    @app.post("/abai")
    async def abai() -> str:
        return "tidak dibaca"

    return app


@pytest.fixture(scope="module")
def buggy() -> Iterator[Client]:
    with Client(faulty()) as satu:
        yield satu


def test_a_bug_is_a_problem_with_the_id_and_without_its_text(
    buggy: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        jawaban = buggy.get("/bug", headers={"X-Request-ID": "jejak-1"})
    assert jawaban.status_code == 500
    assert jawaban.headers["content-type"] == "application/problem+json"
    assert jawaban.headers["x-request-id"] == "jejak-1"
    assert jawaban.headers["x-content-type-options"] == "nosniff"
    isi = jawaban.json()
    assert (isi["kode"], isi["id_permintaan"]) == ("galat_dalam", "jejak-1")
    assert "rahasia" not in jawaban.text
    assert "ZeroDivision" not in jawaban.text
    catatan = [satu for satu in caplog.records if satu.exc_info]
    assert len(catatan) == 1
    # An id that is no UUID could name a person.
    assert re.fullmatch(r"Permintaan sha256:[0-9a-f]{16} gagal", catatan[0].getMessage())


def test_a_bug_in_the_middle_of_an_answer_cuts_it(buggy: Client) -> None:
    jawaban = buggy.get("/tengah")
    assert jawaban.content == b"awal"


def test_a_body_over_the_announced_limit_is_413(buggy: Client) -> None:
    for jalur in ("/baca", "/abai", "/tidak-ada"):
        jawaban = buggy.post(jalur, content=b"x" * 101)
        assert jawaban.status_code == 413
        assert jawaban.json()["kode"] == "terlalu_besar"
        assert "100" in jawaban.json()["detail"]
        assert jawaban.headers["content-type"] == "application/problem+json"
        assert jawaban.headers["connection"] == "close"


async def potongan(banyak: int) -> AsyncIterator[bytes]:
    for _ in range(banyak):
        yield b"x" * 10


def test_a_body_over_the_limit_without_announcement_is_413(buggy: Client) -> None:
    jawaban = buggy.post("/baca", content=potongan(11))
    assert "content-length" not in jawaban.request.headers
    assert jawaban.status_code == 413
    assert jawaban.json()["kode"] == "terlalu_besar"


def test_a_body_of_just_the_limit_passes(buggy: Client) -> None:
    assert buggy.post("/baca", content=b"x" * 100).json() == 100
    assert buggy.post("/baca", content=potongan(10)).json() == 100


@pytest.mark.parametrize("panjang", ["x", "-1", "", "\uff11", "9" * 400])
def test_an_odd_content_length_does_no_harm(buggy: Client, panjang: str) -> None:
    tajuk = [(b"content-length", panjang.encode())]
    assert buggy.post("/baca", content=potongan(1), headers=tajuk).status_code in {200, 413}


def test_the_calculators_refuse_too_large_a_body_too() -> None:
    with Client(create_app(Settings(isi_maksimum=50))) as kecil:
        tajuk = {"Content-Type": "application/json"}
        for isi in (b" " * 51, potongan(6)):
            jawaban = kecil.post("/v1/hitung/sakip", content=isi, headers=tajuk)
            assert jawaban.status_code == 413
            assert "50" in jawaban.json()["detail"]


@pytest.fixture
def terbatas() -> Iterator[Client]:
    with Client(create_app(Settings(batas_hitung="3/minute"))) as satu:
        yield satu


def test_the_fourth_calculation_in_a_minute_is_429_and_says_when(terbatas: Client) -> None:
    for sisa in (2, 1, 0):
        jawaban = terbatas.post("/v1/hitung/sakip", json=SAKIP)
        assert jawaban.status_code == 200
        assert jawaban.headers["ratelimit-policy"] == '"hitung";q=3;w=60'
        assert re.fullmatch(rf'"hitung";r={sisa};t=\d+', jawaban.headers["ratelimit"])
    tolak = terbatas.post("/v1/hitung/sakip", json=SAKIP)
    assert tolak.status_code == 429
    assert tolak.json()["kode"] == "terlalu_sering"
    assert 1 <= int(tolak.headers["retry-after"]) <= 60
    assert tolak.headers["ratelimit"].startswith('"hitung";r=0;')


def test_wrong_requests_count_and_every_calculator_shares_the_limit(terbatas: Client) -> None:
    assert terbatas.post("/v1/hitung/sakip", content=b"{").status_code == 415
    assert terbatas.post("/v1/hitung/rasio", json={}).status_code == 422
    assert terbatas.post("/v1/hitung/skm", json={}).status_code == 422
    for jalur in ("hitung/nip", "keselarasan/periksa", "indikator/balangan-iki-4/hitung"):
        assert terbatas.post(f"/v1/{jalur}", json={}).status_code == 429


def test_reading_is_not_limited(terbatas: Client) -> None:
    for _ in range(5):
        assert terbatas.get("/v1/kesehatan").status_code == 200
        assert terbatas.get("/v1/hitung/sakip").status_code == 405


def pemanggil(app: FastAPI, alamat: str | None) -> FastAPI:
    """Let every request come from ``alamat``."""

    class Dari:
        def __init__(self, dalam: FastAPI) -> None:
            self.dalam = dalam

        async def __call__(self, scope: dict[str, object], receive: object, send: object) -> None:
            asal = None if alamat is None else (alamat, 1)
            await self.dalam({**scope, "client": asal}, receive, send)  # type: ignore[arg-type]

    return Dari(app)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("kiri", "kanan", "bersama"),
    [
        ("10.0.0.1", "10.0.0.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:10.0.0.1", "::ffff:10.0.0.2", False),
        ("10.0.0.1", "10.0.0.1", True),
        (None, "soket", False),
        (None, None, True),
    ],
)
def test_the_limit_counts_per_caller_an_ipv6_network_as_one(
    kiri: str | None, kanan: str | None, *, bersama: bool
) -> None:
    app = create_app(Settings(batas_hitung="1/minute"))
    with Client(pemanggil(app, kiri)) as satu, Client(pemanggil(app, kanan)) as dua:
        assert satu.post("/v1/hitung/sakip", json=SAKIP).status_code == 200
        harapan = 429 if bersama else 200
        assert dua.post("/v1/hitung/sakip", json=SAKIP).status_code == harapan


def test_callers_who_stay_away_are_forgotten() -> None:
    jendela = Window()
    for nomor in range(10):
        assert jendela.acquire_entry(f"k{nomor}", 1, 60)
    jendela.sweep(60)
    assert len(jendela.waktu) == 10
    jendela.sweep(0)
    assert not jendela.waktu


def test_an_entry_leaves_the_window_with_time() -> None:
    jendela = Window()
    assert jendela.acquire_entry("k", 2, 60, amount=2)
    assert not jendela.acquire_entry("k", 2, 60)
    jendela.waktu["k"][0] -= 61
    assert jendela.acquire_entry("k", 2, 60)
    assert jendela.get_moving_window("k", 2, 60)[1] == 2
    assert jendela.get_moving_window("lain", 2, 60)[1] == 0


def test_an_unreadable_limit_stops_the_start() -> None:
    with pytest.raises(ValidationError, match="batas_hitung"):
        Settings(batas_hitung="banyak")
