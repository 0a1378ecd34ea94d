"""Counting failed sign-ins by digest of an account or address."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import GagalMasuk
from app.db.types import uuid7


def baca(sesi: Session, kunci: Collection[str]) -> Sequence[GagalMasuk]:
    """Return the counts that exist under these keys."""
    return sesi.scalars(select(GagalMasuk).where(col(GagalMasuk.kunci).in_(kunci))).all()


def kunci(sesi: Session, nama: Collection[str], sekarang: datetime) -> Sequence[GagalMasuk]:
    """Return the count of every key, made if missing; nobody else counts them meanwhile.

    Always in one order, so that two sign-ins never wait for each other.
    """
    dialek = postgresql if sesi.get_bind().dialect.name == "postgresql" else sqlite
    baris = [
        {"id": uuid7(), "kunci": satu, "jumlah": 0, "terakhir_pada": sekarang}
        for satu in sorted(nama)
    ]
    sesi.execute(dialek.insert(GagalMasuk).values(baris).on_conflict_do_nothing())
    kueri = select(GagalMasuk).where(col(GagalMasuk.kunci).in_(nama))
    return sesi.scalars(kueri.order_by(col(GagalMasuk.kunci)).with_for_update()).all()


def buang(sesi: Session, sebelum: datetime) -> None:
    """Forget counts that nobody added to since ``sebelum``; those in use are left for later."""
    usang = select(col(GagalMasuk.id)).where(col(GagalMasuk.terakhir_pada) < sebelum)
    usang = usang.with_for_update(skip_locked=True)
    sesi.execute(delete(GagalMasuk).where(col(GagalMasuk.id).in_(usang)))
