"""A servant as it is read: one row of columns, with the unit it names."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FromClause, Row, Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories import keadaan
from app.db.tables import Pegawai, Unit


@dataclass(frozen=True, slots=True)
class UnitDisebut:
    """The unit that a servant's record names."""

    id: UUID
    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class PegawaiBaris:
    """A servant in the state of a day; the columns of the table, and the unit."""

    id: UUID
    nip: str
    nama: str
    jenis_kelamin: str
    tanggal_lahir: date
    tmt_pengangkatan: date | None
    tmt_pns: date | None
    urutan: int
    aktif: bool
    alasan_nonaktif: str | None
    jenis_pegawai: str
    unit_id: UUID | None
    kelompok_jabatan: str | None
    nama_jabatan: str | None
    jenjang: str | None
    pendidikan_dipersyaratkan: str | None
    golongan: str | None
    tmt_jabatan: date | None
    tmt_golongan: date | None
    keadaan_sejak: date
    sumber: str
    disunting: list[str]
    versi: int
    dibuat_pada: datetime
    diubah_pada: datetime
    unit: UnitDisebut | None


_NAMA = tuple(satu.name for satu in fields(PegawaiBaris))[:-1]
# What is read from the servant itself, also where the state is an earlier one.
_TETAP = ("sumber", "disunting", "versi", "dibuat_pada", "diubah_pada")


@dataclass(frozen=True, slots=True)
class Asal:
    """Where servants are read from: their present state, or that of a day; and its columns."""

    kolom: dict[str, Any]
    tabel: FromClause

    @classmethod
    def kini(cls) -> "Asal":
        """Read the present state."""
        tabel = metadata.tables["pegawai"]
        return cls({nama: tabel.c[nama] for nama in (*_NAMA, "instansi_id")}, tabel)

    @classmethod
    def pada(cls, instansi: UUID, hari: date) -> "Asal":
        """Read the state of a day: who came later is not among them."""
        tabel, dahulu = metadata.tables["pegawai"], keadaan.pada(instansi, hari)
        kolom: dict[str, Any] = {nama: tabel.c[nama] for nama in (*_TETAP, "instansi_id")}
        kolom |= {nama: dahulu.c[nama] for nama in (*keadaan.TETAP, *keadaan.BERUBAH)}
        kolom["keadaan_sejak"] = dahulu.c.sejak
        return cls(kolom, dahulu.join(tabel, tabel.c.id == dahulu.c.id))

    def pilih(self, instansi: UUID) -> Select[*tuple[Any, ...]]:
        """Choose the servants of an agency, each with the code and name of its unit."""
        isi = [self.kolom[nama] for nama in _NAMA]
        asal = self.tabel.outerjoin(Unit, col(Unit.id) == self.kolom["unit_id"])
        kueri = select(*isi, col(Unit.kode), col(Unit.nama)).select_from(asal)
        return kueri.where(self.kolom["instansi_id"] == instansi)


def susun(baris: Row[*tuple[Any, ...]]) -> PegawaiBaris:
    """Put a row together that ``Asal.pilih`` chose."""
    isi: list[Any]
    *isi, kode, nama = baris
    unit = isi[_NAMA.index("unit_id")]
    isi.append(None if kode is None else UnitDisebut(unit, kode, nama))
    return PegawaiBaris(*isi)


def cari(
    sesi: Session, instansi: UUID, acuan: UUID | str, hari: date | None = None
) -> PegawaiBaris | None:
    """Return a servant of an agency by id or number; with ``hari`` as it was on that day."""
    asal = Asal.kini() if hari is None else Asal.pada(instansi, hari)
    kolom = asal.kolom["id" if isinstance(acuan, UUID) else "nip"]
    satu = sesi.execute(asal.pilih(instansi).where(kolom == acuan)).one_or_none()
    return None if satu is None else susun(satu)


def milik(sesi: Session, instansi: UUID, acuan: UUID | str) -> Pegawai | None:
    """Return a servant to change; the agency must be locked."""
    kolom = col(Pegawai.id) if isinstance(acuan, UUID) else col(Pegawai.nip)
    kueri = select(Pegawai).where(col(Pegawai.instansi_id) == instansi, kolom == acuan)
    return sesi.scalars(kueri).one_or_none()


def pemilik_nip(sesi: Session, instansi: UUID, nip: str) -> UUID | None:
    """Return who bears a number in an agency."""
    kueri = select(col(Pegawai.id)).where(
        col(Pegawai.instansi_id) == instansi, col(Pegawai.nip) == nip
    )
    return sesi.scalars(kueri).one_or_none()
