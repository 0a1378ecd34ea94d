"""What the data quality index is made of, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.schema import IndexSchema, angka
from app.domain.law.status import Status

SCHEMA = IndexSchema({"nilai_penuh": angka(), "jumlah_bobot": angka(), "desimal": angka()})


@dataclass(frozen=True, slots=True)
class Indikator:
    """One check: how many of the records are wrong; weight in percent of its dimension."""

    kode: str
    bobot: Decimal
    disparitas: int
    populasi: int


@dataclass(frozen=True, slots=True)
class Dimensi:
    """A group of checks; weight in percent of the index."""

    kode: str
    bobot: Decimal
    indikator: tuple[Indikator, ...]


@dataclass(frozen=True, slots=True)
class NilaiIndikator:
    """Share of right records in percent, or why there is none."""

    kode: str
    nilai: Decimal | None
    status: Status


@dataclass(frozen=True, slots=True)
class NilaiDimensi:
    """Weighted mean of its checks, or why there is none."""

    kode: str
    nilai: Decimal | None
    status: Status
    indikator: tuple[NilaiIndikator, ...]


@dataclass(frozen=True, slots=True)
class HasilKualitas:
    """The index of 0..100 with its dimensions, or why there is none."""

    nilai: Decimal | None
    status: Status
    dimensi: tuple[NilaiDimensi, ...]
