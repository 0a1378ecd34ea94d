"""Limits per actor, trusted proxies, and frontends of other origins."""

import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import ValidationError
from redis import Redis
from redis.exceptions import RedisError

from app.api.middleware.counter import Counter
from app.main import create_app
from app.settings import Settings
from app.usecases.keamanan.token_api import buat_token
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

REDIS = "redis://127.0.0.1:6379/9"
ADMIN = "admin@contoh.go.id"


@contextmanager
def terbatas(**settings: Any) -> Iterator[Client]:
    app = create_app(Settings(**{"batas_hitung": "", **settings}))
    with Client(app) as satu:
        yield satu


def versi(klien: Client, token: str | None = None, **tajuk: str) -> httpx.Response:
    kepala = {} if token is None else {"Authorization": f"Bearer {token}"}
    return klien.get("/v1/versi", headers={**kepala, **tajuk})


def test_an_actor_over_the_limit_gets_429_and_when_to_come_back() -> None:
    with terbatas(batas_pelaku="2/minute") as klien:
        for sisa in (1, 0):
            jawaban = versi(klien)
            assert jawaban.status_code == 200
            assert jawaban.headers["ratelimit-policy"] == '"pelaku";q=2;w=60'
            assert jawaban.headers["ratelimit"].startswith(f'"pelaku";r={sisa};')
        jawaban = versi(klien)
        assert (jawaban.status_code, jawaban.json()["kode"]) == (429, "terlalu_sering")
        assert 1 <= int(jawaban.headers["retry-after"]) <= 60
        assert jawaban.headers["x-request-id"]


def test_each_token_has_a_window_of_its_own() -> None:
    with terbatas(batas_pelaku="1/minute") as klien:
        for token in (None, "a", "b"):
            assert versi(klien, token).status_code == 200
            assert versi(klien, token).status_code == 429


def test_the_machines_that_watch_and_the_calculators_are_not_counted() -> None:
    with terbatas(batas_pelaku="1/minute") as klien:
        for _ in range(3):
            assert klien.get("/v1/kesehatan").status_code == 200
            assert klien.post("/v1/hitung/sakip", json={}).status_code == 422
            assert klien.get("/openapi.json").status_code == 200
        assert versi(klien).status_code == 200


def test_made_up_tokens_do_not_open_a_window_each(database_url: str) -> None:
    with buka(database_url, batas_pelaku="3/minute") as klien:
        db = basis_data(klien)
        buat_instansi(db, "kab")
        buat_pengguna(db, ADMIN, peran={"kab": ["admin"]})

        def coba() -> int:
            tajuk = {"Authorization": f"Bearer {buat_token()}"}
            return klien.get("/v1/token-api", headers=tajuk).status_code

        assert [coba() for _ in range(6)] == [401, 401, 401, 429, 429, 429]
        # Who asks without a token is counted apart.
        assert versi(klien).status_code == 200


def test_an_actor_that_signs_in_is_counted_by_its_token(database_url: str) -> None:
    with buka(database_url, batas_pelaku="2/minute") as klien:
        db = basis_data(klien)
        buat_instansi(db, "kab")
        buat_pengguna(db, ADMIN, peran={"kab": ["admin"]})
        satu, dua = kepala(klien, ADMIN), kepala(klien, ADMIN)
        for tajuk in (satu, dua):
            hasil = [klien.get("/v1/token-api", headers=tajuk).status_code for _ in range(3)]
            assert hasil == [200, 200, 429]


@pytest.fixture
def redis() -> Iterator[Redis]:
    with Redis.from_url(REDIS) as klien:
        try:
            klien.ping()
        except RedisError:
            pytest.skip("no Redis on 127.0.0.1:6379")
        yield klien
        for kunci in klien.scan_iter("tolok*"):
            klien.delete(kunci)


def tutup(app: FastAPI, klien: Client) -> None:
    """Close the connections to Redis that the application's limits opened."""
    lapis: Any = app.middleware_stack
    while lapis is not None and not isinstance(lapis, FastAPI):
        for nama in ("_pelaku", "_counter"):
            hitung = getattr(lapis, nama, None)
            if isinstance(hitung, Counter) and hitung._bersama is not None:  # noqa: SLF001
                klien._portal.call(hitung._bersama.storage.bridge.storage.aclose)  # noqa: SLF001
        lapis = getattr(lapis, "app", None)


