"""Files handed in as the raw body of a request: received on disk, never whole in memory."""

import hashlib
import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value
from pathlib import Path

from fastapi import Request

# Method and path of what takes a file; the size limit of files holds there.
JALUR = re.compile(r"(POST|PUT) /v1/.+/(impor|rekonsiliasi|bukti)")
NAMA_TERPANJANG = 200


@dataclass(frozen=True, slots=True)
class Unggahan:
    """A received file: where it lies, its size in bytes, SHA-256, declared media type and name.

    Neither type nor name is to be believed; look at the content.
    """

    berkas: Path
    ukuran: int
    sidik: str
    media: str
    nama: str | None


def menerima_berkas(metode: str, jalur: str) -> bool:
    """Whether an address takes a file."""
    return JALUR.fullmatch(f"{metode} {jalur}") is not None


@asynccontextmanager
async def terima(request: Request) -> AsyncIterator[Unggahan]:
    """Receive the body of a request in a file that is removed at the end of the block."""
    sidik, ukuran = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(prefix="tolok-") as berkas:
        async for bagian in request.stream():
            sidik.update(bagian)
            ukuran += len(bagian)
            berkas.write(bagian)
        berkas.flush()
        media = request.headers.get("content-type", "").split(";")[0].strip().lower()
        yield Unggahan(Path(berkas.name), ukuran, sidik.hexdigest(), media, _nama(request))


def _nama(request: Request) -> str | None:
    """Read the name of the file from Content-Disposition, without any folder."""
    pesan = Message()
    pesan["content-disposition"] = request.headers.get("content-disposition", "")
    nama = pesan.get_param("filename", header="content-disposition")
    if nama is None:
        return None
    teks = re.split(r"[\\/]", collapse_rfc2231_value(nama))[-1]
    bersih = "".join(huruf for huruf in teks if huruf.isprintable()).strip()
    return bersih[-NAMA_TERPANJANG:] or None
