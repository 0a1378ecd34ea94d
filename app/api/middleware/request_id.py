"""An id for every request: the caller's, or a new one; in the answer and in problem bodies."""

import hashlib
import re
import uuid

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TAJUK = "x-request-id"
_UUID = re.compile(r"[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}")
_SAH = re.compile(r"[\x20-\x7e]{1,128}")


def id_permintaan(diminta: str | None) -> str:
    """Keep the caller's id when it is 1 to 128 printable ASCII characters, else make one."""
    rapi = (diminta or "").strip()
    return rapi if _SAH.fullmatch(rapi) else str(uuid.uuid4())


def id_catatan(nomor: str) -> str:
    """Write a request's id as a log may: a UUID, or a digest of what the caller sent instead.

    Whatever a caller is free to write there could name a person.
    """
    if _UUID.fullmatch(nomor):
        return nomor
    return f"sha256:{hashlib.sha256(nomor.encode()).hexdigest()[:16]}"


class RequestId:
    """Puts the id in ``request.state.id_permintaan`` and in the header X-Request-ID."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        nomor = id_permintaan(Headers(scope=scope).get(TAJUK))
        scope.setdefault("state", {})["id_permintaan"] = nomor

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (TAJUK.encode(), nomor.encode())]
            await send(message)

        await self.app(scope, receive, send_with_id)
