"""What a question about the servants of an agency refers to: whose, when, by which rule."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from app.domain.populasi import Tolok, Umur


@dataclass(frozen=True, slots=True)
class Batas:
    """From which value on potential is high, or medium."""

    tinggi: Decimal
    menengah: Decimal


@dataclass(frozen=True, slots=True)
class Acuan:
    """An agency on a day of a year, with the rule that says who has a feature.

    ``suksesi`` are the pairs of performance and potential that feed the succession pool;
    without ``batas`` only levels of potential that were entered as such count.
    """

    instansi: UUID
    hari: date
    tahun: int
    tolok: Tolok
    umur: Umur | None = None
    batas: Batas | None = None
    suksesi: frozenset[tuple[str, str]] = frozenset()


def bulan_sebelum(hari: date, bulan: int) -> date:
    """Return the same day so many months before, or the last day that month has."""
    urut = hari.year * 12 + hari.month - 1 - bulan
    tahun, ke = divmod(urut, 12)
    berikut = date(tahun + (ke == 11), (ke + 1) % 12 + 1, 1)  # noqa: PLR2004 - December
    terakhir = date.fromordinal(berikut.toordinal() - 1)
    return terakhir.replace(day=min(hari.day, terakhir.day))
