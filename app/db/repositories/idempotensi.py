"""Keeping the first answer to an Idempotency-Key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Idempotensi
from app.db.types import uuid7

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
    dialek = postgresql if sesi.get_bind().dialect.name == "postgresql" else sqlite
    nilai = {
        "id": uuid7(), "pelaku": kunci.pelaku, "kunci": kunci.kunci, "isi": b"", "tajuk": {},
        "sidik_permintaan": kunci.sidik, "status": _BELUM, "dibuat_pada": sekarang,
    }  # fmt: skip
    masuk = dialek.insert(Idempotensi).values(nilai).on_conflict_do_nothing()
    baru = sesi.execute(masuk.returning(col(Idempotensi.id))).one_or_none()
    if baru is not None:
        return None
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
