"""Roles of people in agencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.jangkauan import batasi
from app.db.tables import Anggota, Pengguna
from app.domain.akses import Jangkauan


@dataclass(frozen=True, slots=True)
class AnggotaTerdaftar:
    """A role with the person who holds it."""

    id: UUID
    instansi_id: UUID
    pengguna_id: UUID
    surel: str
    nama: str
    aktif: bool
    peran: str
    dibuat_pada: datetime


def _terdaftar(instansi: UUID, jangkauan: Jangkauan) -> Select[Any]:
    kueri = (
        select(
            col(Anggota.id), col(Anggota.instansi_id), col(Anggota.pengguna_id),
            col(Pengguna.surel), col(Pengguna.nama), col(Pengguna.aktif),
            col(Anggota.peran), col(Anggota.dibuat_pada),
        )
        .join(Pengguna, col(Pengguna.id) == col(Anggota.pengguna_id))
        .where(col(Anggota.instansi_id) == instansi)
    )  # fmt: skip
    return batasi(kueri, col(Anggota.instansi_id), jangkauan)


def daftar(
    sesi: Session, instansi: UUID, jangkauan: Jangkauan, setelah: UUID | None, ambil: int
) -> Sequence[AnggotaTerdaftar]:
    """List the roles in an agency, the oldest first, after the role ``setelah``."""
    kueri = _terdaftar(instansi, jangkauan).order_by(col(Anggota.id)).limit(ambil)
    if setelah is not None:
        kueri = kueri.where(col(Anggota.id) > setelah)
    return [AnggotaTerdaftar(*baris) for baris in sesi.execute(kueri)]


def cari(
    sesi: Session, instansi: UUID, nomor: UUID, jangkauan: Jangkauan
) -> AnggotaTerdaftar | None:
    """Return one role in an agency."""
    kueri = _terdaftar(instansi, jangkauan).where(col(Anggota.id) == nomor)
    baris = sesi.execute(kueri).one_or_none()
    return None if baris is None else AnggotaTerdaftar(*baris)


def pegang(sesi: Session, instansi: UUID, pengguna: UUID, peran: str) -> bool:
    """Whether an account holds a role."""
    kueri = select(col(Anggota.id)).where(
        col(Anggota.instansi_id) == instansi,
        col(Anggota.pengguna_id) == pengguna,
        col(Anggota.peran) == peran,
    )
    return sesi.execute(kueri).one_or_none() is not None


def banyak_admin(sesi: Session, instansi: UUID, selain: UUID) -> int:
    """Count the active administrators of an agency without one role."""
    kueri = (
        select(func.count())
        .select_from(Anggota)
        .join(Pengguna, col(Pengguna.id) == col(Anggota.pengguna_id))
        .where(
            col(Anggota.instansi_id) == instansi,
            col(Anggota.peran) == "admin",
            col(Anggota.id) != selain,
            col(Pengguna.aktif),
        )
    )
    return sesi.execute(kueri).scalar_one()


def hapus(sesi: Session, nomor: UUID) -> None:
    """Remove a role."""
    sesi.delete(sesi.get_one(Anggota, nomor))
    sesi.flush()
