"""Lists of units: flat, or as the tree they form on one day."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from app.api.schemas.unit import BolehUnit, UnitButir
from app.domain.organisasi import Unit

Boleh = Callable[[Unit], Mapping[str, bool]]


def kunci(unit: Unit) -> str:
    """Return what lists are sorted by."""
    return f"{unit.kode} {unit.sejak.isoformat()}"


def butir(unit: Unit, boleh: Boleh) -> UnitButir:
    """Show a unit in a flat list."""
    return UnitButir(
        id=unit.id,
        kode=unit.kode,
        nama=unit.nama,
        induk=unit.induk,
        berlaku_sejak=unit.sejak,
        berlaku_sampai=unit.sampai,
        boleh=BolehUnit(**boleh(unit)),
    )


def akar(units: Sequence[Unit]) -> list[Unit]:
    """Return the topmost units."""
    return [satu for satu in units if satu.induk is None]


def pohon(akar: Sequence[Unit], units: Sequence[Unit], boleh: Boleh) -> list[UnitButir]:
    """Show these topmost units with everything below them."""
    anak: dict[UUID | None, list[Unit]] = defaultdict(list)
    for satu in sorted(units, key=kunci):
        anak[satu.induk].append(satu)

    def cabang(unit: Unit) -> UnitButir:
        isi = butir(unit, boleh)
        isi.anak = [cabang(satu) for satu in anak[unit.id]]
        return isi

    return [cabang(satu) for satu in akar]
