"""A servant as every list of this area shows one: who, in which post, in which unit."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Select, select
from sqlmodel import col

from app.db.tables import Unit

KOLOM = (
    "id", "nip", "nama", "jenis_pegawai", "kelompok_jabatan", "jenjang", "nama_jabatan", "unit_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Orang:
    """A servant on a list."""

    id: UUID
    nip: str
    nama: str
    jenis_pegawai: str
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None


def pilih_orang(k: FromClause, *lain: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """Select servants out of ``k`` with their unit, and after these ``lain``.

    The row makes an ``Orang``, or what is derived from it with these fields more.
    """
    kolom: list[Any] = [k.c[nama] for nama in KOLOM]
    unit: list[Any] = [col(Unit.kode), col(Unit.nama)]
    return select(*kolom, *unit, *lain).select_from(k).outerjoin(Unit, col(Unit.id) == k.c.unit_id)


def lanjut(
    kueri: Select[*tuple[Any, ...]], k: FromClause, setelah: UUID | None, ambil: int
) -> Select[*tuple[Any, ...]]:
    """Read a page of servants by id, after the id ``setelah``."""
    if setelah is not None:
        kueri = kueri.where(k.c.id > setelah)
    return kueri.order_by(k.c.id).limit(ambil)
