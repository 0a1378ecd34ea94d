"""A blocking httpx client that talks to the application in this process."""

import sys
from collections.abc import Iterable
from functools import partial
from types import TracebackType
from typing import Any, Self

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI

# Method, address, and the options of httpx such as headers and json.
Permintaan = tuple[str, str, dict[str, Any]]


# httpx looks for trio at every request; what is known to be missing is not looked for.
sys.modules.setdefault("trio", None)  # type: ignore[arg-type]


class Client:
    """Sends requests through httpx's ASGI transport; ``with`` opens and closes it."""

    def __init__(self, app: FastAPI, **options: Any) -> None:
        """Keep the application and httpx options such as headers."""
        self.app = app
        self._options = options
        self._context = start_blocking_portal()
        self._portal: BlockingPortal

    def __enter__(self) -> Self:
        """Start the event loop in a thread."""
        self._portal = self._context.__enter__()
        # A bug must show as the 500 that a client would see.
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        self._http = httpx.AsyncClient(
            transport=transport, base_url="http://tolok.test", **self._options
        )
        return self

    def __exit__(
        self,
        jenis: type[BaseException] | None,
        galat: BaseException | None,
        jejak: TracebackType | None,
    ) -> None:
        """Close the client and its loop."""
        self._portal.call(self._http.aclose)
        self._context.__exit__(jenis, galat, jejak)

    def request(self, method: str, url: str, **kwargs: Any) -> httpx.Response:
        """Send one request and wait for its answer."""
        return self._portal.call(partial(self._http.request, method, url, **kwargs))

    def berturut(self, permintaan: Iterable[Permintaan]) -> list[httpx.Response]:
        """Send one request after the other, all from inside the loop: much less to wait for."""

        async def kirim() -> list[httpx.Response]:
            return [await self._http.request(cara, url, **isi) for cara, url, isi in permintaan]

        return self._portal.call(kirim)

    def get(self, url: str, **kwargs: Any) -> httpx.Response:
        """GET."""
        return self.request("GET", url, **kwargs)

    def post(self, url: str, **kwargs: Any) -> httpx.Response:
        """POST."""
        return self.request("POST", url, **kwargs)
