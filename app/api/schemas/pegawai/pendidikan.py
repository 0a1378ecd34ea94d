"""Shapes of the history of education."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Masuk
from app.api.schemas.pegawai.catatan import CatatanRiwayat
from app.api.schemas.pegawai.isian import Hari, MasukSebagian, Teks
from app.domain.kepegawaian.kamus import (
    TingkatPendidikan,
)

Lulus = Annotated[
    Hari, Field(description="31 Desember bila hanya tahunnya yang diketahui dan sudah lewat")
]


class PendidikanCreate(Masuk):
    """Pendidikan yang sudah ditamatkan."""

    jenjang: TingkatPendidikan
    tanggal_lulus: Lulus
    jurusan: Teks | None = None
    lembaga: Teks | None = None
    nomor_ijazah: Teks | None = None


class PendidikanUpdate(MasukSebagian):
    """Koreksi satu pendidikan; yang tidak disebut tetap."""

    jenjang: TingkatPendidikan | None = None
    tanggal_lulus: Hari | None = None
    jurusan: Teks | None = None
    lembaga: Teks | None = None
    nomor_ijazah: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenjang", "tanggal_lulus"})


class PendidikanRead(CatatanRiwayat):
    """Satu pendidikan."""

    jenjang: TingkatPendidikan
    tanggal_lulus: date
    jurusan: str | None
    lembaga: str | None
    nomor_ijazah: str | None
