"""What a simulation is asked, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.ip_asn import RataRata
from app.domain.ip_asn.tindakan import Tindakan
from app.domain.organisasi import Unit


@dataclass(frozen=True, slots=True)
class TindakanDiminta:
    """An action as asked for: its units by id or code, without those below."""

    tindakan: Tindakan
    unit: Sequence[str] | None


@dataclass(frozen=True, slots=True)
class HasilTindakan:
    """What an action did in its turn: head counts, points, the index after it."""

    terpilih: int
    berubah: int
    bertambah: int
    poin: Decimal
    kenaikan: Decimal
    sesudah: RataRata


@dataclass(frozen=True, slots=True)
class HasilUnit:
    """A unit whose index changes; none: persons without a unit."""

    unit: Unit | None
    jumlah: int
    bertambah: int
    sebelum: Decimal
    sesudah: Decimal
    kenaikan: Decimal


@dataclass(frozen=True, slots=True)
class HasilSimulasi:
    """The index before and after, and where the difference comes from."""

    sebelum: RataRata
    sesudah: RataRata
    kenaikan: Decimal
    tindakan: Sequence[HasilTindakan]
    unit: Sequence[HasilUnit]
