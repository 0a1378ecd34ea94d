"""Units below one on a day, and what those were before they changed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from app.domain.organisasi.unit import Unit, Waris

# One unit follows; whoever belonged to the old one belongs to that. A split does not say where to.
BERLANJUT = frozenset({"ganti", "gabung", "ikut"})


def unit_di_bawah(
    akar: UUID, units: Iterable[Unit], waris: Iterable[Waris], hari: date
) -> set[UUID]:
    """Return a unit, all below it that are in force on ``hari``, and all that went on as one.

    Records name the unit of their day: after a reorganisation they are found below the unit
    that continues it.
    """
    sambung: dict[UUID, set[UUID]] = defaultdict(set)
    for satu in units:
        if satu.induk is not None and satu.berlaku(hari):
            sambung[satu.induk].add(satu.id)
    for pindah in waris:
        if pindah.jenis in BERLANJUT:
            sambung[pindah.unit].add(pindah.pendahulu)
    hasil, antre = {akar}, [akar]
    while antre:
        baru = sambung[antre.pop()] - hasil
        hasil |= baru
        antre += baru
    return hasil
