"""Shapes of what the service says about itself."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import Keluar


class Kesehatan(Keluar):
    """Proses ini hidup dan menjawab."""

    status: Literal["hidup"]


class Kesiapan(Keluar):
    """Basis data terhubung dan migrasinya milik versi ini."""

    status: Literal["siap"]
    migrasi: Annotated[str, Field(description="Migrasi terbaru")]


class Versi(Keluar):
    """Versi program, aturan, dan bentuk basis data yang sedang dipakai."""

    versi: str
    aturan: Annotated[str, Field(description="SHA-256 seluruh buku aturan")]
    migrasi: Annotated[str, Field(description="Migrasi terbaru yang dikenal versi ini")]
