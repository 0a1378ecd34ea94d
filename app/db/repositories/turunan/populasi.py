"""Counting and listing the servants of an agency who have certain features."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, and_, case, false, func, not_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.ciri_orang import CIRI_ORANG
from app.db.repositories.turunan.ciri_salah import CIRI_SALAH
from app.db.tables import Unit
from app.domain.populasi import BUKAN, Syarat

CIRI = {**CIRI_ORANG, **CIRI_SALAH}
_KOLOM = (
    "id", "nip", "nama", "jenis_pegawai", "kelompok_jabatan", "jenjang", "nama_jabatan",
    "unit_id", "tanggal_lahir", "jenis_kelamin", "tmt_pengangkatan", "tmt_pns", "tmt_jabatan",
    "tmt_golongan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Orang:
    """A servant on a list: who, where, in which post, and the fields that checks look at."""

    id: UUID
    nip: str
    nama: str
    jenis_pegawai: str
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    unit_id: UUID | None
    tanggal_lahir: date
    jenis_kelamin: str
    tmt_pengangkatan: date | None
    tmt_pns: date | None
    tmt_jabatan: date | None
    tmt_golongan: date | None
    unit_kode: str | None
    unit_nama: str | None


def _ciri(nama: str, k: FromClause, acuan: Acuan) -> ColumnElement[bool]:
    """Find a feature; what cannot be told is not one, and its opposite is."""
    syarat = func.coalesce(CIRI[nama.removeprefix(BUKAN)](k, acuan), false())
    return not_(syarat) if nama.startswith(BUKAN) else syarat


def cocok(syarat: Syarat, k: FromClause, acuan: Acuan) -> ColumnElement[bool]:
    """Whether a servant has all features of one of the lists."""
    return or_(false(), *(and_(*(_ciri(nama, k, acuan) for nama in satu)) for satu in syarat))


def hitung(sesi: Session, acuan: Acuan, syarat: Mapping[str, Syarat]) -> dict[str, int]:
    """Count several groups in one statement, by name."""
    if not syarat:
        return {}
    k = pada(acuan.instansi, acuan.hari)
    kolom = [
        func.coalesce(func.sum(case((cocok(satu, k, acuan), 1), else_=0)), 0)
        for satu in syarat.values()
    ]
    baris = sesi.execute(select(*kolom).select_from(k)).one()
    return {nama: int(nilai) for nama, nilai in zip(syarat, baris, strict=True)}


def ada(sesi: Session, acuan: Acuan, ciri: frozenset[str]) -> dict[str, bool]:
    """Say which features anybody in the agency has, also without a single servant."""
    nama = sorted(ciri)
    if not nama:
        return {}
    k = pada(acuan.instansi, acuan.hari)
    kolom = [case((CIRI[satu](k, acuan), 1), else_=0) for satu in nama]
    baris = sesi.execute(select(*kolom)).one()
    return {satu: bool(nilai) for satu, nilai in zip(nama, baris, strict=True)}


def daftar(
    sesi: Session, acuan: Acuan, syarat: Syarat, setelah: UUID | None, ambil: int
) -> list[Orang]:
    """List a group by id, after the id ``setelah``."""
    k = pada(acuan.instansi, acuan.hari)
    kolom: list[Any] = [k.c[nama] for nama in _KOLOM]
    kueri = (
        select(*kolom, col(Unit.kode), col(Unit.nama))
        .select_from(k)
        .outerjoin(Unit, col(Unit.id) == k.c.unit_id)
        .where(cocok(syarat, k, acuan))
        .order_by(k.c.id)
        .limit(ambil)
    )
    if setelah is not None:
        kueri = kueri.where(k.c.id > setelah)
    return [Orang(*tuple(baris)) for baris in sesi.execute(kueri)]
