"""Results that an agency published: indices per year, with their parts."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow
from app.db.types import Code, ExactDecimal, UtcDateTime


class Hasil(AgencyRow, table=True):
    """The result of one index in one year; ``ragam`` tells several tables of one index apart."""

    __tablename__ = "hasil"
    __table_args__ = (UniqueConstraint("instansi_id", "indeks", "tahun", "ragam"),)

    indeks: str = Field(sa_type=Code)
    tahun: int
    ragam: str = Field(sa_type=Code)
    nama: str
    satuan: str | None
    nilai: Decimal | None = Field(sa_type=ExactDecimal)
    kategori: str | None
    sebutan: str | None
    nilai_indeks: Decimal | None = Field(sa_type=ExactDecimal)
    target: Decimal | None = Field(sa_type=ExactDecimal)
    target_kategori: str | None
    capaian: Decimal | None = Field(sa_type=ExactDecimal)
    sumber_dokumen: str | None
    sumber_letak: str
    catatan: str | None
    sidik: str
    terbit: bool
    terbit_pada: datetime | None = Field(sa_type=UtcDateTime)
    diimpor_pada: datetime = Field(sa_type=UtcDateTime)


class HasilRincian(AgencyRow, table=True):
    """A dimension, aspect, component or group that a result consists of."""

    __tablename__ = "hasil_rincian"

    hasil_id: UUID = Field(foreign_key="hasil.id", index=True, ondelete="CASCADE")
    posisi: int
    kode: str
    nama: str
    maksimal: Decimal | None = Field(sa_type=ExactDecimal)
    nilai: Decimal | None = Field(sa_type=ExactDecimal)
    persen: Decimal | None = Field(sa_type=ExactDecimal)
