"""Work behind an open door, and how its answer leaves."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Response
from pydantic import BaseModel

from app.db.repositories import idempotensi
from app.usecases.kerja import Kerja


@dataclass(slots=True)
class Tugas:
    """Work behind an open door, and how its answer leaves."""

    kerja: Kerja
    kunci: idempotensi.Kunci | None = None

    def jawab(
        self,
        isi: BaseModel | None = None,
        status: int = 200,
        versi: int | None = None,
        tajuk: Mapping[str, str] | None = None,
        ulangan: BaseModel | None = None,
    ) -> Response:
        """Write the answer; with a version as ETag. A repeated request will get it again.

        ``ulangan`` is what a repeated request gets instead, where the answer holds a secret.
        """
        teks = _teks(isi)
        simpan = teks if ulangan is None else _teks(ulangan)
        semua = dict(tajuk or {})
        if versi is not None:
            semua["ETag"] = etag(versi, simpan)
        if self.kunci is not None:
            idempotensi.jawab(self.kerja.sesi, self.kunci, status, semua, simpan)
        return Response(teks, status, semua, "application/json" if teks else None)


def _teks(isi: BaseModel | None) -> bytes:
    return b"" if isi is None else isi.model_dump_json(by_alias=True).encode()


def etag(versi: int, teks: bytes) -> str:
    """Tag a resource by its version and by what this caller sees of it."""
    return f'"{versi}.{hashlib.sha256(teks).hexdigest()[:16]}"'
