"""The audit log: append-only, one hash chain per agency."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import Base
from app.db.types import UtcDateTime


class JejakAudit(Base, table=True):
    """One entry. ``rantai`` names the chain: an agency's id, or ``platform``.

    ``sidik`` is the digest of this entry and of the one before it, so that a changed,
    removed or inserted entry breaks every later link.
    """

    __tablename__ = "jejak_audit"
    __table_args__ = (UniqueConstraint("rantai", "urut"),)

    rantai: str
    urut: int
    instansi_id: UUID | None = Field(default=None, foreign_key="instansi.id", index=True)
    waktu: datetime = Field(sa_type=UtcDateTime)
    pengguna_id: UUID | None = Field(default=None, index=True)
    token_id: UUID | None = None
    tindakan: str
    objek: str
    objek_id: str | None = None
    sebelum: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    sesudah: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    catatan: str | None = None
    id_permintaan: str | None = None
    sidik_sebelum: str
    sidik: str
