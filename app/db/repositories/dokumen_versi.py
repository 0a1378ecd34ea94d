"""Versions of planning documents, and the documents of an agency as those inside see them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import Dokumen, DokumenVersi


@dataclass(frozen=True, slots=True)
class DokumenTercatat:
    """A document, published or not, without its contents."""

    id: UUID
    instansi_id: UUID
    kode: str
    jenis: str
    judul: str
    tahun_awal: int
    tahun_akhir: int
    terbit: bool
    terbit_pada: datetime | None
    diimpor_pada: datetime
    versi: int
    versi_terbit: int | None
    versi_terakhir: int


@dataclass(frozen=True, slots=True)
class VersiRingkas:
    """A version without its contents."""

    nomor: int
    jenis: str
    tanggal: date | None
    alasan: str | None
    sidik: str
    dibuat_pada: datetime


def terakhir(sesi: Session, dokumen: UUID) -> VersiRingkas | None:
    """Return the newest version."""
    kueri = select(*columns(DokumenVersi, VersiRingkas)).where(
        col(DokumenVersi.dokumen_id) == dokumen
    )
    baris = sesi.execute(kueri.order_by(col(DokumenVersi.nomor).desc()).limit(1)).one_or_none()
    return None if baris is None else VersiRingkas(*baris)


@dataclass(frozen=True, slots=True)
class VersiBaru:
    """What is said about a version when it is handed in; the kind follows from the number."""

    tanggal: date
    jenis: str | None = None
    alasan: str | None = None


def tambah(
    sesi: Session, baris: Dokumen, baru: VersiBaru, isi: tuple[str, str], waktu: datetime
) -> int:
    """Add the next version, ``isi`` being its digest and source; returns its number.

    Without a kind the first is murni, the others perubahan.
    """
    lama = terakhir(sesi, baris.id)
    nomor = 1 if lama is None else lama.nomor + 1
    versi = DokumenVersi(
        instansi_id=baris.instansi_id,
        dokumen_id=baris.id,
        nomor=nomor,
        jenis=baru.jenis or ("murni" if nomor == 1 else "perubahan"),
        tanggal=baru.tanggal,
        alasan=baru.alasan,
        sidik=isi[0],
        sumber=isi[1],
        dibuat_pada=waktu,
    )
    sesi.add(versi)
    sesi.flush()
    return nomor


def cari(sesi: Session, dokumen: UUID, nomor: int) -> DokumenVersi | None:
    """Return a version with its contents."""
    kueri = select(DokumenVersi).where(
        col(DokumenVersi.dokumen_id) == dokumen, col(DokumenVersi.nomor) == nomor
    )
    return sesi.scalars(kueri).one_or_none()


def nomor_sidik(sesi: Session, dokumen: UUID, sidik: str) -> int | None:
    """Return the newest version with these contents."""
    kueri = select(func.max(col(DokumenVersi.nomor))).where(
        col(DokumenVersi.dokumen_id) == dokumen, col(DokumenVersi.sidik) == sidik
    )
    return sesi.scalars(kueri).one()


def daftar(sesi: Session, dokumen: UUID, setelah: int, ambil: int) -> list[VersiRingkas]:
    """List the versions of a document, the first one first."""
    kueri = (
        select(*columns(DokumenVersi, VersiRingkas))
        .where(col(DokumenVersi.dokumen_id) == dokumen, col(DokumenVersi.nomor) > setelah)
        .order_by(col(DokumenVersi.nomor))
        .limit(ambil)
    )
    return [VersiRingkas(*baris) for baris in sesi.execute(kueri)]


def daftar_dokumen(
    sesi: Session, instansi: UUID, setelah: str, ambil: int, kode: str | None = None
) -> list[DokumenTercatat]:
    """List an agency's documents by code, after the code ``setelah``; or the one with ``kode``."""
    akhir = (
        select(func.max(col(DokumenVersi.nomor)))
        .where(col(DokumenVersi.dokumen_id) == col(Dokumen.id))
        .scalar_subquery()
    )
    kolom: list[Any] = [*columns(Dokumen, DokumenTercatat, "versi_terakhir"), akhir]
    kueri = select(*kolom).where(col(Dokumen.instansi_id) == instansi, col(Dokumen.kode) > setelah)
    if kode is not None:
        kueri = kueri.where(col(Dokumen.kode) == kode)
    kueri = kueri.order_by(col(Dokumen.kode)).limit(ambil)
    return [DokumenTercatat(*baris) for baris in sesi.execute(kueri)]
