"""Shapes of the potential of a servant."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import TEKS
from app.api.schemas.turunan.talenta import TingkatPotensial
from app.api.schemas.turunan.talenta_batas import BolehTalenta, Potensi


class PotensialPut(Masuk):
    """Potensial seorang pegawai: nilai 0 sampai 100, atau tingkatnya saja."""

    nilai: Potensi | None = None
    tingkat: TingkatPotensial | None = None
    sumber: Annotated[
        str | None, Field(max_length=300, pattern=TEKS, description="Misalnya nama asesmennya")
    ] = None

    @model_validator(mode="after")
    def _satu(self) -> "PotensialPut":
        if (self.nilai is None) == (self.tingkat is None):
            raise PydanticCustomError("potensial_pilih_satu", "one")
        return self


class PotensialRead(Keluar):
    """Potensial seorang pegawai pada satu tahun; null sebelum diisi."""

    tahun: int
    nilai: Angka | None = None
    tingkat: TingkatPotensial | None = None
    sumber: str | None = None
    versi: Annotated[int, Field(description="Nol sebelum diisi")] = 0
    boleh: BolehTalenta


def potensial_read(isi: Mapping[str, Any], tahun: int, *, boleh: bool) -> PotensialRead:
    """Show the potential of a servant."""
    return PotensialRead(**isi, tahun=tahun, boleh=BolehTalenta(ubah=boleh))
