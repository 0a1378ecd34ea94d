"""A measurement in groups: sums, gaps, and what became of the same persons in another year."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, case, func, select
from sqlalchemy.orm import Session

from app.db.metadata import metadata
from app.domain.ip_asn import DIMENSI, Jumlah

Baris = Row[*tuple[Any, ...]]
_TABEL = metadata.tables["ip_asn_pegawai"]
_T = _TABEL.c
# What points of competence depend on.
LATIHAN = ("kelompok_jabatan", "diklat_kepemimpinan", "diklat_fungsional", "seminar")
SEMUA = (*DIMENSI, "nilai")


def _di(pengukuran: UUID, unit: Collection[UUID] | None) -> list[ColumnElement[bool]]:
    """Take who was measured, in some units if any are given."""
    milik = _T.pengukuran_id == pengukuran
    return [milik] if unit is None else [milik, _T.unit_id.in_(unit)]


def kelompok(
    sesi: Session, pengukuran: UUID, menurut: str, unit: Collection[UUID] | None = None
) -> list[tuple[Any, Jumlah]]:
    """Add up the points of each group; the group without a value comes as None."""
    kueri = (
        select(_T[menurut], func.count(), *(func.sum(_T[nama]) for nama in SEMUA))
        .where(*_di(pengukuran, unit))
        .group_by(_T[menurut])
    )
    return [(kunci, Jumlah(*isi)) for kunci, *isi in sesi.execute(kueri)]


def sebaran(sesi: Session, pengukuran: UUID) -> dict[str, int]:
    """Count the persons of each category."""
    kueri = (
        select(_T.kategori, func.count())
        .where(_T.pengukuran_id == pengukuran)
        .group_by(_T.kategori)
    )
    return {str(kode): int(banyak) for kode, banyak in sesi.execute(kueri)}


@dataclass(frozen=True, slots=True)
class Kurang:
    """How many persons lack points of a dimension, and how many points they got in sum."""

    dimensi: str
    orang: int
    diperoleh: Decimal


def kurang(
    sesi: Session,
    pengukuran: UUID,
    maksimum: dict[str, Decimal],
    unit: Collection[UUID] | None = None,
) -> list[Kurang]:
    """Count who is below the maximum of each dimension, with the points they have."""
    isi = []
    for nama in DIMENSI:
        di_bawah = _T[nama] < maksimum[nama]
        isi += [func.count(case((di_bawah, 1))), func.sum(case((di_bawah, _T[nama])))]
    angka = list(sesi.execute(select(*isi).where(*_di(pengukuran, unit))).one())
    pasangan = zip(DIMENSI, angka[::2], angka[1::2], strict=True)
    return [Kurang(nama, orang, poin or Decimal(0)) for nama, orang, poin in pasangan]


def latihan(
    sesi: Session, pengukuran: UUID, jp_minimum: Decimal, unit: Collection[UUID] | None = None
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Count the persons who share group of posts and trainings; one row for each such set."""
    cukup = case((_T.jp_teknis >= jp_minimum, 1), else_=0).label("cukup")
    kolom = [_T[nama] for nama in LATIHAN]
    kueri = (
        select(*kolom, cukup, func.count().label("orang"))
        .where(*_di(pengukuran, unit))
        .group_by(*kolom, cukup)
    )
    return sesi.execute(kueri).all()


@dataclass(frozen=True, slots=True)
class Arah:
    """How many of the same persons rose, fell, or stayed in a column."""

    naik: int
    turun: int
    tetap: int


def arah(sesi: Session, lama: UUID, baru: UUID) -> dict[str, Arah]:
    """Compare the persons who were measured both times."""
    a, b = _TABEL.alias("a"), _TABEL.alias("b")
    pasangan = [(a.c[nama], b.c[nama]) for nama in SEMUA]
    gerak = [g for dulu, kini in pasangan for g in (kini > dulu, kini < dulu, kini == dulu)]
    isi = [func.count(case((satu, 1))) for satu in gerak]
    kueri = (
        select(*isi)
        .select_from(b.join(a, a.c.pegawai_id == b.c.pegawai_id))
        .where(a.c.pengukuran_id == lama, b.c.pengukuran_id == baru)
    )
    angka = list(sesi.execute(kueri).one())
    return {nama: Arah(*angka[3 * i : 3 * i + 3]) for i, nama in enumerate(SEMUA)}
