"""What agencies decide about their servants: posts needed, potential, weights and cut-offs."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow, Base
from app.db.types import POIN, Code, ExactDecimal, UtcDateTime


class FormasiTahun(AgencyRow, table=True):
    """The needs of one year as a whole: its version rises with every change of a row."""

    __tablename__ = "formasi_tahun"
    __table_args__ = (UniqueConstraint("instansi_id", "tahun"),)

    tahun: int
    versi: int = 1


class Formasi(Base, table=True):
    """How many servants a unit needs in a post; ``kunci`` is the post as it is compared."""

    __tablename__ = "formasi"
    __table_args__ = (
        UniqueConstraint("instansi_id", "tahun", "unit_id", "kunci"),
        Index("ix_formasi_instansi_id_tahun", "instansi_id", "tahun"),
    )

    instansi_id: UUID = Field(foreign_key="instansi.id")
    tahun: int
    unit_id: UUID = Field(foreign_key="unit.id", index=True)
    nama_jabatan: str
    kelompok_jabatan: str
    jenjang: str | None = None
    kunci: str = Field(sa_type=Code)
    kebutuhan: int
    dasar: str
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class MutuBobot(Base, table=True):
    """The weights of the dimensions of data quality, in percent, as an agency sets them."""

    __tablename__ = "mutu_bobot"

    instansi_id: UUID = Field(foreign_key="instansi.id", unique=True, index=True)
    kelengkapan: Decimal = Field(sa_type=ExactDecimal)
    ketepatan_waktu: Decimal = Field(sa_type=ExactDecimal)
    akurasi: Decimal = Field(sa_type=ExactDecimal)
    konsistensi: Decimal = Field(sa_type=ExactDecimal)
    versi: int = 1
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class TalentaBatas(Base, table=True):
    """From which value on potential is high, or medium, in an agency."""

    __tablename__ = "talenta_batas"

    instansi_id: UUID = Field(foreign_key="instansi.id", unique=True, index=True)
    tinggi: Decimal = Field(sa_type=POIN)
    menengah: Decimal = Field(sa_type=POIN)
    versi: int = 1
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class TalentaPotensial(Base, table=True):
    """The potential of a servant in a year: a value of 0..100, or the level alone."""

    __tablename__ = "talenta_potensial"
    __table_args__ = (
        UniqueConstraint("pegawai_id", "tahun"),
        Index("ix_talenta_potensial_instansi_id_tahun", "instansi_id", "tahun"),
    )

    instansi_id: UUID = Field(foreign_key="instansi.id")
    pegawai_id: UUID = Field(foreign_key="pegawai.id", index=True, ondelete="CASCADE")
    tahun: int
    nilai: Decimal | None = Field(default=None, sa_type=POIN)
    tingkat: str | None = None
    sumber: str | None = None
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)
