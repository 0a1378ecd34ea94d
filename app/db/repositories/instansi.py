"""Agencies: finding them, and those that show something to the public."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import Dokumen, Hasil, Instansi


@dataclass(frozen=True, slots=True)
class InstansiPublik:
    """An agency as the public sees it."""

    id: UUID
    kode: str
    nama: str
    singkatan: str | None
    jenis: str
    kode_kemendagri: str | None
    kode_bkn: str | None


def cari(sesi: Session, kode: str) -> Instansi | None:
    """Return the agency with this code."""
    return sesi.scalars(select(Instansi).where(col(Instansi.kode) == kode)).one_or_none()


def kunci(sesi: Session, kode: str) -> Instansi | None:
    """Return the agency and let nobody else write for it until the transaction ends."""
    kueri = select(Instansi).where(col(Instansi.kode) == kode).with_for_update()
    return sesi.scalars(kueri).one_or_none()


def _publik() -> Select[*tuple[Any, ...]]:
    terbit = [
        select(1).where(col(tabel.instansi_id) == col(Instansi.id), col(tabel.terbit)).exists()
        for tabel in (Dokumen, Hasil)
    ]
    return select(*columns(Instansi, InstansiPublik)).where(or_(*terbit))


def daftar_publik(sesi: Session, setelah: str | None, ambil: int) -> Sequence[InstansiPublik]:
    """List agencies that published something, by code, after the code ``setelah``."""
    kueri = _publik().order_by(col(Instansi.kode)).limit(ambil)
    if setelah is not None:
        kueri = kueri.where(col(Instansi.kode) > setelah)
    return [InstansiPublik(*baris) for baris in sesi.execute(kueri)]


def cari_publik(sesi: Session, kode: str) -> InstansiPublik | None:
    """Return the agency with this code, if it published something."""
    baris = sesi.execute(_publik().where(col(Instansi.kode) == kode)).one_or_none()
    return None if baris is None else InstansiPublik(*baris)
