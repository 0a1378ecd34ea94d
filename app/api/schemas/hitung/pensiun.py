"""Shapes of the retirement calculator."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import HasilHitung, PilihanAturan
from app.usecases.scalars import Tanggal

Jabatan = Literal[
    "administrator", "pengawas", "pelaksana", "fungsional_keterampilan", "ahli_pertama",
    "ahli_muda", "ahli_madya", "ahli_utama", "pimpinan_tinggi", "guru",
]  # fmt: skip


class PensiunPermintaan(PilihanAturan):
    """Tanggal lahir dan jabatan."""

    tanggal_lahir: Tanggal
    jabatan: Jabatan


class PensiunHasil(HasilHitung):
    """Batas usia pensiun dan tanggal mulai pensiun."""

    usia: Annotated[int, Field(description="Tahun")]
    tmt: Annotated[date, Field(description="Terhitung mulai tanggal")]
