"""Keeping the first answer to an Idempotency-Key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Idempotensi

UMUR = timedelta(hours=24)
_BELUM = 0


@dataclass(frozen=True, slots=True)
class Kunci:
    """A key of one actor, and the digest of the request it was sent with."""

    pelaku: str
    kunci: str
    sidik: str


def pesan(sesi: Session, kunci: Kunci, sekarang: datetime) -> Idempotensi | None:
    """Reserve a key for this transaction; returns the earlier answer if it was used before.

    A second request with the same key waits here until the first has ended: then it finds
    the first's answer, or, when the first failed, the key free again.
    """
    lama = col(Idempotensi.dibuat_pada) <= sekarang - UMUR
    sesi.execute(delete(Idempotensi).where(lama, col(Idempotensi.pelaku) == kunci.pelaku))
    baru = Idempotensi(
        pelaku=kunci.pelaku,
        kunci=kunci.kunci,
        sidik_permintaan=kunci.sidik,
        status=_BELUM,
        tajuk={},
        isi=b"",
        dibuat_pada=sekarang,
    )
    try:
        with sesi.begin_nested():
            sesi.add(baru)
    except IntegrityError:
        return _tersimpan(sesi, kunci)
    return None


def _tersimpan(sesi: Session, kunci: Kunci) -> Idempotensi:
    kueri = select(Idempotensi).where(
        col(Idempotensi.pelaku) == kunci.pelaku, col(Idempotensi.kunci) == kunci.kunci
    )
    return sesi.scalars(kueri).one()


def jawab(sesi: Session, kunci: Kunci, status: int, tajuk: Mapping[str, str], isi: bytes) -> None:
    """Keep the answer under its key, in the transaction that did the work."""
    sesi.execute(
        update(Idempotensi)
        .where(col(Idempotensi.pelaku) == kunci.pelaku, col(Idempotensi.kunci) == kunci.kunci)
        .values(status=status, tajuk=dict(tajuk), isi=isi)
    )
