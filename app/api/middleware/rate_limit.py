"""A limit on how often one address may ask for calculations that need no sign-in."""

import math
import re
import time
from collections.abc import Mapping
from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

from limits import parse
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.middleware.window import Window
from app.api.problems import problem

# Method and path of what computes for anybody who asks.
DIBATASI = re.compile(
    r"POST /v1/(hitung/.+|keselarasan/periksa|indikator/[^/]+/hitung)"
    r"|(GET|HEAD) /v1/publik/dokumen/[^/]+/keselarasan"
)


@lru_cache(maxsize=4096)
def _pemanggil(alamat: str) -> str:
    """One caller: an IPv4 address, or the /64 network that an IPv6 subscriber owns."""
    try:
        satu = ip_address(alamat)
    except ValueError:  # a socket without an address
        return alamat
    if isinstance(satu, IPv6Address) and satu.ipv4_mapped is None:
        return str(ip_network((satu, 64), strict=False))
    return alamat


def _limited(scope: Scope) -> bool:
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    return DIBATASI.fullmatch(f"{scope['method']} {path}") is not None


class RateLimit:
    """Counts requests per caller in a moving window of this process; 429 beyond the limit.

    ``batas`` reads like ``600/minute``; empty means no limit.
    """

    def __init__(self, app: ASGIApp, batas: str) -> None:
        """Wrap ``app``."""
        self.app = app
        self.batas = parse(batas) if batas else None
        self._limiter = MovingWindowRateLimiter(Window())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if self.batas is None or scope["type"] != "http" or not _limited(scope):
            await self.app(scope, receive, send)
            return
        boleh, tajuk = self._count(_pemanggil((scope.get("client") or ("lokal",))[0]))
        if not boleh:
            await problem(Request(scope), "terlalu_sering", tajuk=tajuk)(scope, receive, send)
            return

        async def send_with_limit(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(tajuk)
            await send(message)

        await self.app(scope, receive, send_with_limit)

    def _count(self, pemanggil: str) -> tuple[bool, Mapping[str, str]]:
        assert self.batas is not None
        boleh = self._limiter.hit(self.batas, pemanggil)
        stats = self._limiter.get_window_stats(self.batas, pemanggil)
        detik = max(1, math.ceil(stats.reset_time - time.time()))
        tajuk = {
            "RateLimit-Policy": f'"hitung";q={self.batas.amount};w={self.batas.get_expiry()}',
            "RateLimit": f'"hitung";r={stats.remaining};t={detik}',
        }
        return boleh, tajuk if boleh else {**tajuk, "Retry-After": str(detik)}
