"""ETag for what is read: the same body has the same tag, and need not be sent again."""

import hashlib
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def etag(isi: bytes) -> str:
    """Tag a body by its SHA-256."""
    return f'"{hashlib.sha256(isi).hexdigest()}"'


def cocok(if_none_match: str, tag: str) -> bool:
    """Whether the caller already holds ``tag`` (weak comparison, as RFC 9110 asks)."""
    dimiliki = [satu.strip().removeprefix("W/") for satu in if_none_match.split(",")]
    return tag in dimiliki or "*" in dimiliki


class Etag:
    """Tags answers to GET, answers 304 to who has them, and serves HEAD like GET."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        kepala = scope["method"] == "HEAD"
        jawaban = _Answer(send, Headers(scope=scope).get("if-none-match", ""), tanpa_isi=kepala)
        dalam = {**scope, "method": "GET"} if kepala else scope
        await self.app(dalam, receive, jawaban.send)
        scope["route"] = dalam.get("route")  # named by what watches outside


class _Answer:
    """Holds a taggable answer back until its body is complete; passes others on."""

    def __init__(self, send: Send, if_none_match: str, *, tanpa_isi: bool) -> None:
        self._send = send
        self._if_none_match = if_none_match
        self._tanpa_isi = tanpa_isi
        self._start: Message | None = None
        self._isi = bytearray()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._taggable(message):
            self._start = message
        elif message["type"] == "http.response.body" and self._start is not None:
            self._isi += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)
        elif message["type"] == "http.response.body" and self._tanpa_isi:
            await self._send({**message, "body": b""})
        else:
            await self._send(message)

    @staticmethod
    def _taggable(message: Message) -> bool:
        """Whole answers; a stream (no length) would have to be held in memory."""
        tajuk = Headers(raw=message["headers"])
        return (
            message["status"] == HTTPStatus.OK and "content-length" in tajuk and "etag" not in tajuk
        )

    async def _finish(self, start: Message) -> None:
        isi = bytes(self._isi)
        tajuk, tag = MutableHeaders(scope=start), etag(isi)
        tajuk["ETag"] = tag
        tajuk.setdefault("Cache-Control", "no-cache")
        if cocok(self._if_none_match, tag):
            start["status"], isi = HTTPStatus.NOT_MODIFIED, b""
            del tajuk["content-length"], tajuk["content-type"]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": b"" if self._tanpa_isi else isi})
