"""Posts an agency needs in a year, one by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import Formasi, Unit


@dataclass(frozen=True, slots=True)
class FormasiTercatat:
    """A needed post with its unit."""

    id: UUID
    tahun: int
    unit_id: UUID
    nama_jabatan: str
    kelompok_jabatan: str
    jenjang: str | None
    kebutuhan: int
    dasar: str
    versi: int
    unit_kode: str
    unit_nama: str


def cari(sesi: Session, instansi: UUID, nomor: UUID) -> Formasi | None:
    """Return one needed post of an agency."""
    kueri = select(Formasi).where(col(Formasi.instansi_id) == instansi, col(Formasi.id) == nomor)
    return sesi.scalars(kueri).one_or_none()


def kembar(sesi: Session, satu: Formasi) -> bool:
    """Whether the year has the same post in the same unit already."""
    kueri = select(1).where(
        col(Formasi.instansi_id) == satu.instansi_id,
        col(Formasi.tahun) == satu.tahun,
        col(Formasi.unit_id) == satu.unit_id,
        col(Formasi.kunci) == satu.kunci,
        col(Formasi.id) != satu.id,
    )
    with sesi.no_autoflush:
        return sesi.execute(kueri.limit(1)).one_or_none() is not None


def _tercatat() -> Select[*tuple[Any, ...]]:
    kolom = columns(Formasi, FormasiTercatat, "unit_kode", "unit_nama")
    return select(*kolom, col(Unit.kode), col(Unit.nama)).join_from(
        Formasi, Unit, col(Unit.id) == col(Formasi.unit_id)
    )


def lihat(sesi: Session, nomor: UUID) -> FormasiTercatat:
    """Return a needed post that exists, with its unit."""
    return FormasiTercatat(*tuple(sesi.execute(_tercatat().where(col(Formasi.id) == nomor)).one()))


def daftar(
    sesi: Session,
    instansi: UUID,
    tahun: int,
    saringan: Mapping[str, Any],
    *,
    setelah: UUID | None,
    ambil: int,
) -> list[FormasiTercatat]:
    """List the needs of a year by id; ``saringan`` narrows to values of columns."""
    kueri = _tercatat().where(
        col(Formasi.instansi_id) == instansi, col(Formasi.tahun) == tahun, *saring(saringan)
    )
    if setelah is not None:
        kueri = kueri.where(col(Formasi.id) > setelah)
    kueri = kueri.order_by(col(Formasi.id)).limit(ambil)
    return [FormasiTercatat(*tuple(baris)) for baris in sesi.execute(kueri)]


def saring(saringan: Mapping[str, Any]) -> list[Any]:
    """Narrow needs to values of columns."""
    c = Formasi.metadata.tables["formasi"].c
    return [
        c[nama].in_(nilai) if isinstance(nilai, tuple) else c[nama] == nilai
        for nama, nilai in saringan.items()
    ]
