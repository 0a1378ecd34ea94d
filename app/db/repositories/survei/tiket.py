"""One-use tickets: only digests are known here."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import CursorResult, func, insert, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Tiket
from app.db.types import uuid7


def buat(sesi: Session, survei: UUID, sidik: Sequence[str], sekarang: datetime) -> None:
    """Store new tickets by their digests."""
    isi = [
        {
            "id": uuid7(), "survei_id": survei, "sidik": satu, "terpakai": False,
            "dibuat_pada": sekarang,
        }
        for satu in sidik
    ]  # fmt: skip
    sesi.execute(insert(Tiket), isi)


def pakai(sesi: Session, survei: UUID, sidik: str) -> bool:
    """Use a ticket up; whether it was there and unused. Of several at once one succeeds."""
    milik = (col(Tiket.survei_id) == survei, col(Tiket.sidik) == sidik)
    kueri = update(Tiket).where(*milik, col(Tiket.terpakai).is_(False)).values(terpakai=True)
    hasil = sesi.execute(kueri.execution_options(synchronize_session=False))
    assert isinstance(hasil, CursorResult)
    return hasil.rowcount == 1


def keadaan(sesi: Session, survei: UUID, sidik: str) -> bool | None:
    """Whether a ticket is used; none where there is no such ticket."""
    milik = (col(Tiket.survei_id) == survei, col(Tiket.sidik) == sidik)
    return sesi.scalars(select(col(Tiket.terpakai)).where(*milik)).one_or_none()


def terdaftar(sesi: Session, survei: UUID, sidik: Sequence[str]) -> set[str]:
    """Return which of these digests belong to tickets of a survey that are not used."""
    kueri = select(col(Tiket.sidik)).where(
        col(Tiket.survei_id) == survei,
        col(Tiket.sidik).in_(sidik),
        col(Tiket.terpakai).is_(False),
    )
    return set(sesi.scalars(kueri))


def jumlah(sesi: Session, survei: UUID) -> tuple[int, int]:
    """Count the tickets of a survey, and those that were used."""
    kueri = select(col(Tiket.terpakai), func.count()).where(col(Tiket.survei_id) == survei)
    baris = sesi.execute(kueri.group_by(col(Tiket.terpakai)))
    isi = {satu[0]: satu[1] for satu in baris}
    return sum(isi.values()), isi.get(True, 0)
