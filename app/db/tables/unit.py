"""Organisational units of an agency and what became of them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow
from app.db.types import Code, UtcDateTime


class Unit(AgencyRow, table=True):
    """A unit in the tree of its agency, in force from ``berlaku_sejak`` to ``berlaku_sampai``."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("instansi_id", "kode", "berlaku_sejak"),)

    kode: str = Field(sa_type=Code)
    nama: str
    induk_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    berlaku_sejak: date
    berlaku_sampai: date | None = None
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class UnitPendahulu(AgencyRow, table=True):
    """A unit came out of another: by split, merge or rename."""

    __tablename__ = "unit_pendahulu"
    __table_args__ = (UniqueConstraint("unit_id", "pendahulu_id"),)

    unit_id: UUID = Field(foreign_key="unit.id", index=True)
    pendahulu_id: UUID = Field(foreign_key="unit.id", index=True)
    jenis: str
