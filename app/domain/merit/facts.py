"""What comes out of an evaluation of the merit system."""

from dataclasses import dataclass
from decimal import Decimal

INDEKS = "sistem-merit"
INDEKS_INSTRUMEN = "instrumen-merit"


@dataclass(frozen=True, slots=True)
class NilaiAspek:
    """Points of one aspect, beside its maximum and in percent of it."""

    kode: str
    nama: str
    maksimal: Decimal
    nilai: Decimal
    persen: Decimal


@dataclass(frozen=True, slots=True)
class Berikutnya:
    """The next category and the points lacking to reach it."""

    kategori: str
    kurang: Decimal


@dataclass(frozen=True, slots=True)
class HasilMerit:
    """Total in points, in percent of the maximum, category, and index within it.

    ``indeks`` is none where the category has no index, ``menuju_berikutnya`` at the top.
    """

    nilai: Decimal
    persen_maksimal: Decimal
    kategori: str
    sebutan: str
    indeks: Decimal | None
    aspek: tuple[NilaiAspek, ...]
    menuju_berikutnya: Berikutnya | None
