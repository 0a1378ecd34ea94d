"""What a national result is compared with: measured persons by name, and those left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Select, Subquery, and_, cast, func, or_, select, type_coerce
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories import keadaan
from app.db.repositories.columns import columns
from app.db.tables import IpAsnDilewati, IpAsnPegawai, PegawaiPelatihan
from app.db.types import JAM

_DIKENAL = ("nip", "nama", "nama_jabatan")


@dataclass(frozen=True, slots=True)
class Diukur:
    """A person measured: the facts and scores; who it is, unless removed since."""

    pegawai_id: UUID
    kelompok_jabatan: str
    diklat_kepemimpinan: bool
    diklat_fungsional: bool
    jp_teknis: Decimal
    seminar: bool
    predikat_kinerja: str | None
    nilai_skp: Decimal | None
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    nilai: Decimal
    nip: str | None
    nama: str | None
    nama_jabatan: str | None


@dataclass(frozen=True, slots=True)
class Dilewati:
    """A person left out, and why."""

    pegawai_id: UUID
    alasan: str
    nip: str | None
    nama: str | None
    nama_jabatan: str | None


def diukur(sesi: Session, instansi: UUID, pengukuran: UUID, hari: date) -> list[Diukur]:
    """Return the persons of a measurement as they were called on its day."""
    siapa = keadaan.pada(instansi, hari)
    kolom = columns(IpAsnPegawai, Diukur, *_DIKENAL)
    kueri = _bernama(select(*kolom, *(siapa.c[n] for n in _DIKENAL)), IpAsnPegawai, siapa)
    kueri = kueri.where(col(IpAsnPegawai.pengukuran_id) == pengukuran)
    return [Diukur(*baris) for baris in sesi.execute(kueri)]


def dilewati(sesi: Session, instansi: UUID, pengukuran: UUID, hari: date) -> list[Dilewati]:
    """Return the persons whom a measurement left out."""
    siapa = keadaan.pada(instansi, hari)
    kolom = columns(IpAsnDilewati, Dilewati, *_DIKENAL)
    kueri = _bernama(select(*kolom, *(siapa.c[n] for n in _DIKENAL)), IpAsnDilewati, siapa)
    kueri = kueri.where(col(IpAsnDilewati.pengukuran_id) == pengukuran)
    return [Dilewati(*baris) for baris in sesi.execute(kueri)]


def _bernama(
    kueri: Select[*tuple[Any, ...]],
    tabel: type[IpAsnPegawai] | type[IpAsnDilewati],
    siapa: Subquery,
) -> Select[*tuple[Any, ...]]:
    return kueri.join_from(tabel, siapa, siapa.c.id == col(tabel.pegawai_id), isouter=True)


def jp_antara(
    sesi: Session, instansi: UUID, masa: Sequence[tuple[date, date]]
) -> dict[UUID, Decimal]:
    """Add up the technical lesson hours finished within any of these periods, by person."""
    selesai = col(PegawaiPelatihan.tanggal_selesai)
    jumlah = cast(func.sum(type_coerce(col(PegawaiPelatihan.jp), BigInteger)), BigInteger)
    kueri = (
        select(col(PegawaiPelatihan.pegawai_id), type_coerce(jumlah, JAM))
        .where(
            col(PegawaiPelatihan.instansi_id) == instansi,
            col(PegawaiPelatihan.jenis) == "teknis",
            or_(*(and_(selesai >= sejak, selesai <= sampai) for sejak, sampai in masa)),
        )
        .group_by(col(PegawaiPelatihan.pegawai_id))
    )
    return {baris[0]: baris[1] for baris in sesi.execute(kueri)}
