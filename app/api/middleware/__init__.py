"""What happens to every request around its route; pure ASGI, outermost first."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from app.api.middleware.access_log import AccessLog
from app.api.middleware.actor_limit import ActorLimit
from app.api.middleware.body_limit import BodyLimit
from app.api.middleware.bugs import Bugs
from app.api.middleware.etag import Etag
from app.api.middleware.headers import SecurityHeaders
from app.api.middleware.rate_limit import DIBATASI, SURVEI, RateLimit
from app.api.middleware.request_id import RequestId

# What a frontend of another origin may send, and what it may read beside the body.
TAJUK_KIRIM = (
    "Authorization", "Content-Disposition", "Content-Type", "Idempotency-Key", "If-Match",
    "If-None-Match", "X-Catatan", "X-Request-ID",
)  # fmt: skip
TAJUK_BACA = (
    "Content-Disposition", "ETag", "Idempotency-Replayed", "Location", "RateLimit",
    "RateLimit-Policy", "Retry-After", "WWW-Authenticate", "X-Request-ID",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tepi:
    """What the edge of an installation allows: nothing but the application itself unless told.

    ``batas_pelaku`` limits each actor, ``batas_survei`` the answers of each address;
    ``redis_url`` counts limits for all workers together; ``asal_cors`` are origins of frontends;
    ``proksi`` addresses whose X-Forwarded-For is true; ``unggahan`` is the largest file in bytes,
    none: as any other body.
    """

    batas_pelaku: str = ""
    batas_survei: str = ""
    redis_url: str | None = None
    asal_cors: Sequence[str] = ()
    proksi: Sequence[str] = ()
    unggahan: int | None = None


def install(app: FastAPI, isi_maksimum: int, batas_hitung: str, tepi: Tepi | None = None) -> None:
    """Wrap the application; the last one added is the outermost."""
    tepi = tepi or Tepi()
    app.add_middleware(Etag)
    app.add_middleware(ActorLimit, batas=tepi.batas_pelaku, redis_url=tepi.redis_url)
    for nama, batas, pola in (
        ("hitung", batas_hitung, DIBATASI),
        ("survei", tepi.batas_survei, SURVEI),
    ):
        app.add_middleware(RateLimit, batas=(nama, batas), pola=pola, redis_url=tepi.redis_url)
    app.add_middleware(BodyLimit, maksimum=isi_maksimum, unggahan=tepi.unggahan)
    app.add_middleware(Bugs)
    if tepi.asal_cors:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=tepi.asal_cors,
            allow_methods=("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
            allow_headers=TAJUK_KIRIM,
            expose_headers=TAJUK_BACA,
        )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AccessLog)
    app.add_middleware(RequestId)
    if tepi.proksi:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(tepi.proksi))
