"""A bug becomes a problem answer and one log record with the id of its request."""

import logging

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.middleware.request_id import id_catatan
from app.api.problems import problem

logger = logging.getLogger("tolok")


class Bugs:
    """Catches what no handler of the error table knew.

    It stands inside the middleware that writes headers, so that a 500 carries them too, and
    does not raise again, so that the server does not log the same exception a second time.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        mulai = False

        async def send_noting(message: Message) -> None:
            nonlocal mulai
            mulai = True
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except ClientDisconnect:
            return  # nobody is left to answer
        except Exception:
            if mulai or scope["type"] != "http":
                raise  # too late for an answer: the server cuts the connection and logs
            request = Request(scope)
            logger.exception("Permintaan %s gagal", id_catatan(request.state.id_permintaan))
            await problem(request, "galat_dalam")(scope, receive, send)
