"""Agencies: finding them, and those that show something to the public."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.repositories.jangkauan import batasi
from app.db.tables import Dokumen, Hasil, Instansi, Terbitan
from app.domain.akses import Jangkauan

# An id as it is written out; a code never has this form.
POLA_ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


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
    survei = (col(Terbitan.instansi_id) == col(Instansi.id), col(Terbitan.ditarik_pada).is_(None))
    terbit.append(select(1).where(*survei).exists())
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


@dataclass(frozen=True, slots=True)
class InstansiTerdaftar:
    """An agency as those within reach see it, with the name of the one above it."""

    id: UUID
    kode: str
    nama: str
    singkatan: str | None
    jenis: str
    kode_kemendagri: str | None
    kode_bkn: str | None
    aktif: bool
    versi: int
    induk_id: UUID | None
    induk_kode: str | None
    induk_nama: str | None


@dataclass(frozen=True, slots=True)
class Saringan:
    """What a list of agencies is narrowed to; none: not narrowed."""

    jenis: str | None = None
    induk: UUID | None = None
    aktif: bool | None = None


def menurut_acuan(sesi: Session, acuan: str, *, kunci: bool = False) -> Instansi | None:
    """Return the agency with this id or code; with ``kunci`` nobody else writes for it."""
    if POLA_ID.fullmatch(acuan):
        syarat = col(Instansi.id) == UUID(acuan)
    else:
        syarat = col(Instansi.kode) == acuan
    kueri = select(Instansi).where(syarat)
    # Its key stays: rows that refer to it (a note of a reading) need not wait for this lock,
    # and whoever writes one while holding another lock cannot be in a deadlock with it.
    terkunci = kueri.with_for_update(key_share=True)
    return sesi.scalars(terkunci if kunci else kueri).one_or_none()


def kunci_semua(sesi: Session) -> dict[UUID, Instansi]:
    """Return every agency, locked: nobody else moves one while the tree is looked at."""
    kueri = select(Instansi).order_by(col(Instansi.id)).with_for_update()
    segar = kueri.execution_options(populate_existing=True)
    return {satu.id: satu for satu in sesi.scalars(segar)}


@cache  # put together once: that takes longer than asking
def _terdaftar() -> Select[*tuple[Any, ...]]:
    tabel = Instansi.metadata.tables[Instansi.__tablename__]
    atas = tabel.alias("atas")
    kolom = columns(Instansi, InstansiTerdaftar, "induk_kode", "induk_nama")
    asal = tabel.outerjoin(atas, atas.c.id == tabel.c.induk_id)
    return select(*kolom, atas.c.kode, atas.c.nama).select_from(asal)


@cache
def _satu(kolom: str) -> Select[*tuple[Any, ...]]:
    tabel = Instansi.metadata.tables[Instansi.__tablename__]
    return _terdaftar().where(tabel.c[kolom] == bindparam("nilai"))


def lihat(sesi: Session, instansi: UUID) -> InstansiTerdaftar:
    """Return an agency that exists."""
    baris = sesi.connection().execute(_satu("id"), {"nilai": instansi})
    return InstansiTerdaftar(*baris.one())


def lihat_acuan(sesi: Session, acuan: str) -> InstansiTerdaftar | None:
    """Return the agency with this id or code."""
    kolom, nilai = ("id", UUID(acuan)) if POLA_ID.fullmatch(acuan) else ("kode", acuan)
    baris = sesi.connection().execute(_satu(kolom), {"nilai": nilai}).one_or_none()
    return None if baris is None else InstansiTerdaftar(*baris)


def daftar(
    sesi: Session, jangkauan: Jangkauan, saringan: Saringan, setelah: str | None, ambil: int
) -> list[InstansiTerdaftar]:
    """List the agencies within reach, by code, after the code ``setelah``."""
    kueri = batasi(_terdaftar(), col(Instansi.id), jangkauan)
    for kolom, nilai in (
        (col(Instansi.jenis), saringan.jenis),
        (col(Instansi.induk_id), saringan.induk),
        (col(Instansi.aktif), saringan.aktif),
    ):
        kueri = kueri if nilai is None else kueri.where(kolom == nilai)
    if setelah is not None:
        kueri = kueri.where(col(Instansi.kode) > setelah)
    kueri = kueri.order_by(col(Instansi.kode)).limit(ambil)
    return [InstansiTerdaftar(*baris) for baris in sesi.execute(kueri)]
