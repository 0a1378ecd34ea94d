"""What each index expects of its rule sets: names, kinds and keys of parameters."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleSet, RuleView


class Kind(StrEnum):
    """Kinds of parameter a rule file may hold."""

    ANGKA = "angka"  # one number
    TABEL = "tabel"  # key -> number
    BOBOT = "bobot"  # key -> number, with a fixed sum
    SKALA = "skala"  # bands over a range
    PILIHAN = "pilihan"  # one word out of several, e.g. the name of a method
    PETA = "peta"  # key -> word


@dataclass(frozen=True, slots=True)
class Spec:
    """Expectation for one parameter; ``None`` leaves keys, sum or range free."""

    jenis: Kind
    kunci: frozenset[str] | None = None
    jumlah: Decimal | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    pilihan: frozenset[str] | None = None
    wajib: bool = True


Schema = Mapping[str, Spec]


def angka(*, wajib: bool = True) -> Spec:
    """Expect one number."""
    return Spec(Kind.ANGKA, wajib=wajib)


def tabel(*kunci: str, wajib: bool = True) -> Spec:
    """Expect a number for each of ``kunci`` (any keys when none are named)."""
    return Spec(Kind.TABEL, frozenset(kunci) or None, wajib=wajib)


def bobot(*kunci: str, jumlah: int = 100, wajib: bool = True) -> Spec:
    """Expect weights that add up to ``jumlah``."""
    return Spec(Kind.BOBOT, frozenset(kunci) or None, jumlah=Decimal(jumlah), wajib=wajib)


def skala(bawah: int | None = None, atas: int | None = None, *, wajib: bool = True) -> Spec:
    """Expect bands that cover ``bawah``..``atas``; without ends the scale is open."""
    rentang = None if bawah is None or atas is None else (Decimal(bawah), Decimal(atas))
    return Spec(Kind.SKALA, rentang=rentang, wajib=wajib)


def pilihan(*kata: str, wajib: bool = True) -> Spec:
    """Expect one of ``kata``."""
    return Spec(Kind.PILIHAN, pilihan=frozenset(kata), wajib=wajib)


def peta(*kunci: str, kata: tuple[str, ...] = (), wajib: bool = True) -> Spec:
    """Expect a word for each of ``kunci``, out of ``kata`` where given."""
    return Spec(Kind.PETA, frozenset(kunci) or None, pilihan=frozenset(kata) or None, wajib=wajib)


@dataclass(frozen=True, slots=True)
class IndexSchema:
    """All that a rule set of one index must satisfy.

    ``periksa`` adds what names and kinds cannot say (sums across parameters); it sees the
    finished rule set and returns its problems with paths relative to it.
    """

    parameter: Schema
    periksa: Callable[[RuleSet], Iterable[Masalah]] | None = None


def setiap_perubahan(
    periksa: Callable[[RuleView], Iterable[Masalah]],
) -> Callable[[RuleSet], Iterable[Masalah]]:
    """Make a check of the values on one day into a check of the whole rule set.

    It looks at every day of the rule set's period on which a value changes, and names each
    problem once though it may hold on several of them.
    """

    def semua(aturan: RuleSet) -> Iterable[Masalah]:
        mulai = {satu.sejak for p in aturan.parameter.values() for satu in p.nilai}
        hari = sorted({max(satu, aturan.berlaku_sejak) for satu in mulai})
        views = [aturan.pada(satu) for satu in hari if aturan.berlaku(satu)]
        masalah = [satu for view in views for satu in periksa(view)]
        return {(satu.lokasi, satu.kode): satu for satu in masalah}.values()

    return semua
