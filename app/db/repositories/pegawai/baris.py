"""A servant as it is read: one row of columns, with the unit it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Select, bindparam, select
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
_ORANG = ("sumber", "disunting", "versi", "dibuat_pada", "diubah_pada")
_KEADAAN = tuple(nama for nama in _NAMA if nama not in _ORANG)


@dataclass(frozen=True, slots=True)
class Asal:
    """The servants of an agency in their present state, or that of a day: what rows are made of.

    ``kolom`` are the columns to narrow and sort by.
    """

    kolom: Mapping[str, ColumnElement[Any]]
    tabel: FromClause
    batas: Sequence[ColumnElement[bool]]

    @classmethod
    def pada(cls, instansi: UUID, hari: date | None) -> "Asal":
        """Read the state of a day, without one the present; who came later is not among them."""
        if hari is None:
            tabel = metadata.tables["pegawai"]
            kini = {nama: tabel.c[nama] for nama in _KEADAAN}
            return cls(kini, tabel, [tabel.c.instansi_id == instansi])
        dahulu = keadaan.pada(instansi, hari)
        nama_lain = {"keadaan_sejak": "sejak"}
        isi = {nama: dahulu.c[nama_lain.get(nama, nama)] for nama in _KEADAAN}
        return cls(isi, dahulu, ())

    def pilih(
        self,
        syarat: Iterable[ColumnElement[bool]],
        kunci: ColumnElement[Any] | None = None,
        ambil: int | None = None,
        *,
        turun: bool = False,
    ) -> Select[*tuple[Any, ...]]:
        """Choose servants, sorted by a key and then by id, at most ``ambil``.

        Who is on the page is decided first: only for those is the rest looked up.
        """
        urut = self.kolom["id"] if kunci is None else kunci
        isi = [self.kolom[nama].label(nama) for nama in _KEADAAN]
        dalam = select(*isi, urut.label("kunci")).select_from(self.tabel)
        dalam = dalam.where(*self.batas, *syarat)
        if ambil is not None:
            dalam = dalam.order_by(*_arah(urut, self.kolom["id"], turun=turun)).limit(ambil)
        pilih = dalam.subquery("pilih")
        orang = metadata.tables["pegawai"].alias("orang")
        kolom = [orang.c[n] if n in _ORANG else pilih.c[n] for n in _NAMA]
        asal = pilih.join(orang, orang.c.id == pilih.c.id).outerjoin(
            Unit, col(Unit.id) == pilih.c.unit_id
        )
        kueri = select(*kolom, col(Unit.kode), col(Unit.nama)).select_from(asal)
        return kueri.order_by(*_arah(pilih.c.kunci, pilih.c.id, turun=turun))


def _arah(
    kunci: ColumnElement[Any], nomor: ColumnElement[Any], *, turun: bool
) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return (kunci.desc(), nomor.desc()) if turun else (kunci, nomor)


def kolom_kini() -> list[ColumnElement[Any]]:
    """Return the columns of a row in the present state, to be joined with the unit's table."""
    tabel, unit = metadata.tables["pegawai"].c, metadata.tables["unit"].c
    return [*(tabel[nama] for nama in _NAMA), unit.kode, unit.nama]


def susun(baris: Sequence[Any]) -> PegawaiBaris:
    """Put a row together that was chosen with these columns."""
    isi: list[Any]
    *isi, kode, nama = baris
    unit = isi[_NAMA.index("unit_id")]
    isi.append(None if kode is None else UnitDisebut(unit, kode, nama))
    return PegawaiBaris(*isi)


def cari(
    sesi: Session, instansi: UUID, acuan: UUID | str, hari: date | None = None
) -> PegawaiBaris | None:
    """Return a servant of an agency by id or number; with ``hari`` as it was on that day."""
    nama = "id" if isinstance(acuan, UUID) else "nip"
    if hari is None:
        nilai = {"instansi": instansi, "nilai": acuan}
        satu = sesi.connection().execute(_satu(nama), nilai).one_or_none()
    else:
        asal = Asal.pada(instansi, hari)
        satu = sesi.execute(asal.pilih([asal.kolom[nama] == acuan])).one_or_none()
    return None if satu is None else susun(satu)


@cache  # put together once: that takes longer than asking
def _satu(nama: str) -> Select[*tuple[Any, ...]]:
    tabel, unit = metadata.tables["pegawai"], metadata.tables["unit"]
    asal = tabel.outerjoin(unit, unit.c.id == tabel.c.unit_id)
    syarat = (
        tabel.c.instansi_id == bindparam("instansi"),
        tabel.c[nama] == bindparam("nilai"),
    )
    return select(*kolom_kini()).select_from(asal).where(*syarat)


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
