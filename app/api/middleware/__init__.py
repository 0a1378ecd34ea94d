"""What happens to every request around its route; pure ASGI, outermost first."""

from fastapi import FastAPI

from app.api.middleware.body_limit import BodyLimit
from app.api.middleware.bugs import Bugs
from app.api.middleware.etag import Etag
from app.api.middleware.headers import SecurityHeaders
from app.api.middleware.rate_limit import RateLimit
from app.api.middleware.request_id import RequestId


def install(app: FastAPI, isi_maksimum: int, batas_hitung: str) -> None:
    """Wrap the application; the last one added is the outermost."""
    app.add_middleware(Etag)
    app.add_middleware(RateLimit, batas=batas_hitung)
    app.add_middleware(BodyLimit, maksimum=isi_maksimum)
    app.add_middleware(Bugs)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestId)
