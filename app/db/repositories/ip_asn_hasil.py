"""Stored measurements of the IP ASN, as columns: their persons' facts, and nobody's name."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ColumnElement, Integer, String, cast, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.columns import columns
from app.db.tables import IpAsnPegawai, IpAsnPengukuran

# How many rows are in hand at once.
POTONGAN = 50_000


@dataclass(frozen=True, slots=True)
class Pengukuran:
    """A measurement without its results."""

    id: UUID
    instansi_id: UUID
    tahun: int
    tanggal: date
    status: str
    aturan_id: str
    aturan_sidik: str
    jumlah: int


def pengukuran(sesi: Session, instansi: UUID, tahun: int) -> Pengukuran | None:
    """Return the measurement of a year."""
    kueri = select(*columns(IpAsnPengukuran, Pengukuran)).where(
        col(IpAsnPengukuran.instansi_id) == instansi, col(IpAsnPengukuran.tahun) == tahun
    )
    baris = sesi.execute(kueri).one_or_none()
    return None if baris is None else Pengukuran(*baris)


def orang(
    sesi: Session, pengukuran: UUID, kolom: Sequence[str]
) -> Iterator[Sequence[Sequence[Any]]]:
    """Read the persons of a measurement in parts, in the order of ``kolom``.

    Ids come as 32 hexadecimal digits, truth as 0 and 1, points and hours as the whole numbers
    that are stored.
    """
    kueri = select(*(_polos(nama) for nama in kolom)).where(
        col(IpAsnPegawai.pengukuran_id) == pengukuran
    )
    # Straight from the driver: making a row object of each would take longer than reading it.
    kursor = sesi.connection().execute(kueri).cursor
    while kursor is not None and (potongan := kursor.fetchmany(POTONGAN)):
        yield potongan


def _polos(nama: str) -> ColumnElement[Any]:
    """Select what both drivers return alike, without a type that would convert it."""
    kolom = metadata.tables["ip_asn_pegawai"].c[nama]
    if nama.endswith("_id"):
        return func.replace(cast(kolom, String), "-", "")
    if isinstance(kolom.type, Boolean):
        return cast(kolom, Integer)
    return kolom


def diukur(sesi: Session, pengukuran: UUID, pegawai: Collection[UUID]) -> set[UUID]:
    """Return which of these persons were measured."""
    hasil: set[UUID] = set()
    daftar = list(pegawai)
    for mulai in range(0, len(daftar), POTONGAN // 10):
        sebagian = daftar[mulai : mulai + POTONGAN // 10]
        kueri = select(col(IpAsnPegawai.pegawai_id)).where(
            col(IpAsnPegawai.pengukuran_id) == pengukuran,
            col(IpAsnPegawai.pegawai_id).in_(sebagian),
        )
        hasil.update(sesi.scalars(kueri))
    return hasil
