"""Shapes of the data quality calculator."""

from typing import Annotated

from pydantic import Field

from app.api.counts import Cacah
from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, Keluar, Masuk, PilihanAturan
from app.domain import kualitas_data
from app.domain.law.status import Status

DIMENSI_TERBANYAK = 50
INDIKATOR_TERBANYAK = 500
Kode = Annotated[str, Field(min_length=1, max_length=100)]
Bobot = Annotated[AngkaTakNegatif, Field(description="Persen; jumlah tiap tingkat 100")]


class IndikatorData(Masuk):
    """Satu pemeriksaan: banyaknya data yang salah dari seluruh data."""

    kode: Kode
    bobot: Bobot
    disparitas: Cacah
    populasi: Cacah


class DimensiData(Masuk):
    """Satu dimensi, misalnya completeness, timeliness, accuracy, atau consistency."""

    kode: Kode
    bobot: Bobot
    indikator: Annotated[list[IndikatorData], Field(min_length=1, max_length=INDIKATOR_TERBANYAK)]

    def nilai(self) -> kualitas_data.Dimensi:
        """Return the domain value."""
        indikator = tuple(
            kualitas_data.Indikator(satu.kode, satu.bobot, satu.disparitas, satu.populasi)
            for satu in self.indikator
        )
        return kualitas_data.Dimensi(self.kode, self.bobot, indikator)


class KualitasPermintaan(PilihanAturan):
    """Dimensi dengan bobot dan indikatornya."""

    dimensi: Annotated[list[DimensiData], Field(min_length=1, max_length=DIMENSI_TERBANYAK)]


class NilaiIndikatorData(Keluar):
    """Bagian data yang benar, persen; null bila populasinya nol."""

    kode: str
    nilai: Angka | None
    status: Status


class NilaiDimensiData(NilaiIndikatorData):
    """Nilai dimensi; null bila salah satu indikatornya tidak bernilai."""

    indikator: list[NilaiIndikatorData]


class KualitasHasil(HasilHitung):
    """Indeks 0-100; null bila salah satu dimensinya tidak bernilai."""

    nilai: Angka | None
    status: Status
    dimensi: list[NilaiDimensiData]
