"""Servants of an agency: who they are, what they were, and what they did.

Every change of a servant or a history stamps the servant with the agency's next ``urutan``
(see UrutanPerubahan): change feed and re-measurement ask for what came after a number.
"""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.db.metadata import Base
from app.db.types import JAM, POIN, Code, UtcDateTime


class UrutanPerubahan(Base, table=True):
    """The last number given to a change of an agency's servants.

    Whoever changes one takes the next number first and holds the row until the end, so that
    numbers become visible in their order.
    """

    __tablename__ = "urutan_perubahan"

    instansi_id: UUID = Field(foreign_key="instansi.id", unique=True, index=True)
    urutan: int = Field(sa_type=BigInteger)


class Keadaan(SQLModel):
    """What changes over a career, in force since a day."""

    aktif: bool
    alasan_nonaktif: str | None = None
    jenis_pegawai: str
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    kelompok_jabatan: str | None = None
    nama_jabatan: str | None = None
    jenjang: str | None = None
    pendidikan_dipersyaratkan: str | None = None
    golongan: str | None = None
    tmt_jabatan: date | None = None
    tmt_golongan: date | None = None


class Pegawai(Base, Keadaan, table=True):
    """A servant: the person, and the state in force since ``keadaan_sejak``.

    ``disunting`` names the columns entered by hand, which an import leaves alone.
    """

    __tablename__ = "pegawai"
    __table_args__ = (
        UniqueConstraint("instansi_id", "nip"),
        # The change feed and the list by name read a page of these, however large the agency.
        Index("ix_pegawai_instansi_id_urutan_id", "instansi_id", "urutan", "id"),
        Index("ix_pegawai_instansi_id_nama_id", "instansi_id", "nama", "id"),
    )

    instansi_id: UUID = Field(foreign_key="instansi.id")
    nip: str = Field(sa_type=Code)
    nama: str = Field(sa_type=Code)
    jenis_kelamin: str
    tanggal_lahir: date
    tmt_pengangkatan: date | None = None
    tmt_pns: date | None = None
    keadaan_sejak: date
    sumber: str
    disunting: list[str] = Field(sa_type=JSON)
    urutan: int = Field(sa_type=BigInteger)
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class PegawaiKeadaan(Base, Keadaan, table=True):
    """A state that a servant was in, up to and including ``sampai``."""

    __tablename__ = "pegawai_keadaan"
    __table_args__ = (
        Index("ix_pegawai_keadaan_instansi_id_sampai", "instansi_id", "sampai"),
        UniqueConstraint("pegawai_id", "sejak"),
    )

    instansi_id: UUID = Field(foreign_key="instansi.id")
    pegawai_id: UUID = Field(foreign_key="pegawai.id", index=True, ondelete="CASCADE")
    sejak: date
    sampai: date


class PegawaiDihapus(Base, table=True):
    """What is left of a servant who was removed: that there was one, for the change feed."""

    __tablename__ = "pegawai_dihapus"
    __table_args__ = (
        Index(
            "ix_pegawai_dihapus_instansi_id_urutan_pegawai_id",
            "instansi_id", "urutan", "pegawai_id",
        ),
    )  # fmt: skip

    instansi_id: UUID = Field(foreign_key="instansi.id")
    pegawai_id: UUID
    urutan: int = Field(sa_type=BigInteger)
    dihapus_pada: datetime = Field(sa_type=UtcDateTime)


class Riwayat(Base):
    """What every entry of a history has."""

    instansi_id: UUID = Field(foreign_key="instansi.id")
    pegawai_id: UUID = Field(foreign_key="pegawai.id", index=True, ondelete="CASCADE")
    sumber: str
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class PegawaiPendidikan(Riwayat, table=True):
    """A degree; the day of graduation may be unknown but for its year (then 31 December)."""

    __tablename__ = "pegawai_pendidikan"
    __table_args__ = (
        Index(
            "ix_pegawai_pendidikan_ukur", "instansi_id", "pegawai_id", "jenjang", "tanggal_lulus"
        ),
    )

    jenjang: str
    tanggal_lulus: date
    jurusan: str | None = None
    lembaga: str | None = None
    nomor_ijazah: str | None = None


class PegawaiPelatihan(Riwayat, table=True):
    """A training, seminar or course, finished on a day, with its lesson hours."""

    __tablename__ = "pegawai_pelatihan"
    __table_args__ = (
        Index(
            "ix_pegawai_pelatihan_ukur",
            "instansi_id", "pegawai_id", "jenis", "tanggal_selesai", "jp", "tingkat",
        ),
    )  # fmt: skip

    jenis: str
    tingkat: str | None = None
    nama: str
    penyelenggara: str | None = None
    tanggal_mulai: date | None = None
    tanggal_selesai: date
    jp: Decimal = Field(sa_type=JAM)
    nomor_sertifikat: str | None = None


class PegawaiKinerja(Riwayat, table=True):
    """The assessment of one year, by one of two methods."""

    __tablename__ = "pegawai_kinerja"
    __table_args__ = (
        UniqueConstraint("pegawai_id", "tahun"),
        Index(
            "ix_pegawai_kinerja_ukur", "instansi_id", "tahun", "pegawai_id", "predikat", "nilai_skp"
        ),
    )

    tahun: int
    nilai_skp: Decimal | None = Field(default=None, sa_type=POIN)
    hasil_kerja: str | None = None
    perilaku: str | None = None
    predikat: str | None = None


class PegawaiHukuman(Riwayat, table=True):
    """A disciplinary punishment, in force from ``mulai`` to ``selesai``."""

    __tablename__ = "pegawai_hukuman"
    __table_args__ = (
        Index("ix_pegawai_hukuman_ukur", "instansi_id", "pegawai_id", "mulai", "tingkat"),
    )

    tingkat: str
    jenis: str
    mulai: date
    selesai: date | None = None
    nomor_keputusan: str | None = None
