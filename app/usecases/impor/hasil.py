"""What an import says about a file: counts, rows, problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.law.errors import Masalah


@dataclass(frozen=True, slots=True)
class Beda:
    """A column whose value changes; both as people write them."""

    kolom: str
    lama: str | None
    baru: str | None


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """What happens to one row, by its number in the file."""

    baris: int
    kunci: str | None
    perubahan: str
    kolom_berubah: Sequence[Beda]
    galat: Sequence[Masalah]
    dilewati_karena_tangan: Sequence[str]


@dataclass(frozen=True, slots=True)
class UnitAsing:
    """A unit that no unit in force is called; how many rows name it, and the first."""

    nilai: str
    banyak: int
    baris_pertama: int


@dataclass(frozen=True, slots=True)
class Kepala:
    """How the file was read: sheet, row of the header, header by column, what was left out."""

    lembar: str | None
    baris_judul: int
    kolom: Mapping[str, str]
    diabaikan: Sequence[str]


@dataclass(slots=True)
class HasilImpor:
    """Counts of rows, some of the rows, every problem up to the limit."""

    kepala: Kepala
    jumlah: int = 0
    baru: int = 0
    berubah: int = 0
    sama: int = 0
    ditolak: int = 0
    ganda: int = 0
    dilewati: int = 0
    dihapus: int = 0
    tak_berpasangan: int = 0
    baris: Sequence[BarisImpor] = field(default_factory=list)
    tidak_ditampilkan: int = 0
    galat: list[Masalah] = field(default_factory=list)
    galat_banyak: int = 0
    unit_tidak_dikenal: Sequence[UnitAsing] = ()
    impor: UUID | None = None

    @property
    def tanpa_akibat(self) -> bool:
        """Whether applying stored nothing new."""
        return not (self.baru or self.berubah or self.dihapus)
