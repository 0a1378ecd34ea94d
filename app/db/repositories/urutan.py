"""The running number of an agency's changes of servants."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import UrutanPerubahan
from app.db.types import uuid7


def berikut(sesi: Session, instansi: UUID) -> int:
    """Take the next number and hold it: other writers of the agency wait until this one ends.

    So a number is never seen before a smaller one. One transaction takes it once.
    """
    naik = (
        update(UrutanPerubahan)
        .where(col(UrutanPerubahan.instansi_id) == instansi)
        .values(urutan=col(UrutanPerubahan.urutan) + 1)
        .returning(col(UrutanPerubahan.urutan))
    )
    urutan = sesi.execute(naik).scalar_one_or_none()
    if urutan is None:
        # Two first writers: the second one's insert waits for the first, fails, and is tried anew.
        sesi.add(UrutanPerubahan(id=uuid7(), instansi_id=instansi, urutan=1))
        sesi.flush()
        return 1
    return int(urutan)


def terakhir(sesi: Session, instansi: UUID) -> int:
    """Return the last number given; 0 before the first."""
    kueri = select(col(UrutanPerubahan.urutan)).where(col(UrutanPerubahan.instansi_id) == instansi)
    return sesi.execute(kueri).scalar_one_or_none() or 0


def tahan(sesi: Session, instansi: UUID) -> int:
    """Return the last number given once nobody is changing servants, and let nobody begin.

    For who reads a set of changed servants more than once: the set stays the same meanwhile.
    """
    kueri = select(col(UrutanPerubahan.urutan)).where(col(UrutanPerubahan.instansi_id) == instansi)
    return sesi.execute(kueri.with_for_update()).scalar_one_or_none() or 0
