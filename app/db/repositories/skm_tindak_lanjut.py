"""Follow-up plans of surveys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import TindakLanjut


def semua(sesi: Session, survei: UUID) -> Sequence[TindakLanjut]:
    """Return the plans of a survey, the soonest due first."""
    kueri = select(TindakLanjut).where(col(TindakLanjut.survei_id) == survei)
    return sesi.scalars(kueri.order_by(col(TindakLanjut.tenggat), col(TindakLanjut.id))).all()


def cari(sesi: Session, survei: UUID, nomor: UUID, *, kunci: bool) -> TindakLanjut | None:
    """Return a plan of this survey; with ``kunci`` nobody else changes it."""
    kueri = select(TindakLanjut).where(
        col(TindakLanjut.survei_id) == survei, col(TindakLanjut.id) == nomor
    )
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()
