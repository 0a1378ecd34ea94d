"""Services of an agency, the surveys about them, and what the public answered.

Nothing here tells who answered. An answer has a random key, a day and half of a day, and no way
back to a ticket or a form; a ticket and a used form know that they were used, and not when.
"""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from sqlalchemy import JSON, Index, MetaData, SmallInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.db.metadata import AgencyRow, Base, metadata
from app.db.types import Code, UtcDateTime


class Layanan(AgencyRow, table=True):
    """A service of the catalogue, offered from ``aktif_sejak`` up to ``aktif_sampai``."""

    __tablename__ = "layanan"
    __table_args__ = (UniqueConstraint("instansi_id", "kode"),)

    kode: str = Field(sa_type=Code)
    nama: str
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    aktif_sejak: date
    aktif_sampai: date | None = None
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class Survei(AgencyRow, table=True):
    """A survey of a period: a draft, then open, closed, published.

    ``kode`` is its public address. ``unsur`` keeps the questions of the index word by word as
    they were asked; ``akses`` says whether an answer needs a ticket.
    """

    __tablename__ = "survei"

    kode: str = Field(sa_type=Code, unique=True)
    nama: str
    pengantar: str | None = None
    periode_mulai: date
    periode_selesai: date
    status: str
    aturan_id: str
    aturan_sidik: str
    bobot: str
    akses: str
    kuesioner_id: str
    unsur: list[dict[str, Any]] = Field(sa_type=JSON)
    populasi: int | None = None
    target_sampel: int | None = None
    aturan_sampel_id: str | None = None
    batas_per_jam: int
    dibuka_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ditutup_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    diterbitkan_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)


class SurveiLayanan(AgencyRow, table=True):
    """A service that a survey asks about, and the unit that offered it then."""

    __tablename__ = "survei_layanan"
    __table_args__ = (UniqueConstraint("survei_id", "layanan_id"),)

    survei_id: UUID = Field(foreign_key="survei.id", index=True, ondelete="CASCADE")
    layanan_id: UUID = Field(foreign_key="layanan.id", index=True)
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)


class SurveiPertanyaan(AgencyRow, table=True):
    """A question of the agency's own, outside the index; ``pilihan`` where it offers choices."""

    __tablename__ = "survei_pertanyaan"
    __table_args__ = (UniqueConstraint("survei_id", "kode"),)

    survei_id: UUID = Field(foreign_key="survei.id", index=True, ondelete="CASCADE")
    urutan: int = Field(sa_type=SmallInteger)
    kode: str = Field(sa_type=Code)
    teks: str
    teks_en: str | None = None
    jenis: str
    wajib: bool
    pilihan: list[dict[str, Any]] = Field(sa_type=JSON)


class Respon(SQLModel, table=True):
    """One answer, nine columns wide; an unsur left out is empty and never a number.

    Its key is random, because a key in the order of time would tell who answered after whom. It
    names service and unit without a constraint: SurveiLayanan holds both in place. One index
    carries all that the result of a survey, a service or a unit is computed from, the other
    that of each kind of respondent.
    """

    __tablename__ = "respon"
    __table_args__ = (
        Index(
            "ix_respon_hasil",
            "survei_id", "layanan_id", "unit_id",
            "persyaratan", "prosedur", "waktu", "biaya", "produk",
            "kompetensi", "perilaku", "pengaduan", "sarpras",
        ),
        Index(
            "ix_respon_profil",
            "survei_id", "jenis_kelamin", "kelompok_usia", "pendidikan", "pekerjaan",
            "persyaratan", "prosedur", "waktu", "biaya", "produk",
            "kompetensi", "perilaku", "pengaduan", "sarpras",
        ),
    )  # fmt: skip
    metadata: ClassVar[MetaData] = metadata

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    survei_id: UUID = Field(foreign_key="survei.id")
    layanan_id: UUID | None = None
    unit_id: UUID | None = None
    tanggal: date
    slot_jam: str | None = None
    cara: str
    persyaratan: int | None = Field(default=None, sa_type=SmallInteger)
    prosedur: int | None = Field(default=None, sa_type=SmallInteger)
    waktu: int | None = Field(default=None, sa_type=SmallInteger)
    biaya: int | None = Field(default=None, sa_type=SmallInteger)
    produk: int | None = Field(default=None, sa_type=SmallInteger)
    kompetensi: int | None = Field(default=None, sa_type=SmallInteger)
    perilaku: int | None = Field(default=None, sa_type=SmallInteger)
    pengaduan: int | None = Field(default=None, sa_type=SmallInteger)
    sarpras: int | None = Field(default=None, sa_type=SmallInteger)
    jenis_kelamin: str | None = None
    kelompok_usia: str | None = None
    pendidikan: str | None = None
    pekerjaan: str | None = None
    komentar: str | None = None
    jawaban_lain: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))


class Tiket(Base, table=True):
    """A permission to answer once. Only its SHA-256 is kept, and that it was used."""

    __tablename__ = "tiket"

    survei_id: UUID = Field(foreign_key="survei.id", index=True, ondelete="CASCADE")
    sidik: str = Field(sa_type=Code, unique=True)
    terpakai: bool = False
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)


class FormulirTerpakai(Base, table=True):
    """A form that was sent in: the keyed digest of its token, until the token ends anyway.

    The end is a whole hour, the same for all forms sent in within one hour: it counts them.
    """

    __tablename__ = "formulir_terpakai"
    __table_args__ = (
        Index("ix_formulir_terpakai_survei_id_kedaluwarsa_pada", "survei_id", "kedaluwarsa_pada"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    survei_id: UUID = Field(foreign_key="survei.id", ondelete="CASCADE")
    sidik: str = Field(sa_type=Code, unique=True)
    kedaluwarsa_pada: datetime = Field(sa_type=UtcDateTime, index=True)


class Terbitan(AgencyRow, table=True):
    """The result of a survey as it was published: a frozen copy, perhaps withdrawn later."""

    __tablename__ = "terbitan_skm"
    __table_args__ = (UniqueConstraint("survei_id", "nomor"),)

    survei_id: UUID = Field(foreign_key="survei.id", index=True)
    nomor: int = Field(sa_type=SmallInteger)
    isi: dict[str, Any] = Field(sa_type=JSON)
    aturan_sidik: str
    diterbitkan_pada: datetime = Field(sa_type=UtcDateTime)
    ditarik_pada: datetime | None = Field(default=None, sa_type=UtcDateTime)
    alasan_tarik: str | None = None


class TindakLanjut(AgencyRow, table=True):
    """What will be done about an unsur: by whom, until when, how far it is, with what proof."""

    __tablename__ = "tindak_lanjut_skm"

    survei_id: UUID = Field(foreign_key="survei.id", index=True)
    unsur: str
    rencana: str
    penanggung_jawab: str
    tenggat: date
    status: str
    bukti: str | None = None
    versi: int = 1
    dibuat_pada: datetime = Field(sa_type=UtcDateTime)
    diubah_pada: datetime = Field(sa_type=UtcDateTime)
