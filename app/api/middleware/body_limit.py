"""A limit on the size of request bodies, announced or streamed."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import ProblemError, problem


class BodyLimit:
    """Answers 413 for a body of more than ``maksimum`` bytes.

    The framework's own limit answers with plain text when a route does not read the body;
    this one always answers with a problem, and before anything is read if the length is told.
    """

    def __init__(self, app: ASGIApp, maksimum: int) -> None:
        """Wrap ``app`` with a limit in bytes."""
        self.app = app
        self.maksimum = maksimum

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif self._announced(scope) > self.maksimum:
            tolak = problem(
                Request(scope),
                "terlalu_besar",
                {"batas": str(self.maksimum)},
                tajuk={"Connection": "close"},
            )
            await tolak(scope, receive, send)
        else:
            await self.app(scope, self._counting(receive), send)

    @staticmethod
    def _announced(scope: Scope) -> int:
        panjang = Headers(scope=scope).get("content-length", "")
        return int(panjang) if panjang.isascii() and panjang.isdigit() else 0

    def _counting(self, receive: Receive) -> Receive:
        terbaca = 0

        async def receive_counting() -> Message:
            nonlocal terbaca
            message = await receive()
            terbaca += len(message.get("body", b""))
            if terbaca > self.maksimum:
                raise ProblemError(
                    "terlalu_besar", tajuk={"Connection": "close"}, batas=str(self.maksimum)
                )
            return message

        return receive_counting
