"""Errors of the rules. They carry data; the edges turn them into text and status."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Masalah:
    """One problem of an input: its path, a stable code and the data its sentence needs."""

    lokasi: str
    kode: str
    data: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Path and code, for logs and failing tests."""
        rincian = ", ".join(f"{kunci}={nilai}" for kunci, nilai in self.data.items())
        return f"{self.lokasi}: {self.kode}" + (f" ({rincian})" if rincian else "")


class DomainError(Exception):
    """Base of every error the domain raises."""


class AturanTidakBerlaku(DomainError):
    """No rule of the index is in force on the date; names what exists.

    ``lokasi`` is the input that asked for it, where whoever raises it knows.
    """

    lokasi = ""

    def __init__(self, indeks: str, tanggal: date | None, tersedia: Sequence[str]) -> None:
        """Keep index, date (none when an id was asked for) and the existing rules."""
        super().__init__(indeks, tanggal, tuple(tersedia))
        self.indeks = indeks
        self.tanggal = tanggal
        self.tersedia = tuple(tersedia)


class AturanTidakDikenal(AturanTidakBerlaku):
    """The asked rule id does not exist for this index."""

    def __init__(self, indeks: str, aturan: str, tersedia: Sequence[str]) -> None:
        """Keep the unknown id beside what exists."""
        super().__init__(indeks, None, tersedia)
        self.aturan = aturan


class MasukanTidakSah(DomainError):
    """An input breaks the rules; carries every problem at once."""

    def __init__(self, masalah: Sequence[Masalah]) -> None:
        """Keep all problems in the order they were found."""
        super().__init__(*(str(satu) for satu in masalah))
        self.masalah = tuple(masalah)


class BukuAturanRusak(MasukanTidakSah):
    """A rule file is not usable; carries every problem at once."""
