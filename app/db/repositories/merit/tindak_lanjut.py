"""Follow-up of decrees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import TindakLanjutMerit

SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class SaringanTindakLanjut:
    """What a list of follow-up is narrowed to; ``terlambat``: open after its due date."""

    hari_ini: date
    penilaian: UUID | None = None
    status: str | None = None
    terlambat: bool | None = None


def daftar(
    sesi: Session,
    instansi: UUID,
    saringan: SaringanTindakLanjut,
    setelah: UUID | None = None,
    ambil: int | None = None,
) -> Sequence[TindakLanjutMerit]:
    """List the follow-up of an agency, oldest first."""
    baris = TindakLanjutMerit
    kueri = select(baris).where(col(baris.instansi_id) == instansi)
    if saringan.penilaian is not None:
        kueri = kueri.where(col(baris.penilaian_id) == saringan.penilaian)
    if saringan.status is not None:
        kueri = kueri.where(col(baris.status) == saringan.status)
    if saringan.terlambat is not None:
        lewat = (col(baris.status) != SELESAI) & (col(baris.tenggat) < saringan.hari_ini)
        lewat = lewat & col(baris.tenggat).is_not(None)
        kueri = kueri.where(lewat if saringan.terlambat else ~lewat)
    if setelah is not None:
        kueri = kueri.where(col(baris.id) > setelah)
    return sesi.scalars(kueri.order_by(col(baris.id)).limit(ambil)).all()


def cari(sesi: Session, instansi: UUID, nomor: UUID) -> TindakLanjutMerit | None:
    """Return one of an agency."""
    kueri = select(TindakLanjutMerit).where(
        col(TindakLanjutMerit.id) == nomor, col(TindakLanjutMerit.instansi_id) == instansi
    )
    return sesi.scalars(kueri).one_or_none()
