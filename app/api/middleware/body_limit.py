"""A limit on the size of request bodies, announced or streamed."""

import re

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import ProblemError, problem
from app.api.unggahan import menerima_berkas

# An answer to a survey comes from anybody, and is a page of text.
JAWABAN = re.compile(r"POST (/v1/publik/survei/[^/]+/respon|/survei/[^/]+)")
JAWABAN_MAKSIMUM = 100_000


class BodyLimit:
    """Answers 413 for a body of more than ``maksimum`` bytes.

    The framework's own limit answers with plain text when a route does not read the body;
    this one always answers with a problem, and before anything is read if the length is told.
    """

    def __init__(self, app: ASGIApp, maksimum: int, unggahan: int | None = None) -> None:
        """Wrap ``app`` with a limit in bytes, and another one where files are handed in."""
        self.app = app
        self._maksimum = maksimum
        self._unggahan = maksimum if unggahan is None else unggahan

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        maksimum = self._limit(scope)
        if self._announced(scope) > maksimum:
            data, tajuk = {"batas": str(maksimum)}, {"Connection": "close"}
            tolak = problem(Request(scope), "terlalu_besar", data, tajuk=tajuk)
            await tolak(scope, receive, send)
        else:
            await self.app(scope, self._counting(receive, maksimum), send)

    def _limit(self, scope: Scope) -> int:
        jalur = scope["path"].removeprefix(scope.get("root_path", ""))
        if JAWABAN.fullmatch(f"{scope['method']} {jalur}"):
            return min(JAWABAN_MAKSIMUM, self._maksimum)
        return self._unggahan if menerima_berkas(scope["method"], jalur) else self._maksimum

    @staticmethod
    def _announced(scope: Scope) -> int:
        panjang = Headers(scope=scope).get("content-length", "")
        return int(panjang) if panjang.isascii() and panjang.isdigit() else 0

    @staticmethod
    def _counting(receive: Receive, maksimum: int) -> Receive:
        terbaca = 0

        async def receive_counting() -> Message:
            nonlocal terbaca
            message = await receive()
            terbaca += len(message.get("body", b""))
            if terbaca > maksimum:
                raise ProblemError(
                    "terlalu_besar", tajuk={"Connection": "close"}, batas=str(maksimum)
                )
            return message

        return receive_counting
