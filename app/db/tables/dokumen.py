"""Planning documents: the source as imported, and its parts as rows."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import JSON, Text, UniqueConstraint
from sqlmodel import Field

from app.db.metadata import AgencyRow
from app.db.types import Code, ExactDecimal, UtcDateTime


class Dokumen(AgencyRow, table=True):
    """A document; ``sumber`` is its JSON as imported, ``sidik`` the digest of that.

    Contents and parts are those of the published version, else of the newest. ``versi`` counts
    the changes of this row.
    """

    __tablename__ = "dokumen"

    kode: str = Field(sa_type=Code, unique=True)
    jenis: str
    judul: str
    tahun_awal: int
    tahun_akhir: int
    sidik: str
    sumber: str = Field(sa_type=Text)
    terbit: bool
    terbit_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    diimpor_pada: datetime = Field(sa_type=UtcDateTime)
    versi: int = 1
    versi_terbit: int | None = None


class DokumenVersi(AgencyRow, table=True):
    """A version of a document as imported; never changed."""

    __tablename__ = "dokumen_versi"
    __table_args__ = (UniqueConstraint("dokumen_id", "nomor"),)

    dokumen_id: UUID = Field(foreign_key="dokumen.id", index=True)
    nomor: int
    jenis: str
    tanggal: date | None
    alasan: str | None
    sidik: str
    sumber: str = Field(sa_type=Text)
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)


class _Bagian(AgencyRow):
    """A part of a document, at its place among its siblings."""

    dokumen_id: UUID = Field(foreign_key="dokumen.id", index=True, ondelete="CASCADE")
    posisi: int


class DokumenIndikator(_Bagian, table=True):
    """A row of an indicator table."""

    __tablename__ = "dokumen_indikator"

    tabel: str
    baris: str | None
    tingkat: str | None
    uraian: str | None
    indikator: str
    satuan: str | None
    arah: str
    awal_tahun: int | None
    awal_nilai: Decimal | None = Field(sa_type=ExactDecimal)
    akhir: Decimal | None = Field(sa_type=ExactDecimal)
    capaian_akhir: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenIndikatorNilai(AgencyRow, table=True):
    """Target, result and achievement of an indicator in one year."""

    __tablename__ = "dokumen_indikator_nilai"

    indikator_id: UUID = Field(foreign_key="dokumen_indikator.id", index=True, ondelete="CASCADE")
    tahun: int
    target: Decimal | None = Field(sa_type=ExactDecimal)
    realisasi: Decimal | None = Field(sa_type=ExactDecimal)
    capaian: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenProgram(_Bagian, table=True):
    """A row of the programme tree, from goal down to sub-activity."""

    __tablename__ = "dokumen_program"

    tabel: str
    urut: int
    nomor: str | None
    jenis: str
    kode: str | None
    nama: str
    mencakup: list[str] | None = Field(sa_type=JSON(none_as_null=True))
    total_pagu: Decimal | None = Field(sa_type=ExactDecimal)
    pertumbuhan_pagu: Decimal | None = Field(sa_type=ExactDecimal)
    pertumbuhan_realisasi: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenProgramIndikator(AgencyRow, table=True):
    """An indicator of a row of the programme tree."""

    __tablename__ = "dokumen_program_indikator"

    program_id: UUID = Field(foreign_key="dokumen_program.id", index=True, ondelete="CASCADE")
    posisi: int
    nama: str
    satuan: str | None
    awal: Decimal | None = Field(sa_type=ExactDecimal)
    akhir: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenTarget(AgencyRow, table=True):
    """The target of a programme indicator in one year."""

    __tablename__ = "dokumen_target"

    indikator_id: UUID = Field(
        foreign_key="dokumen_program_indikator.id", index=True, ondelete="CASCADE"
    )
    tahun: int
    target: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenAnggaran(AgencyRow, table=True):
    """Budget and spending of a row of the programme tree in one year, in rupiah."""

    __tablename__ = "dokumen_anggaran"

    program_id: UUID = Field(foreign_key="dokumen_program.id", index=True, ondelete="CASCADE")
    posisi: int
    tahun: int
    pagu: Decimal | None = Field(sa_type=ExactDecimal)
    pagu_perubahan: Decimal | None = Field(sa_type=ExactDecimal)
    realisasi: Decimal | None = Field(sa_type=ExactDecimal)
    persen: Decimal | None = Field(sa_type=ExactDecimal)
    sisa: Decimal | None = Field(sa_type=ExactDecimal)


class DokumenPernyataan(_Bagian, table=True):
    """A calculation that the text states."""

    __tablename__ = "dokumen_pernyataan"

    lokasi: str
    uraian: str
    rumus: str
    masukan: list[str] = Field(sa_type=JSON)
    tercetak: Decimal = Field(sa_type=ExactDecimal)
