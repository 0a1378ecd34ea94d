"""The shape of every failure."""

from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Keluar


class ButirGalat(Keluar):
    """Satu isian yang harus diperbaiki."""

    lokasi: Annotated[str, Field(examples=["pegawai[0].pendidikan"])]
    pesan: str
    kode: str


class Problem(Keluar):
    """Jawaban gagal (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    kode: str
    id_permintaan: str
    galat: list[ButirGalat] | None = None
