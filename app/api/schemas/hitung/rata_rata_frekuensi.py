"""Shapes of the mean by frequency."""

from typing import Annotated

from pydantic import Field

from app.api.counts import TERBANYAK, BulatMasuk
from app.api.numbers import Angka, AngkaMasuk
from app.api.schemas.base import HasilHitung, PilihanAturan
from app.domain.law.status import Status

BUTIR_TERBANYAK = 10_000
_butir = Field(min_length=1, max_length=BUTIR_TERBANYAK)


class FrekuensiPermintaan(PilihanAturan):
    """Skor dan, pada urutan yang sama, berapa kali masing-masing diberikan."""

    skor: Annotated[list[AngkaMasuk], _butir]
    frekuensi: Annotated[list[Annotated[BulatMasuk, Field(ge=0, le=TERBANYAK)]], _butir]


class FrekuensiHasil(HasilHitung):
    """Rata-rata skor; null bila jumlah frekuensi nol."""

    nilai: Angka | None
    status: Status
