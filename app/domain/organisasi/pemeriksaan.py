"""What an organisation must be like on every day of its life."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from uuid import UUID

from app.domain.law.errors import Masalah
from app.domain.organisasi.unit import KEDALAMAN, Unit

Units = Mapping[UUID, Unit]


def periksa(units: Units, fokus: UUID, lokasi_masa: str) -> list[Masalah]:
    """Return every problem, placed as the request about the unit ``fokus`` knows it.

    Codes do not overlap in time, nothing ends before it begins, a unit lives within the life of
    the one above it, and nothing is above itself. ``lokasi_masa`` is the request's own date.
    """
    satu = units[fokus]
    hasil = [*_masa(satu, lokasi_masa), *_kode(units, satu), *_induk(units, satu)]
    terlantar = (unit for unit in units.values() if _terlantar(units, unit, fokus))
    hasil += [
        Masalah(lokasi_masa, "unit_anak_masih_berlaku", sebut(anak))
        for anak in sorted(terlantar, key=_urut)
    ]
    if _terlalu_dalam(units, fokus):
        hasil.append(Masalah("induk", "unit_terlalu_dalam", {"maksimum": str(KEDALAMAN)}))
    return hasil


def _urut(unit: Unit) -> tuple[str, str]:
    return unit.kode, unit.sejak.isoformat()


def sebut(unit: Unit) -> dict[str, str]:
    """Name a unit and its period (ISO 8601 interval, open as ``..``) for a sentence."""
    sampai = ".." if unit.sampai is None else unit.sampai.isoformat()
    return {"unit": f"{unit.kode} {unit.nama}"[:200], "masa": f"{unit.sejak.isoformat()}/{sampai}"}


def _masa(unit: Unit, lokasi: str) -> Iterator[Masalah]:
    if unit.terbalik:
        yield Masalah(lokasi, "unit_masa_terbalik", {"sejak": unit.sejak.isoformat()})


def _kode(units: Units, satu: Unit) -> Iterator[Masalah]:
    for lain in units.values():
        if lain.id != satu.id and lain.kode == satu.kode and lain.bertindih(satu):
            yield Masalah("kode", "unit_kode_dipakai", sebut(lain))


def _induk(units: Units, satu: Unit) -> Iterator[Masalah]:
    if satu.induk is None:
        return
    if melingkar(units, satu.id):
        yield Masalah("induk", "unit_melingkar")
    elif not satu.terbalik and not units[satu.induk].memuat(satu):
        yield Masalah("induk", "unit_di_luar_induk", sebut(units[satu.induk]))


def melingkar(units: Units, mulai: UUID) -> bool:
    """Whether a unit stands above itself."""
    dilalui = {mulai}
    induk = units[mulai].induk
    while induk is not None and induk not in dilalui:
        dilalui.add(induk)
        induk = units[induk].induk
    return induk is not None


def _terlantar(units: Units, unit: Unit, fokus: UUID) -> bool:
    """Whether a change elsewhere left a unit without life, or without a parent on some day."""
    if unit.id == fokus:
        return False
    return unit.terbalik or (unit.induk is not None and not units[unit.induk].memuat(unit))


def _terlalu_dalam(units: Units, fokus: UUID) -> bool:
    """Whether the tree around a unit grew deeper than it may be; a circle is another problem."""
    if melingkar(units, fokus):
        return False
    return _di_atas(units, fokus) + _di_bawah(units, fokus) > KEDALAMAN


def _di_atas(units: Units, unit: UUID) -> int:
    """Count a unit and those above it."""
    banyak, induk = 1, units[unit].induk
    while induk is not None:
        banyak, induk = banyak + 1, units[induk].induk
    return banyak


def _di_bawah(units: Units, unit: UUID) -> int:
    """Count the levels below a unit."""
    anak: dict[UUID | None, list[UUID]] = defaultdict(list)
    for satu in units.values():
        anak[satu.induk].append(satu.id)
    banyak, lapis = 0, anak[unit]
    while lapis:
        banyak, lapis = banyak + 1, [bawah for satu in lapis for bawah in anak[satu]]
    return banyak
