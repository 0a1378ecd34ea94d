"""Values with a from-date: what a parameter is worth on which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.law.citation import Cited
from app.domain.law.scale import Scale

Isi = Cited[Decimal] | Cited[str] | Mapping[str, Cited[Decimal]] | Mapping[str, Cited[str]] | Scale


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One value of a parameter from ``sejak`` until the next one begins."""

    sejak: date
    isi: Isi


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named quantity of a rule set with its values in order of date."""

    nama: str
    jenis: str
    satuan: str
    uraian: str
    nilai: tuple[DatedValue, ...]

    def pada(self, tanggal: date) -> Isi | None:
        """Return the value in force on ``tanggal``; none before the first."""
        berlaku = [satu.isi for satu in self.nilai if satu.sejak <= tanggal]
        return berlaku[-1] if berlaku else None
