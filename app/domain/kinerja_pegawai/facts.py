"""What predicates are made of, and what comes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema, peta, tabel
from app.domain.law.status import Status

EKSPEKTASI = ("di_atas", "sesuai", "di_bawah")
PREDIKAT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
ORGANISASI = ("istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
# Tables of the distribution guide; a key reads ``organisasi.predikat`` or, for a group,
# ``organisasi.predikat+predikat``.
PEDOMAN = ("maksimum_persen", "minimum_persen", "minimum_orang")


def _periksa_kunci(aturan: RuleSet) -> Iterable[Masalah]:
    """Refuse a guide that speaks of an unknown organisation or predicate."""
    for nama in PEDOMAN:
        for dated in aturan.parameter[nama].nilai:
            for kunci in dated.isi if isinstance(dated.isi, Mapping) else ():
                organisasi, _, kelompok = kunci.partition(".")
                if organisasi not in ORGANISASI or not set(kelompok.split("+")) <= set(PREDIKAT):
                    data = {"dikenal": "organisasi.predikat"}
                    yield Masalah(f"parameter.{nama}.{kunci}", "kunci_tidak_dikenal", data)


SCHEMA_PREDIKAT = IndexSchema(
    {
        "matriks": peta(*(f"{a}.{b}" for a in EKSPEKTASI for b in EKSPEKTASI), kata=PREDIKAT),
        "faktor_angka_kredit": tabel(*PREDIKAT, wajib=False),
    }
)
SCHEMA_DISTRIBUSI = IndexSchema(
    {"sebutan": peta(*PREDIKAT), **{nama: tabel() for nama in PEDOMAN}}, _periksa_kunci
)


@dataclass(frozen=True, slots=True)
class HasilPredikat:
    """Predicate of a person and the percentage of the yearly credit it earns.

    ``status`` speaks of the factor: none applied before it was introduced.
    """

    predikat: str
    faktor_angka_kredit: Decimal | None
    status: Status


@dataclass(frozen=True, slots=True)
class Batas:
    """Fewest and most persons the guide expects in one predicate; none where it is silent."""

    predikat: str
    minimal: int | None
    maksimal: int | None


@dataclass(frozen=True, slots=True)
class HasilDistribusi:
    """Whether a distribution follows the guide, and where it does not."""

    sesuai: bool | None
    peringatan: tuple[Masalah, ...]
    batas: tuple[Batas, ...]
    status: Status
