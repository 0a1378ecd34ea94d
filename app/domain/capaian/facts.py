"""What achievement and ratios are made of, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.law.schema import IndexSchema, angka, pilihan, skala
from app.domain.law.status import Status


class RumusTurun(StrEnum):
    """The two methods for an indicator that should go down."""

    DUA_TARGET = "dua_target"
    PERBANDINGAN = "perbandingan"


# Band table (the id of its shipped rule set) -> index that it belongs to.
INDEKS_SKALA: Mapping[str, str] = {
    "lkjip-balangan": "capaian",
    "permendagri-86-2017": "capaian-permendagri",
}


def indeks(skala: str | None, aturan: str | None) -> str:
    """Return the index of the band table asked for, by its name or by the id of its rule."""
    return INDEKS_SKALA.get(skala or aturan or "", "capaian")


# ``batas_atas``: highest achievement shown, none = no cap. ``nol_per_nol``: achievement when
# target and result are both 0, none = no value.
SCHEMA = IndexSchema(
    {
        "rumus_turun": pilihan(*RumusTurun),
        "batas_bawah": angka(),
        "batas_atas": angka(wajib=False),
        "nol_per_nol": angka(wajib=False),
        "desimal": angka(),
        "kategori": skala(),
    }
)
SCHEMA_RASIO = IndexSchema({"faktor": angka(), "desimal": angka()})


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """What a caller may set instead of the rule's own setting; none = as the rule says."""

    rumus_turun: str | None = None
    batas_atas: Decimal | None = None


@dataclass(frozen=True, slots=True)
class HasilCapaian:
    """Achievement in percent, or the reason why there is none."""

    capaian: Decimal | None
    status: Status
    kategori: str | None = None
    sebutan: str | None = None


@dataclass(frozen=True, slots=True)
class HasilRasio:
    """A ratio times its factor, or the reason why there is none."""

    nilai: Decimal | None
    status: Status
