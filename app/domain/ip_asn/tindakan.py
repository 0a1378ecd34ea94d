"""What could be done about missing points: whom to choose, and what would change for them."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args
from uuid import UUID

from app.domain.ip_asn.facts import JenisPegawai, KelompokJabatan, Predikat
from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleView

# One kind of action raises one component of one person; each has points of its own, so that
# what one adds never depends on another.
JenisTindakan = Literal[
    "diklat_teknis", "seminar", "diklat_kepemimpinan", "diklat_fungsional",
    "pendidikan", "predikat_kinerja",
]  # fmt: skip
CaraPendidikan = Literal["naik_satu_jenjang", "sesuai_syarat"]

JENIS_TINDAKAN: tuple[JenisTindakan, ...] = get_args(JenisTindakan)
# The dimension whose points a kind of action raises.
DIMENSI_TINDAKAN: dict[str, str] = {
    **dict.fromkeys(JENIS_TINDAKAN[:4], "kompetensi"),
    "pendidikan": "kualifikasi",
    "predikat_kinerja": "kinerja",
}


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Whom an action is for: everybody who meets all of what is given.

    ``unit`` are the ids of units, those below already among them; ``kekurangan`` is who lacks
    points of this component; ``jumlah`` the first so many by largest gain, then by id.
    """

    kelompok_jabatan: Collection[KelompokJabatan] | None = None
    jenis_pegawai: Collection[JenisPegawai] | None = None
    unit: Collection[UUID] | None = None
    pegawai: Collection[UUID] | None = None
    kekurangan: JenisTindakan | None = None
    jumlah: int | None = None


@dataclass(frozen=True, slots=True)
class Ubahan:
    """What an action changes: lesson hours are added, everything else only ever improves."""

    jp_teknis: Decimal | None = None
    seminar: bool = False
    diklat_kepemimpinan: bool = False
    diklat_fungsional: bool = False
    pendidikan: CaraPendidikan | None = None
    predikat_kinerja: Predikat | None = None


@dataclass(frozen=True, slots=True)
class Tindakan:
    """One action of a simulation."""

    pilih: Pilihan
    ubah: Ubahan


@dataclass(frozen=True, slots=True)
class JenisDiizinkan:
    """A kind of action that may be used to reach a target, at most ``paling_banyak`` times."""

    jenis: JenisTindakan
    paling_banyak: int | None = None
    pendidikan: CaraPendidikan = "naik_satu_jenjang"
    predikat: Predikat = "sangat_baik"


def menilai_predikat(aturan: RuleView) -> bool:
    """Whether the rule scores predicates; otherwise to change one changes nothing."""
    return aturan.pilihan("metode_kinerja").nilai == "predikat"


def tidak_dinilai(lokasi: str, aturan: RuleView) -> Masalah:
    """Say that the rule does not look at a predicate."""
    return Masalah(lokasi, "predikat_tidak_dinilai", {"aturan": aturan.aturan.id})
