"""The merit system of an agency: its instruments, assessments, evidence and follow-up."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Text, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow
from app.db.types import Code, ExactDecimal, UtcDateTime


class InstrumenMerit(AgencyRow, table=True):
    """An instrument that an agency entered; ``isi`` is its rule file as exact JSON.

    Once published it never changes: assessments were made with it.
    """

    __tablename__ = "instrumen_merit"
    __table_args__ = (UniqueConstraint("instansi_id", "kode"),)

    kode: str = Field(sa_type=Code)
    nama: str
    isi: str = Field(sa_type=Text)
    sidik: str
    contoh: bool
    berlaku_sejak: date
    berlaku_sampai: date | None
    asal: str | None
    status: str
    terbit_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)
    versi: int = 1


class PenilaianMerit(AgencyRow, table=True):
    """The assessment of a year by one instrument.

    ``instrumen`` is a copy of the instrument with its rule, so that the figures can be computed
    again whatever becomes of the instrument. ``pengisi`` are the accounts that filled anything
    in; ``hasil`` is what was computed when the decree was entered.
    """

    __tablename__ = "penilaian_merit"
    __table_args__ = (UniqueConstraint("instansi_id", "tahun", "instrumen_kode"),)

    tahun: int
    instrumen_kode: str = Field(sa_type=Code)
    instrumen_sidik: str
    instrumen: str = Field(sa_type=Text)
    status: str
    gerbang: dict[str, bool] = Field(sa_type=JSON)
    survei: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    koreksi: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    catatan: str | None = None
    tim: list[dict[str, Any]] = Field(sa_type=JSON)
    pengisi: list[str] = Field(sa_type=JSON)
    diajukan_oleh: UUID | None = Field(default=None, foreign_key="pengguna.id", index=True)
    diajukan_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    pleno_tanggal: date | None = None
    pleno_nomor: str | None = None
    keputusan_nomor: str | None = None
    keputusan_tanggal: date | None = None
    keputusan_nilai: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    keputusan_indeks: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    keputusan_kategori: str | None = None
    hasil: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)
    versi: int = 1


class PenilaianMeritSkor(AgencyRow, table=True):
    """The score of a sub-aspect: as filled in, and as verified."""

    __tablename__ = "penilaian_merit_skor"
    __table_args__ = (UniqueConstraint("penilaian_id", "sub_aspek"),)

    penilaian_id: UUID = Field(foreign_key="penilaian_merit.id", index=True, ondelete="CASCADE")
    sub_aspek: str = Field(sa_type=Code)
    skor: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    catatan: str | None = None
    skor_verifikasi: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    alasan: str | None = None
    diverifikasi_oleh: UUID | None = Field(default=None, foreign_key="pengguna.id", index=True)


class BuktiMerit(AgencyRow, table=True):
    """A document of evidence; the file lies under its SHA-256, outside the database."""

    __tablename__ = "bukti_merit"
    __table_args__ = (UniqueConstraint("instansi_id", "sidik"),)

    sidik: str
    nama: str
    media: str
    ukuran: int = Field(sa_type=BigInteger)
    diunggah_oleh: UUID = Field(foreign_key="pengguna.id", index=True)
    diunggah_pada: datetime = Field(sa_type=UtcDateTime)


class BuktiMeritTautan(AgencyRow, table=True):
    """A document serves a sub-aspect of an assessment, with pages and validity."""

    __tablename__ = "bukti_merit_tautan"
    __table_args__ = (UniqueConstraint("penilaian_id", "sub_aspek", "bukti_id"),)

    penilaian_id: UUID = Field(foreign_key="penilaian_merit.id", index=True, ondelete="CASCADE")
    sub_aspek: str = Field(sa_type=Code)
    bukti_id: UUID = Field(foreign_key="bukti_merit.id", index=True)
    posisi: int
    halaman: str | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None


class TindakLanjutMerit(AgencyRow, table=True):
    """A recommendation or a recorded violation of a decree, and what is done about it."""

    __tablename__ = "tindak_lanjut_merit"

    penilaian_id: UUID = Field(foreign_key="penilaian_merit.id", index=True, ondelete="CASCADE")
    nomor: int
    jenis: str
    aspek: str | None
    uraian: str
    penanggung_jawab: str | None = None
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    tenggat: date | None = None
    status: str
    catatan: str | None = None
    bukti_id: UUID | None = Field(default=None, foreign_key="bukti_merit.id", index=True)
    selesai_pada: date | None = None
    diubah_pada: datetime = Field(sa_type=UtcDateTime)
    versi: int = 1
