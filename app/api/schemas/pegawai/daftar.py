"""Shapes of lists of servants and of the change feed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.api.schemas.answer import HalamanMeta
from app.api.schemas.base import Keluar
from app.api.schemas.pegawai.pegawai import PegawaiRead, pegawai_read
from app.usecases.pegawai.orang import PegawaiTampak
from app.usecases.pegawai.umpan import Dihapus


class PegawaiDihapusRead(Keluar):
    """Penanda pegawai yang dihapus, pada umpan perubahan."""

    id: UUID
    dihapus: Literal[True]
    dihapus_pada: datetime


class MetaPegawai(BaseModel):
    """Keterangan daftar pegawai atau umpan perubahannya."""

    halaman: HalamanMeta
    tanda: Annotated[
        str | None,
        Field(
            description="Untuk `diubah_sejak` berikutnya: ada pada halaman pertama daftar, dan "
            "pada halaman terakhir umpan perubahan"
        ),
    ]


class JawabanPegawai(BaseModel):
    """Satu halaman daftar pegawai, atau umpan perubahannya."""

    data: list[PegawaiRead | PegawaiDihapusRead]
    meta: MetaPegawai


def isi_umpan(semua: Iterable[PegawaiTampak | Dihapus]) -> list[PegawaiRead | PegawaiDihapusRead]:
    """Show changes."""
    return [
        PegawaiDihapusRead(id=satu.id, dihapus=True, dihapus_pada=satu.dihapus_pada)
        if isinstance(satu, Dihapus)
        else pegawai_read(satu)
        for satu in semua
    ]
