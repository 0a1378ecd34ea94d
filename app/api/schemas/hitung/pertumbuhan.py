"""Shapes of the growth calculator."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, PilihanAturan
from app.domain.law.status import Status


class PertumbuhanPermintaan(PilihanAturan):
    """Nilai tiap tahun menurut urutan waktu, paling sedikit dua."""

    nilai: Annotated[list[AngkaTakNegatif], Field(min_length=2, max_length=1000)]


class PertumbuhanHasil(HasilHitung):
    """Pertumbuhan tiap tahun dan rata-ratanya, dalam persen.

    Tahun sesudah nilai nol tidak punya pertumbuhan; rata-ratanya pun null, sebab rata-rata
    dari tahun yang tersisa akan diam-diam mewakili masa yang lain.
    """

    tahunan: list[Angka | None]
    status_tahunan: list[Status]
    rata_rata: Angka | None
    status: Status
