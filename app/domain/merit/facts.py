"""What comes out of an evaluation of the merit system."""

from dataclasses import dataclass
from decimal import Decimal

INDEKS = "sistem-merit"
INDEKS_INSTRUMEN = "instrumen-merit"
INDEKS_AKIBAT = "akibat-merit"


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
class Tambahan:
    """What counts besides the scores, where the rule asks for it.

    ``survei`` is the value of the satisfaction survey on the scale of the total;
    ``koreksi`` the factor of correction.
    """

    survei: Decimal | None = None
    koreksi: Decimal | None = None


TANPA_TAMBAHAN = Tambahan()


@dataclass(frozen=True, slots=True)
class HasilMerit:
    """Total in points, in percent of the maximum, category, and index within it.

    ``kategori`` and ``sebutan`` are none where the rule has no categories, ``indeks`` where the
    category has no index, ``menuju_berikutnya`` at the top.
    """

    nilai: Decimal
    persen_maksimal: Decimal
    kategori: str | None
    sebutan: str | None
    indeks: Decimal | None
    aspek: tuple[NilaiAspek, ...]
    menuju_berikutnya: Berikutnya | None


@dataclass(frozen=True, slots=True)
class AspekTerisi:
    """An aspect of an evaluation that is still being filled in; no value until it is complete."""

    kode: str
    nama: str
    maksimal: Decimal
    terisi: int
    dari: int
    nilai: Decimal | None
    persen: Decimal | None


@dataclass(frozen=True, slots=True)
class Naik:
    """One sub-aspect to improve: from which score to which, and the points of its aspect."""

    sub_aspek: str
    dari: Decimal
    ke: Decimal
    langkah: int
    poin: Decimal


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """The fewest steps of scores that lead into the next category.

    ``tercapai`` is false when even full scores do not reach it; ``nilai`` is the total then.
    """

    kategori: str
    tercapai: bool
    langkah: int
    nilai: Decimal
    sub_aspek: tuple[Naik, ...]
