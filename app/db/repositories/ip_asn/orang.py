"""The persons of a measurement, one page at a time."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.ip_asn.fakta import KOLOM
from app.db.repositories.pegawai.daftar import memuat
from app.db.tables import IpAsnDilewati, Pegawai, Unit
from app.domain.ip_asn import DIMENSI

Baris = Row[*tuple[Any, ...]]
Urut = Literal["nilai", "-nilai", "nama"]
_DIRI: tuple[Any, ...] = (
    col(Pegawai.nip), col(Pegawai.nama), col(Pegawai.nama_jabatan),
    col(Unit.kode).label("kode_unit"), col(Unit.nama).label("nama_unit"),
)  # fmt: skip
_T = metadata.tables["ip_asn_pegawai"].c
KOLOM_ORANG = (*KOLOM, *DIMENSI, "nilai", "kategori")


@dataclass(frozen=True, slots=True)
class Saringan:
    """Who is asked for; none of a field: not narrowed. ``unit``: any of these."""

    unit: Collection[UUID] | None = None
    kelompok_jabatan: str | None = None
    kategori: str | None = None
    alasan: str | None = None
    nama: str | None = None


@dataclass(frozen=True, slots=True)
class Batas:
    """The last row seen: what it is sorted by, and its id."""

    nilai: str
    nomor: UUID


@dataclass(frozen=True, slots=True)
class Potongan:
    """Which rows of a list: how sorted, after which row, how many."""

    urut: Urut
    setelah: Batas | None
    ambil: int


def diukur(sesi: Session, pengukuran: UUID, saringan: Saringan, potongan: Potongan) -> list[Baris]:
    """List who was measured; a servant removed since has no number and no name."""
    urut, setelah = potongan.urut, potongan.setelah
    kunci: ColumnElement[Any] = _T.nilai if urut != "nama" else func.coalesce(Pegawai.nama, "")
    kueri = (
        select(*(_T[nama] for nama in KOLOM_ORANG), *_DIRI)
        .outerjoin(Pegawai, col(Pegawai.id) == _T.pegawai_id)
        .outerjoin(Unit, col(Unit.id) == _T.unit_id)
        .where(_T.pengukuran_id == pengukuran, *_saring(saringan))
        .order_by(kunci.desc() if urut == "-nilai" else kunci, _T.pegawai_id)
        .limit(potongan.ambil)
    )
    if setelah is not None:
        kueri = kueri.where(_lewat(kunci, urut, setelah))
    return list(sesi.execute(kueri))


_NAMA: ColumnElement[str] = metadata.tables["pegawai"].c.nama


def _bernama(saringan: Saringan) -> list[ColumnElement[bool]]:
    return [] if saringan.nama is None else [memuat(_NAMA, saringan.nama)]


def _saring(saringan: Saringan) -> list[ColumnElement[bool]]:
    syarat = _bernama(saringan)
    if saringan.unit is not None:
        syarat.append(_T.unit_id.in_(saringan.unit))
    for nama in ("kelompok_jabatan", "kategori"):
        isi = getattr(saringan, nama)
        if isi is not None:
            syarat.append(_T[nama] == isi)
    return syarat


def _lewat(kunci: ColumnElement[Any], urut: Urut, setelah: Batas) -> ColumnElement[bool]:
    batas: Any = setelah.nilai if urut == "nama" else Decimal(setelah.nilai)
    sesudah = kunci < batas if urut == "-nilai" else kunci > batas
    return or_(sesudah, and_(kunci == batas, _T.pegawai_id > setelah.nomor))


def dilewati(
    sesi: Session, pengukuran: UUID, saringan: Saringan, potongan: Potongan
) -> list[Baris]:
    """List who was left out, by name."""
    setelah = potongan.setelah
    t, nama = IpAsnDilewati, func.coalesce(Pegawai.nama, "")
    kueri = (
        select(col(t.pegawai_id), col(t.unit_id), col(t.alasan), *_DIRI)
        .outerjoin(Pegawai, col(Pegawai.id) == col(t.pegawai_id))
        .outerjoin(Unit, col(Unit.id) == col(t.unit_id))
        .where(col(t.pengukuran_id) == pengukuran, *_bernama(saringan))
        .order_by(nama, col(t.pegawai_id))
        .limit(potongan.ambil)
    )
    if saringan.unit is not None:
        kueri = kueri.where(col(t.unit_id).in_(saringan.unit))
    if saringan.alasan is not None:
        kueri = kueri.where(col(t.alasan) == saringan.alasan)
    if setelah is not None:
        lewat = and_(nama == setelah.nilai, col(t.pegawai_id) > setelah.nomor)
        kueri = kueri.where(or_(nama > setelah.nilai, lewat))
    return list(sesi.execute(kueri))


def satu(sesi: Session, pengukuran: UUID, orang: UUID) -> Baris | None:
    """Return a person of a measurement, measured (``alasan`` none) or left out."""
    kosong = literal(None).label("alasan")
    ukuran: Select[*tuple[Any, ...]] = (
        select(*(_T[nama] for nama in KOLOM_ORANG), kosong, *_DIRI)
        .outerjoin(Pegawai, col(Pegawai.id) == _T.pegawai_id)
        .outerjoin(Unit, col(Unit.id) == _T.unit_id)
        .where(_T.pengukuran_id == pengukuran, _T.pegawai_id == orang)
    )
    hasil = sesi.execute(ukuran).one_or_none()
    if hasil is not None:
        return hasil
    t = IpAsnDilewati
    lain = (
        select(col(t.pegawai_id), col(t.unit_id), col(t.alasan), *_DIRI)
        .outerjoin(Pegawai, col(Pegawai.id) == col(t.pegawai_id))
        .outerjoin(Unit, col(Unit.id) == col(t.unit_id))
        .where(col(t.pengukuran_id) == pengukuran, col(t.pegawai_id) == orang)
    )
    return sesi.execute(lain).one_or_none()
