"""Limits on how often one address may ask for what needs no sign-in."""

import re
from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.middleware.counter import Counter
from app.api.problems import problem

# Method and path of what computes for anybody who asks.
DIBATASI = re.compile(
    r"POST /v1/(hitung/.+|keselarasan/periksa|indikator/[^/]+/hitung)"
    r"|(GET|HEAD) /v1/publik/dokumen/[^/]+/keselarasan"
)
# What takes an answer of the public; the page is counted when it is opened too.
SURVEI = re.compile(r"POST /v1/publik/survei/[^/]+/respon|(GET|HEAD|POST) /survei/[^/]+")


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


def caller(scope: Scope) -> str:
    """Name who asks by its address; callers on a socket without one are one caller."""
    return _pemanggil((scope.get("client") or ("lokal",))[0])


def limited(scope: Scope, *pola: re.Pattern[str]) -> bool:
    """Whether a limit on these counts a request; without any, a limit on anything."""
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    alamat = f"{scope['method']} {path}"
    return any(satu.fullmatch(alamat) for satu in pola or (DIBATASI, SURVEI))


class RateLimit:
    """Counts what fits ``pola`` per caller in a moving window; 429 beyond the limit.

    ``batas`` is its name and a limit such as ``600/minute``; empty means no limit.
    """

    def __init__(
        self,
        app: ASGIApp,
        batas: tuple[str, str],
        pola: re.Pattern[str],
        redis_url: str | None = None,
    ) -> None:
        """Wrap ``app``."""
        self.app = app
        self._pola = pola
        self._counter = Counter(*batas, redis_url)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if self._counter.batas is None or scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if not limited(scope, self._pola):
            await self.app(scope, receive, send)
            return
        boleh, tajuk = await self._counter.hit(caller(scope))
        if not boleh:
            await problem(Request(scope), "terlalu_sering", tajuk=tajuk)(scope, receive, send)
            return

        async def send_with_limit(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(tajuk)
            await send(message)

        await self.app(scope, receive, send_with_limit)
