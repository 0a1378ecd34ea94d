"""Shapes of the potential of servants."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import TEKS
from app.api.schemas.turunan.talenta import BolehTalenta, Potensi, TingkatPotensial
from app.usecases.turunan.potensial import Perubahan

TERBANYAK = 10_000


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


class PotensialPegawai(PotensialPut):
    """Potensial seorang pegawai dalam sebuah daftar."""

    pegawai: Annotated[
        str,
        Field(
            min_length=1, max_length=100, description="Id atau NIP", examples=["198703152010011001"]
        ),
    ]


class PotensialSetahun(Masuk):
    """Potensial banyak pegawai pada satu tahun; yang tidak disebut tetap."""

    potensial: Annotated[list[PotensialPegawai], Field(min_length=1, max_length=TERBANYAK)]


class PotensialSetahunRead(Keluar):
    """Apa yang berubah oleh sebuah daftar potensial."""

    tahun: int
    baru: int
    berubah: int
    sama: Annotated[int, Field(description="Sudah tercatat persis demikian")]


def potensial_read(isi: Mapping[str, Any], tahun: int, *, boleh: bool) -> PotensialRead:
    """Show the potential of a servant."""
    return PotensialRead(**isi, tahun=tahun, boleh=BolehTalenta(ubah=boleh))


def setahun_read(satu: Perubahan, tahun: int) -> PotensialSetahunRead:
    """Show what a list changed."""
    return PotensialSetahunRead(tahun=tahun, baru=satu.baru, berubah=satu.berubah, sama=satu.sama)
