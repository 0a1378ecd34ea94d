"""One log record for each request, which names nobody and repeats nothing that was sent."""

import logging
import time
from collections.abc import Mapping
from functools import lru_cache

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.middleware.metrics import observe
from app.api.middleware.request_id import id_catatan

logger = logging.getLogger("tolok.akses")
METODE = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
TANPA_RUTE = "-"


@lru_cache(maxsize=8)
def _templat(app: FastAPI) -> Mapping[int, str]:
    """Paths by route; a route alone does not know the routers that it was included in."""
    return {id(satu.original_route): str(satu.path) for satu in iter_route_contexts(app.routes)}


class AccessLog:
    """Logs id, method, route template, status, duration, and a digest of who asked."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, mulai = 0, time.perf_counter()

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        finally:
            _note(scope, status, time.perf_counter() - mulai)


def _note(scope: Scope, status: int, detik: float) -> None:
    state = scope.get("state", {})
    metode = scope["method"] if scope["method"] in METODE else "LAIN"
    rute = _templat(scope["app"]).get(id(scope.get("route")), TANPA_RUTE)
    observe(metode, rute, status, detik)
    if logger.isEnabledFor(logging.INFO):
        data = {
            "id_permintaan": id_catatan(state.get("id_permintaan", "")),
            "metode": metode,
            "rute": rute,
            "status": status,
            "milidetik": round(detik * 1000, 1),
            "pelaku": state.get("pelaku"),
        }
        logger.info("permintaan", extra={"data": data})
