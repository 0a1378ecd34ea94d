"""Imports of files about servants: each that was applied, saved mappings, the national result."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow, Base
from app.db.types import POIN, Code, UtcDateTime


class ImporBerkas(Base, table=True):
    """A file that was applied: who, when, which (SHA-256), and how many rows did what."""

    __tablename__ = "impor"
    __table_args__ = (Index("ix_impor_instansi_id_id", "instansi_id", "id"),)

    instansi_id: UUID = Field(foreign_key="instansi.id")
    pengguna_id: UUID = Field(foreign_key="pengguna.id", index=True)
    jenis: str
    tahun: int | None = None
    nama_berkas: str | None = None
    sidik: str
    baru: int
    berubah: int
    sama: int
    dilewati: int
    dihapus: int
    timpa_tangan: bool
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)


class ImporPemetaan(AgencyRow, table=True):
    """Which header of an agency's own files is which column: ``kolom`` maps column to header."""

    __tablename__ = "impor_pemetaan"
    __table_args__ = (UniqueConstraint("instansi_id", "kode"),)

    kode: str = Field(sa_type=Code)
    jenis: str
    kolom: dict[str, str] = Field(sa_type=JSON)
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class HasilBkn(Base, table=True):
    """A person's national result of a year as BKN printed it; ``pegawai_id`` if it was matched."""

    __tablename__ = "hasil_bkn"
    __table_args__ = (Index("ix_hasil_bkn_instansi_id_tahun", "instansi_id", "tahun"),)

    instansi_id: UUID = Field(foreign_key="instansi.id")
    tahun: int
    pegawai_id: UUID | None = Field(
        default=None, foreign_key="pegawai.id", index=True, ondelete="SET NULL"
    )
    baris: int
    nip: str | None = None
    nama: str
    nama_jabatan: str
    satuan_kerja: str
    kualifikasi: Decimal = Field(sa_type=POIN)
    kompetensi: Decimal = Field(sa_type=POIN)
    kinerja: Decimal = Field(sa_type=POIN)
    disiplin: Decimal = Field(sa_type=POIN)
    total: Decimal = Field(sa_type=POIN)
    sumber: str
