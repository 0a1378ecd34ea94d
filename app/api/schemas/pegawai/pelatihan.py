"""Shapes of the history of training."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import Masuk
from app.api.schemas.pegawai.catatan import CatatanRiwayat
from app.api.schemas.pegawai.isian import Hari, MasukSebagian, Teks
from app.domain.kepegawaian.kamus import (
    JenisPelatihan,
    TingkatKepemimpinan,
)

Jp = Annotated[AngkaTakNegatif, Field(description="Jam pelajaran, kurang dari 10.000")]
Tingkat = Annotated[TingkatKepemimpinan | None, Field(description="Hanya pelatihan kepemimpinan")]


class PelatihanCreate(Masuk):
    """Pelatihan, seminar, atau kursus yang sudah selesai."""

    jenis: JenisPelatihan
    tingkat: Tingkat = None
    nama: Teks
    penyelenggara: Teks | None = None
    tanggal_mulai: Hari | None = None
    tanggal_selesai: Hari
    jp: Jp
    nomor_sertifikat: Teks | None = None


class PelatihanUpdate(MasukSebagian):
    """Koreksi satu pelatihan; yang tidak disebut tetap."""

    jenis: JenisPelatihan | None = None
    tingkat: Tingkat = None
    nama: Teks | None = None
    penyelenggara: Teks | None = None
    tanggal_mulai: Hari | None = None
    tanggal_selesai: Hari | None = None
    jp: Jp | None = None
    nomor_sertifikat: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenis", "nama", "tanggal_selesai", "jp"})


class PelatihanRead(CatatanRiwayat):
    """Satu pelatihan."""

    jenis: JenisPelatihan
    tingkat: TingkatKepemimpinan | None
    nama: str
    penyelenggara: str | None
    tanggal_mulai: date | None
    tanggal_selesai: date
    jp: Angka
    nomor_sertifikat: str | None
