"""Imports that were applied, and saved mappings of headers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import ImporBerkas, ImporPemetaan


def daftar(
    sesi: Session, instansi: UUID, sebelum: UUID | None, ambil: int
) -> Sequence[ImporBerkas]:
    """List imports of an agency, the newest first, those older than ``sebelum``."""
    kueri = select(ImporBerkas).where(col(ImporBerkas.instansi_id) == instansi)
    if sebelum is not None:
        kueri = kueri.where(col(ImporBerkas.id) < sebelum)
    return sesi.scalars(kueri.order_by(col(ImporBerkas.id).desc()).limit(ambil)).all()


def pemetaan(sesi: Session, instansi: UUID, kode: str) -> ImporPemetaan | None:
    """Return a saved mapping."""
    kueri = select(ImporPemetaan).where(
        col(ImporPemetaan.instansi_id) == instansi, col(ImporPemetaan.kode) == kode
    )
    return sesi.scalars(kueri).one_or_none()


def semua_pemetaan(
    sesi: Session, instansi: UUID, setelah: str | None, ambil: int
) -> Sequence[ImporPemetaan]:
    """List saved mappings by code, after the code ``setelah``."""
    kueri = select(ImporPemetaan).where(col(ImporPemetaan.instansi_id) == instansi)
    if setelah is not None:
        kueri = kueri.where(col(ImporPemetaan.kode) > setelah)
    return sesi.scalars(kueri.order_by(col(ImporPemetaan.kode)).limit(ambil)).all()
