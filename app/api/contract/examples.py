"""Answers for the contract: every example request is sent to the application itself."""

import asyncio
import json
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from starlette.types import ASGIApp, Message, Scope

Json = dict[str, Any]
_ISI = "application/json"


def fill(app: ASGIApp, dokumen: Json) -> None:
    """Add to each 200 answer without examples the answers to the operation's examples."""
    asyncio.run(_fill(app, dokumen))


async def _fill(app: ASGIApp, dokumen: Json) -> None:
    for jalur, metode, operasi in operations(dokumen):
        if "security" in operasi:
            continue  # nobody is signed in here; its examples are written beside it
        isi = operasi["responses"][success(operasi)].get("content", {}).get(_ISI)
        if isi is None or "examples" in isi or "example" in isi:
            continue
        contoh = {}
        for nama, alamat, badan in requests(jalur, operasi):
            status, jawaban = await call(app, metode.upper(), alamat, badan)
            if status == HTTPStatus.OK:
                contoh[nama] = {"value": json.loads(jawaban)}
        if contoh:
            isi["examples"] = contoh


def operations(dokumen: Json) -> Iterator[tuple[str, str, Json]]:
    """Walk path, method and operation of a document."""
    for jalur, metode in dokumen["paths"].items():
        for nama, operasi in metode.items():
            yield jalur, nama, operasi


def success(operasi: Json) -> str:
    """Return the status of an operation's good answer."""
    return str(min(operasi["responses"]))


def requests(jalur: str, operasi: Json) -> Iterator[tuple[str, str, bytes | None]]:
    """Walk name, address and body of the example requests of an operation."""
    alamat = _address(jalur, operasi)
    if alamat is None:
        return
    if "requestBody" not in operasi:
        yield "contoh", alamat, None
        return
    for nama, satu in operasi["requestBody"]["content"][_ISI].get("examples", {}).items():
        yield nama, alamat, json.dumps(satu["value"], ensure_ascii=False).encode()


def _address(jalur: str, operasi: Json) -> str | None:
    """Put the parameters' examples into a path; none when a path parameter has none."""
    kueri = {}
    for satu in operasi.get("parameters", ()):
        nilai = next(iter(satu.get("schema", {}).get("examples", ())), None)
        if nilai is not None and satu["in"] == "path":
            jalur = jalur.replace(f"{{{satu['name']}}}", quote(str(nilai), safe=""))
        elif nilai is not None and satu["in"] == "query":
            kueri[satu["name"]] = nilai
    if "{" in jalur:
        return None
    return f"{jalur}?{urlencode(kueri)}" if kueri else jalur


async def call(
    app: ASGIApp, metode: str, alamat: str, badan: bytes | None = None
) -> tuple[int, bytes]:
    """Send one request to an application in this process; returns status and body."""
    jalur, _, kueri = alamat.partition("?")
    tajuk = [] if badan is None else [(b"content-type", _ISI.encode())]
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": metode,
        "scheme": "http", "path": jalur, "raw_path": jalur.encode(), "root_path": "",
        "query_string": kueri.encode(), "headers": tajuk, "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }  # fmt: skip
    status, isi = 0, bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": badan or b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        isi.extend(message.get("body", b""))

    await app(scope, receive, send)
    return status, bytes(isi)
