"""Agencies."""

from uuid import UUID

from sqlmodel import Field

from app.db.metadata import Base
from app.db.types import Code


class Instansi(Base, table=True):
    """A personnel agency; the two outside codes are texts and never derived from each other."""

    __tablename__ = "instansi"

    kode: str = Field(sa_type=Code, unique=True)
    nama: str
    singkatan: str | None = None
    jenis: str
    induk_id: UUID | None = Field(default=None, foreign_key="instansi.id", index=True)
    kode_kemendagri: str | None = None
    kode_bkn: str | None = None
    aktif: bool = True
    versi: int = 1
