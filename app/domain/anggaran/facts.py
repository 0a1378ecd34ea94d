"""What absorption and growth of money are made of, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.schema import IndexSchema, angka
from app.domain.law.status import Status

SCHEMA = IndexSchema({"desimal": angka()})
SCHEMA_PERTUMBUHAN = IndexSchema({"desimal": angka()})


@dataclass(frozen=True, slots=True)
class HasilAnggaran:
    """Absorption in percent (none for a budget of 0) and the remainder in rupiah."""

    persen: Decimal | None
    sisa: Decimal
    status: Status


@dataclass(frozen=True, slots=True)
class HasilPertumbuhan:
    """Growth of each year over the one before and their mean, in percent.

    ``status_tahunan`` says for every year whether it could be computed.
    """

    tahunan: tuple[Decimal | None, ...]
    status_tahunan: tuple[Status, ...]
    rata_rata: Decimal | None
    status: Status
