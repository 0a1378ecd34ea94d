"""Shapes of the history of disciplinary punishments."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Masuk
from app.api.schemas.pegawai.catatan import CatatanRiwayat
from app.api.schemas.pegawai.isian import Hari, MasukSebagian, Teks
from app.domain.kepegawaian.kamus import (
    JenisHukuman,
    TingkatHukuman,
)

TingkatMasuk = Annotated[TingkatHukuman | None, Field(description="Bila kosong, menurut jenisnya")]


class HukumanCreate(Masuk):
    """Hukuman disiplin yang dijatuhkan."""

    jenis: JenisHukuman
    tingkat: TingkatMasuk = None
    mulai: Hari
    selesai: Hari | None = None
    nomor_keputusan: Teks | None = None


class HukumanUpdate(MasukSebagian):
    """Koreksi satu hukuman; yang tidak disebut tetap."""

    jenis: JenisHukuman | None = None
    tingkat: TingkatHukuman | None = None
    mulai: Hari | None = None
    selesai: Hari | None = None
    nomor_keputusan: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenis", "tingkat", "mulai"})


class HukumanRead(CatatanRiwayat):
    """Satu hukuman disiplin."""

    tingkat: TingkatHukuman
    jenis: JenisHukuman
    mulai: date
    selesai: date | None
    nomor_keputusan: str | None
