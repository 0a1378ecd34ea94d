"""Answers kept so that a repeated write is not done twice."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import Base
from app.db.types import UtcDateTime


class Idempotensi(Base, table=True):
    """The first answer to an Idempotency-Key of one actor, for 24 hours."""

    __tablename__ = "idempotensi"
    __table_args__ = (UniqueConstraint("pelaku", "kunci"),)

    pelaku: str
    kunci: str
    sidik_permintaan: str
    status: int
    tajuk: dict[str, Any] = Field(sa_type=JSON)
    isi: bytes = Field(sa_type=LargeBinary)
    dibuat_pada: datetime = Field(sa_type=UtcDateTime, index=True)
