"""API tokens of machines."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field

from app.db.metadata import Base
from app.db.types import UtcDateTime


class TokenApi(Base, table=True):
    """A token; only its SHA-256 is kept. ``instansi`` none means: wherever its maker reaches."""

    __tablename__ = "token_api"

    nama: str
    awalan: str
    sidik: str = Field(unique=True)
    pembuat_id: UUID = Field(foreign_key="pengguna.id", index=True)
    cakupan: list[str] = Field(sa_type=JSON)
    instansi: list[str] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    kedaluwarsa_pada: datetime = Field(sa_type=UtcDateTime)
    dicabut_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    terakhir_dipakai_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    pengganti_id: UUID | None = Field(default=None, foreign_key="token_api.id", index=True)
    versi: int = 1
