"""Instruments of agencies."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, defer
from sqlmodel import col

from app.db.repositories.instansi import POLA_ID
from app.db.repositories.jangkauan import syarat
from app.db.tables import Instansi, InstrumenMerit
from app.domain.akses import Jangkauan


def daftar(sesi: Session, jangkauan: Jangkauan) -> Sequence[tuple[InstrumenMerit, str]]:
    """List the instruments within reach with the code of their agency, without contents."""
    kueri = (
        select(InstrumenMerit, col(Instansi.kode))
        .join(Instansi, col(Instansi.id) == col(InstrumenMerit.instansi_id))
        .where(syarat(col(InstrumenMerit.instansi_id), jangkauan))
        .options(defer(InstrumenMerit.isi))  # type: ignore[arg-type]
    )
    return [(satu, kode) for satu, kode in sesi.execute(kueri)]


def cari(
    sesi: Session, nomor: UUID, *, kunci: bool = False
) -> tuple[InstrumenMerit, Instansi] | None:
    """Return an instrument and its agency; with ``kunci`` nobody else changes it."""
    kueri = (
        select(InstrumenMerit, Instansi)
        .join(Instansi, col(Instansi.id) == col(InstrumenMerit.instansi_id))
        .where(col(InstrumenMerit.id) == nomor)
    )
    baris = sesi.execute(kueri.with_for_update() if kunci else kueri).one_or_none()
    return None if baris is None else (baris[0], baris[1])


def menurut_acuan(sesi: Session, instansi: UUID, acuan: str) -> InstrumenMerit | None:
    """Return an agency's instrument by id or code."""
    pilihan = [col(InstrumenMerit.kode) == acuan]
    if POLA_ID.fullmatch(acuan):
        pilihan.append(col(InstrumenMerit.id) == UUID(acuan))
    kueri = select(InstrumenMerit).where(col(InstrumenMerit.instansi_id) == instansi, or_(*pilihan))
    return sesi.scalars(kueri).first()