def test_workers_share_a_limit_through_redis(redis: Redis) -> None:
    redis.ping()
    token = secrets.token_hex(8)
    pilihan = {"batas_pelaku": "3/minute", "redis_url": REDIS}
    with terbatas(**pilihan) as satu, terbatas(**pilihan) as dua:
        hasil = [versi(klien, token).status_code for klien in (satu, dua, satu, dua, satu)]
        assert hasil == [200, 200, 200, 429, 429]
        assert versi(dua, secrets.token_hex(8)).headers["ratelimit"].startswith('"pelaku";r=2;')
        for klien in (satu, dua):
            tutup(klien.app, klien)


def test_without_an_answer_of_redis_each_process_counts_by_itself() -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        mati = f"redis://127.0.0.1:{soket.getsockname()[1]}/0"
        with terbatas(batas_pelaku="2/minute", redis_url=mati) as klien:
            assert [versi(klien).status_code for _ in range(3)] == [200, 200, 429]
            tutup(klien.app, klien)


def dari(klien: Client, diteruskan: str) -> int:
    return versi(klien, None, **{"X-Forwarded-For": diteruskan}).status_code


def test_a_forwarded_address_is_not_believed_from_a_stranger() -> None:
    with terbatas(batas_pelaku="1/minute") as klien:
        assert dari(klien, "198.51.100.1") == 200
        assert dari(klien, "198.51.100.2") == 429


def test_a_trusted_proxy_says_whom_it_speaks_for() -> None:
    with terbatas(batas_pelaku="1/minute", proksi_tepercaya=["127.0.0.0/8"]) as klien:
        assert dari(klien, "198.51.100.1") == 200
        assert dari(klien, "198.51.100.2") == 200
        # Only what the proxy itself appended counts, not what the caller wrote before it.
        assert dari(klien, "198.51.100.9, 198.51.100.2") == 429


FRONTEND = "https://kinerja.contoh.go.id"


def test_a_named_frontend_may_call_from_a_browser() -> None:
    with terbatas(asal_cors=[FRONTEND], batas_pelaku="") as klien:
        tajuk = {
            "Origin": FRONTEND,
            "Access-Control-Request-Method": "PATCH",
            "Access-Control-Request-Headers": "authorization,if-match,idempotency-key,x-catatan",
        }
        pra = klien.request("OPTIONS", "/v1/token-api", headers=tajuk)
        assert pra.status_code == 200
        assert pra.headers["access-control-allow-origin"] == FRONTEND
        assert "PATCH" in pra.headers["access-control-allow-methods"]
        assert "access-control-allow-credentials" not in pra.headers
        for jalur in ("/v1/versi", "/v1/token-api", "/v1/tidak-ada"):
            jawaban = klien.get(jalur, headers={"Origin": FRONTEND})
            assert jawaban.headers["access-control-allow-origin"] == FRONTEND
            terbaca = jawaban.headers["access-control-expose-headers"]
            for nama in (
                "ETag",
                "X-Request-ID",
                "Retry-After",
                "RateLimit",
                "Idempotency-Replayed",
            ):
                assert nama in terbaca
            assert "Origin" in jawaban.headers["vary"]


def test_other_frontends_may_not_and_none_may_by_default() -> None:
    lain = {"Origin": "https://jahat.example"}
    with terbatas(asal_cors=[FRONTEND]) as klien:
        assert "access-control-allow-origin" not in klien.get("/v1/versi", headers=lain).headers
    with terbatas() as klien:
        tajuk = klien.get("/v1/versi", headers={"Origin": FRONTEND}).headers
        assert "access-control-allow-origin" not in tajuk


KUNCI = {"2026": "k" * 32}


@pytest.mark.parametrize(
    "isi",
    [
        {"lingkungan": "produksi"},
        {"kunci_token": {"2026": "pendek"}},
        {"lingkungan": "produksi", "kunci_token": {"2026": "x" * 31}},
        {"lingkungan": "produksi", "kunci_token": KUNCI, "asal_cors": ["*"]},
        {"proksi_tepercaya": ["*"]},
        {"proksi_tepercaya": ["0.0.0.0/0"]},
        {"proksi_tepercaya": ["::/0"]},
        {"proksi_tepercaya": ["proksi.contoh.go.id"]},
        {"redis_url": "http://127.0.0.1"},
        {"batas_pelaku": "sering"},
        {"umur_akses_menit": 0},
        {"umur_akses_menit": 600},
        {"lingkungan": "prod"},
    ],
    ids=str,
)
def test_unsafe_settings_are_refused(isi: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings(**isi)


def test_safe_settings_of_production_are_accepted() -> None:
    isi: dict[str, Any] = {"asal_cors": [FRONTEND], "proksi_tepercaya": ["10.0.0.7", "::1"]}
    satu = Settings(lingkungan="produksi", kunci_token=KUNCI, **isi)
    assert not satu.metrik
    assert satu.redis_url is None
    assert Settings().proksi_tepercaya == Settings().asal_cors == []
