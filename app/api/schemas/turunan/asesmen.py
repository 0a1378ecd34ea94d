"""Shapes of an assessment: the potential of many servants at once."""

from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.turunan.potensial import PotensialPut
from app.usecases.turunan.asesmen import Perubahan

TERBANYAK = 10_000


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


def setahun_read(satu: Perubahan, tahun: int) -> PotensialSetahunRead:
    """Show what a list changed."""
    return PotensialSetahunRead(tahun=tahun, baru=satu.baru, berubah=satu.berubah, sama=satu.sama)
