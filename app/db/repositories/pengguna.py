"""Accounts and the agencies they belong to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.jangkauan import syarat
from app.db.tables import Anggota, Instansi, Pengguna
from app.domain.akses import Jangkauan


@dataclass(frozen=True, slots=True)
class Keanggotaan:
    """A role of an account in an agency."""

    id: UUID
    pengguna_id: UUID
    instansi_id: UUID
    kode_instansi: str
    nama_instansi: str
    peran: str


def menurut_surel(sesi: Session, surel: str) -> Pengguna | None:
    """Return the account with this name."""
    return sesi.scalars(select(Pengguna).where(col(Pengguna.surel) == surel)).one_or_none()


def kunci(sesi: Session, pengguna: UUID) -> Pengguna | None:
    """Return an account as it is now; nobody else changes it until the transaction ends."""
    kueri = select(Pengguna).where(col(Pengguna.id) == pengguna).with_for_update()
    return sesi.scalars(kueri.execution_options(populate_existing=True)).one_or_none()


def _terlihat(jangkauan: Jangkauan) -> Select[Any]:
    """Choose the accounts with a role in an agency within reach; the whole platform sees all."""
    kueri = select(Pengguna)
    if jangkauan.semua:
        return kueri
    milik = select(1).where(
        col(Anggota.pengguna_id) == col(Pengguna.id), syarat(col(Anggota.instansi_id), jangkauan)
    )
    return kueri.where(milik.exists())


def cari(sesi: Session, pengguna: UUID, jangkauan: Jangkauan) -> Pengguna | None:
    """Return an account within reach."""
    return sesi.scalars(_terlihat(jangkauan).where(col(Pengguna.id) == pengguna)).one_or_none()


def daftar(
    sesi: Session, jangkauan: Jangkauan, setelah: str | None, ambil: int
) -> Sequence[Pengguna]:
    """List accounts within reach by name, after the name ``setelah``."""
    kueri = _terlihat(jangkauan).order_by(col(Pengguna.surel)).limit(ambil)
    if setelah is not None:
        kueri = kueri.where(col(Pengguna.surel) > setelah)
    return sesi.scalars(kueri).all()


def keanggotaan(sesi: Session, pengguna: Collection[UUID]) -> Mapping[UUID, Sequence[Keanggotaan]]:
    """Return every role of these accounts, also beyond the caller's reach.

    Whether somebody may change an account depends on all of its roles; which of them the
    caller is shown is decided after that.
    """
    kueri = (
        select(
            col(Anggota.id),
            col(Anggota.pengguna_id),
            col(Anggota.instansi_id),
            col(Instansi.kode),
            col(Instansi.nama),
            col(Anggota.peran),
        )
        .join(Instansi, col(Instansi.id) == col(Anggota.instansi_id))
        .where(col(Anggota.pengguna_id).in_(pengguna))
        .order_by(col(Instansi.kode), col(Anggota.peran))
    )
    hasil: dict[UUID, list[Keanggotaan]] = {satu: [] for satu in pengguna}
    for baris in sesi.execute(kueri):
        satu = Keanggotaan(*baris)
        hasil[satu.pengguna_id].append(satu)
    return hasil
