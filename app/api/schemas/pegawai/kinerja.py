"""Shapes of the history of assessments of performance."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk
from app.api.schemas.base import Masuk
from app.api.schemas.pegawai.catatan import CatatanRiwayat
from app.api.schemas.pegawai.isian import MasukSebagian
from app.usecases.scalars import Bulat

Ekspektasi = Literal["di_atas", "sesuai", "di_bawah"]
PredikatPegawai = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
Tahun = Annotated[Bulat, Field(ge=1900, le=2200)]
Skp = Annotated[AngkaMasuk | None, Field(description="Nilai SKP 0 sampai 120")]


class KinerjaCreate(Masuk):
    """Penilaian satu tahun: nilai SKP, hasil kerja dengan perilaku, atau predikat saja."""

    tahun: Tahun
    nilai_skp: Skp = None
    hasil_kerja: Ekspektasi | None = None
    perilaku: Ekspektasi | None = None
    predikat: Annotated[
        PredikatPegawai | None,
        Field(description="Mengikuti hasil kerja dan perilaku; bila disebut harus sama"),
    ] = None


class KinerjaUpdate(MasukSebagian):
    """Koreksi penilaian satu tahun; yang tidak disebut tetap."""

    tahun: Tahun | None = None
    nilai_skp: Skp = None
    hasil_kerja: Ekspektasi | None = None
    perilaku: Ekspektasi | None = None
    predikat: PredikatPegawai | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"tahun"})


class KinerjaRead(CatatanRiwayat):
    """Penilaian satu tahun."""

    tahun: int
    nilai_skp: Angka | None
    hasil_kerja: Ekspektasi | None
    perilaku: Ekspektasi | None
    predikat: PredikatPegawai | None
