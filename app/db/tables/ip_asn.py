"""Measurements of the IP ASN of an agency: one a year, with the score of every person.

Rows of persons outlive the persons: a fixed measurement is evidence. So they refer to
servants and units by id without a constraint, and keep the facts they were scored on.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.db.metadata import AgencyRow, metadata
from app.db.types import JAM, POIN, UtcDateTime


class IpAsnPengukuran(AgencyRow, table=True):
    """The measurement of a year: a draft until it is fixed.

    ``urutan`` is the number of the last change of servants it has seen; sums are over the
    persons measured; ``dilewati`` counts who was left out, by reason.
    """

    __tablename__ = "ip_asn_pengukuran"
    __table_args__ = (UniqueConstraint("instansi_id", "tahun"),)

    tahun: int
    tanggal: date
    status: str
    aturan_id: str
    aturan_sidik: str
    aturan: dict[str, Any] = Field(sa_type=JSON)
    urutan: int = Field(sa_type=BigInteger)
    diukur_pada: datetime = Field(sa_type=UtcDateTime)
    ditetapkan_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    jumlah: int
    dilewati: dict[str, int] = Field(sa_type=JSON)
    kualifikasi: Decimal = Field(sa_type=POIN)
    kompetensi: Decimal = Field(sa_type=POIN)
    kinerja: Decimal = Field(sa_type=POIN)
    disiplin: Decimal = Field(sa_type=POIN)
    nilai: Decimal = Field(sa_type=POIN)
    versi: int = 1


class IpAsnPegawai(SQLModel, table=True):
    """The score of one person, with the facts it came from."""

    __tablename__ = "ip_asn_pegawai"
    __table_args__ = (Index("ix_ip_asn_pegawai_pegawai_id", "pegawai_id"),)
    metadata: ClassVar[MetaData] = metadata

    pengukuran_id: UUID = Field(
        foreign_key="ip_asn_pengukuran.id", primary_key=True, ondelete="CASCADE"
    )
    pegawai_id: UUID = Field(primary_key=True)
    unit_id: UUID | None = None
    jenis_pegawai: str
    kelompok_jabatan: str
    golongan: str | None = None
    jenis_kelamin: str
    pendidikan: str
    pendidikan_dipersyaratkan: str | None = None
    diklat_kepemimpinan: bool
    diklat_fungsional: bool
    jp_teknis: Decimal = Field(sa_type=JAM)
    seminar: bool
    nilai_skp: Decimal | None = Field(default=None, sa_type=POIN)
    predikat_kinerja: str | None = None
    hukuman_disiplin: str | None = None
    kualifikasi: Decimal = Field(sa_type=POIN)
    kompetensi: Decimal = Field(sa_type=POIN)
    kinerja: Decimal = Field(sa_type=POIN)
    disiplin: Decimal = Field(sa_type=POIN)
    nilai: Decimal = Field(sa_type=POIN)
    kategori: str


class IpAsnDilewati(SQLModel, table=True):
    """A person who was not measured, and why."""

    __tablename__ = "ip_asn_dilewati"
    metadata: ClassVar[MetaData] = metadata

    pengukuran_id: UUID = Field(
        foreign_key="ip_asn_pengukuran.id", primary_key=True, ondelete="CASCADE"
    )
    pegawai_id: UUID = Field(primary_key=True)
    unit_id: UUID | None = None
    alasan: str
