"""The fewest actions that raise the index to a target, over columns.

An action raises one component of one person, and earns all of that component's points or
none; the dimensions of a person, and the components of competence, add up. So what an action
adds does not depend on the others, and the index reached is fixed by the sum of what the
chosen ones add. Each kind takes one change a person (one degree up, one predicate), so there
is one action per person and kind. With at most c of a kind allowed, the sets of actions
permitted are those with at most c of each kind. Of all sets of k actions a permitted one with
the largest sum is found greedily: keep the c largest of each kind, and of what is left the k
largest. For if a permitted set lacks one of these, it holds another, smaller or equal, that
can be exchanged for it: one of the same kind where that kind is full, else any that is not
among them; the set stays permitted and its sum does not fall. The sum grows with k, so the
first k at which it suffices is the fewest. A test compares with all sets of actions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import polars as pl

from app.bulk.ip_asn import JAM, POIN, bulat, nilai
from app.bulk.ip_asn_orang import jumlahkan, poin
from app.bulk.ip_asn_tindakan import bertambah
from app.domain.ip_asn import DIMENSI, Jumlah
from app.domain.ip_asn.tindakan import DIMENSI_TINDAKAN, JENIS_TINDAKAN, JenisDiizinkan
from app.domain.law.rounding import ceiling
from app.domain.law.ruleset import RuleView


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Actions of one kind for one group of posts in one unit; ``jp`` are hours to be taught."""

    jenis: str
    kelompok_jabatan: str
    unit: UUID | None
    orang: int
    poin: Decimal
    jp: Decimal | None


@dataclass(frozen=True, slots=True)
class Rencana:
    """The fewest actions, or all of them where they do not suffice; ``perlu`` are points."""

    tercapai: bool
    perlu: Decimal
    sebelum: Jumlah
    sesudah: Jumlah
    tindakan: int
    kelompok: Sequence[Kelompok]


def rencanakan(
    orang: pl.DataFrame, sasaran: Decimal, izin: Sequence[JenisDiizinkan], aturan: RuleView
) -> Rencana:
    """Find the fewest actions after which the index, as the rule rounds it, is ``sasaran``."""
    kini = nilai(orang.lazy(), aturan).collect()
    sebelum = jumlahkan(kini)
    perlu = max(_perlu(sasaran, sebelum, aturan), 0)
    calon = _calon(kini.lazy(), izin, aturan)
    dipakai, tercapai = _tersedikit(calon, perlu)
    return Rencana(
        tercapai=tercapai,
        perlu=poin(perlu),
        sebelum=sebelum,
        sesudah=_sesudah(sebelum, dipakai),
        tindakan=dipakai.height,
        kelompok=_kelompok(dipakai),
    )


def _perlu(sasaran: Decimal, kini: Jumlah, aturan: RuleView) -> int:
    """Return the points missing: half of the last digit shown is rounded up."""
    setengah = Fraction(1, 2 * 10 ** int(aturan.angka("desimal").nilai))
    kurang = (Fraction(sasaran) - setengah) * kini.orang - Fraction(kini.nilai)
    return ceiling(kurang * 10**POIN)


def _calon(kini: pl.LazyFrame, izin: Sequence[JenisDiizinkan], aturan: RuleView) -> pl.DataFrame:
    """List what every action would add, the largest first, within the caps of their kinds."""
    minimum = bulat(aturan.angka("jp_minimum").nilai, JAM)
    bagian = []
    for satu in izin:
        urut = pl.lit(JENIS_TINDAKAN.index(satu.jenis), dtype=pl.Int8).alias("jenis")
        kurang = (minimum - pl.col("jp_teknis")).alias("jp")
        daftar = (
            bertambah(kini, satu, aturan)
            .filter(pl.col("tambahan") > 0)
            .select(urut, "pegawai_id", "kelompok_jabatan", "unit_id", "tambahan", kurang)
            .sort("tambahan", "pegawai_id", descending=(True, False))
        )
        bagian.append(daftar if satu.paling_banyak is None else daftar.head(satu.paling_banyak))
    kunci = ("tambahan", "jenis", "pegawai_id")
    return pl.concat(bagian).sort(kunci, descending=(True, False, False)).collect()


def _tersedikit(calon: pl.DataFrame, perlu: int) -> tuple[pl.DataFrame, bool]:
    """Take the largest until they suffice; all of them, and False, where they never do."""
    if perlu == 0:
        return calon.head(0), True
    kumulatif = calon["tambahan"].cum_sum()
    kurang = int((kumulatif < perlu).sum())
    return calon.head(kurang + 1), kurang < calon.height


def _sesudah(sebelum: Jumlah, dipakai: pl.DataFrame) -> Jumlah:
    per_jenis = dict(dipakai.group_by("jenis").agg(pl.col("tambahan").sum()).iter_rows())
    tambah = dict.fromkeys(DIMENSI, 0)
    for urut, jumlah in per_jenis.items():
        tambah[DIMENSI_TINDAKAN[JENIS_TINDAKAN[urut]]] += jumlah
    dimensi = {nama: poin(banyak) for nama, banyak in tambah.items()}
    return sebelum + Jumlah(orang=0, nilai=poin(sum(tambah.values())), **dimensi)


def _kelompok(dipakai: pl.DataFrame) -> list[Kelompok]:
    rekap = (
        dipakai.group_by("jenis", "kelompok_jabatan", "unit_id")
        .agg(orang=pl.len(), poin=pl.col("tambahan").sum(), jp=pl.col("jp").sum())
        .sort("jenis", "kelompok_jabatan", "unit_id", nulls_last=True)
    )
    return [_satu(satu) for satu in rekap.iter_rows(named=True)]


def _satu(satu: dict[str, Any]) -> Kelompok:
    jenis, unit = JENIS_TINDAKAN[satu["jenis"]], satu["unit_id"]
    return Kelompok(
        jenis=jenis,
        kelompok_jabatan=satu["kelompok_jabatan"],
        unit=None if unit is None else UUID(unit),
        orang=satu["orang"],
        poin=poin(satu["poin"]),
        jp=Decimal(satu["jp"]).scaleb(-JAM) if jenis == "diklat_teknis" else None,
    )
