"""A unit in its period, and what it came out of."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

# No organisation is this deep; a tree without an end could not be drawn.
KEDALAMAN = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of an agency, in force from ``sejak`` to ``sampai`` (both included; none: open)."""

    id: UUID
    kode: str
    nama: str
    induk: UUID | None
    sejak: date
    sampai: date | None = None

    @property
    def terbalik(self) -> bool:
        """Whether it ends before it begins."""
        return self.sampai is not None and self.sampai < self.sejak

    def berlaku(self, tanggal: date) -> bool:
        """Whether it is in force on a day."""
        return self.sejak <= tanggal and not self.berakhir(tanggal)

    def berakhir(self, tanggal: date) -> bool:
        """Whether it ended before a day."""
        return self.sampai is not None and self.sampai < tanggal

    def memuat(self, lain: "Unit") -> bool:
        """Whether the period of ``lain`` lies within this one's."""
        return (
            self.sejak <= lain.sejak
            and not (self.sampai is not None and lain.sampai is None)
            and not (lain.sampai is not None and self.berakhir(lain.sampai))
        )

    def bertindih(self, lain: "Unit") -> bool:
        """Whether there is a day on which both are in force."""
        return not self.berakhir(lain.sejak) and not lain.berakhir(self.sejak)


@dataclass(frozen=True, slots=True)
class Waris:
    """One unit came out of another: ``ganti``, ``pecah``, ``gabung``, or ``ikut`` its parent."""

    unit: UUID
    pendahulu: UUID
    jenis: str


def kemarin(tanggal: date) -> date:
    """Return the day before."""
    return tanggal - timedelta(days=1)
