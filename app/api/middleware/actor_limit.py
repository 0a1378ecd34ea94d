"""A limit on how often one actor may ask: whoever holds the token, else the address."""

import hashlib
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.middleware.counter import Counter
from app.api.middleware.rate_limit import caller, limited
from app.api.problems import problem

# Asked by machines that watch the service; a limit would look like an outage.
BEBAS = frozenset({"/v1/kesehatan", "/v1/kesiapan"})


class ActorLimit:
    """Counts the requests under /v1 that no limit of their own counts; 429 beyond the limit.

    An actor is the digest of a bearer token, so that nothing is looked up. Tokens that turn
    out to be none count for their address: made-up ones do not open a window each.
    """

    def __init__(self, app: ASGIApp, batas: str, redis_url: str | None) -> None:
        """Wrap ``app``."""
        self.app = app
        self._pelaku = Counter("pelaku", batas, redis_url)
        self._gagal = Counter("pelaku", batas)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if self._pelaku.batas is None or scope["type"] != "http" or not _counted(scope):
            await self.app(scope, receive, send)
            return
        alamat, token = caller(scope), Headers(scope=scope).get("authorization")
        pelaku = alamat if token is None else hashlib.sha256(token.encode()).hexdigest()
        if token is not None and self._gagal.full(alamat):
            boleh, tajuk = await self._gagal.hit(alamat)
        else:
            boleh, tajuk = await self._pelaku.hit(pelaku)
        if not boleh:
            await problem(Request(scope), "terlalu_sering", tajuk=tajuk)(scope, receive, send)
            return

        async def send_with_limit(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(tajuk)
                if token is not None and message["status"] == HTTPStatus.UNAUTHORIZED:
                    await self._gagal.hit(alamat)
            await send(message)

        await self.app(scope, receive, send_with_limit)


def _counted(scope: Scope) -> bool:
    path: str = scope["path"].removeprefix(scope.get("root_path", ""))
    return path.startswith("/v1/") and path not in BEBAS and not limited(scope)
