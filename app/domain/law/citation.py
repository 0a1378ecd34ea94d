"""Where a value comes from and how sure we are of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Keyakinan(StrEnum):
    """Confidence in a value, strongest first."""

    PERATURAN = "peraturan"
    SEKUNDER = "sekunder"
    INFERENSI = "inferensi"

    @property
    def terverifikasi(self) -> bool:
        """False for a value that is only inferred; results that use it must say so."""
        return self is not Keyakinan.INFERENSI


@dataclass(frozen=True, slots=True)
class Citation:
    """A legal instrument, the article where known, and the date of the instrument."""

    instrumen: str
    pasal: str | None = None
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Cited(Generic[T]):
    """One value of a rule with its address in the rule set, its unit and its source."""

    nilai: T
    parameter: str
    kunci: str | None
    satuan: str
    sitasi: Citation
    keyakinan: Keyakinan
    catatan: str | None = None

    @property
    def alamat(self) -> str:
        """Address inside the rule set, such as ``kualifikasi.s3``."""
        return self.parameter if self.kunci is None else f"{self.parameter}.{self.kunci}"
