"""Accounts, the roles they hold, and their sign-in sessions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow, Base
from app.db.types import Code, UtcDateTime


class Pengguna(Base, table=True):
    """A person's account; ``surel`` is stored in its normal form and is unique."""

    __tablename__ = "pengguna"

    surel: str = Field(sa_type=Code, unique=True)
    nama: str
    hash_sandi: str | None = None
    admin_platform: bool = False
    aktif: bool = True
    harus_ganti_sandi: bool = False
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class Anggota(AgencyRow, table=True):
    """A role that a person holds in an agency."""

    __tablename__ = "anggota"
    __table_args__ = (UniqueConstraint("instansi_id", "pengguna_id", "peran"),)

    pengguna_id: UUID = Field(foreign_key="pengguna.id", index=True)
    peran: str
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)


class Sesi(Base, table=True):
    """A family of refresh tokens; ends as a whole by sign-out, password change or reuse."""

    __tablename__ = "sesi"

    pengguna_id: UUID = Field(foreign_key="pengguna.id", index=True)
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    kedaluwarsa_pada: datetime = Field(sa_type=UtcDateTime)
    dicabut_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    alasan_cabut: str | None = None


class TokenSegar(Base, table=True):
    """One refresh token of a family; used once. Only its SHA-256 is kept."""

    __tablename__ = "token_segar"

    sesi_id: UUID = Field(foreign_key="sesi.id", index=True, ondelete="CASCADE")
    sidik: str = Field(unique=True)
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    dipakai_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AturUlangSandi(Base, table=True):
    """A one-time permission to set a new password, handed over by an administrator."""

    __tablename__ = "atur_ulang_sandi"

    pengguna_id: UUID = Field(foreign_key="pengguna.id", index=True, ondelete="CASCADE")
    sidik: str = Field(unique=True)
    kedaluwarsa_pada: datetime = Field(sa_type=UtcDateTime)
    dipakai_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)


class GagalMasuk(Base, table=True):
    """Failed sign-ins of one account or one address; ``kunci`` is a digest, not the name."""

    __tablename__ = "gagal_masuk"

    kunci: str = Field(unique=True)
    jumlah: int
    terakhir_pada: datetime = Field(sa_type=UtcDateTime, index=True)
