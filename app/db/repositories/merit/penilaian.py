"""Assessments of an agency with their scores and links to evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, defer
from sqlmodel import col

from app.db.tables import BuktiMerit, BuktiMeritTautan, PenilaianMerit, PenilaianMeritSkor
from app.db.types import uuid7


@dataclass(frozen=True, slots=True)
class Tautan:
    """A document as it serves a sub-aspect."""

    sub_aspek: str
    bukti: UUID
    nama: str
    halaman: str | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None


def daftar(
    sesi: Session, instansi: UUID, setelah: UUID | None, ambil: int
) -> Sequence[PenilaianMerit]:
    """List the assessments of an agency without their instruments, oldest first."""
    kueri = (
        select(PenilaianMerit)
        .where(col(PenilaianMerit.instansi_id) == instansi)
        .options(defer(PenilaianMerit.instrumen))  # type: ignore[arg-type]
        .order_by(col(PenilaianMerit.id))
        .limit(ambil)
    )
    if setelah is not None:
        kueri = kueri.where(col(PenilaianMerit.id) > setelah)
    return sesi.scalars(kueri).all()


def cari(sesi: Session, instansi: UUID, nomor: UUID) -> PenilaianMerit | None:
    """Return an assessment of an agency."""
    kueri = select(PenilaianMerit).where(
        col(PenilaianMerit.id) == nomor, col(PenilaianMerit.instansi_id) == instansi
    )
    return sesi.scalars(kueri).one_or_none()


def pada_tahun(sesi: Session, instansi: UUID, tahun: int) -> Sequence[PenilaianMerit]:
    """List the assessments of a year."""
    kueri = select(PenilaianMerit).where(
        col(PenilaianMerit.instansi_id) == instansi, col(PenilaianMerit.tahun) == tahun
    )
    return sesi.scalars(kueri.order_by(col(PenilaianMerit.id))).all()


def skor(sesi: Session, instansi: UUID, nomor: UUID) -> dict[str, PenilaianMeritSkor]:
    """Return the rows of an assessment by sub-aspect."""
    kueri = select(PenilaianMeritSkor).where(
        col(PenilaianMeritSkor.penilaian_id) == nomor,
        col(PenilaianMeritSkor.instansi_id) == instansi,
    )
    return {satu.sub_aspek: satu for satu in sesi.scalars(kueri)}


def tautan(sesi: Session, instansi: UUID, nomor: UUID) -> Sequence[Tautan]:
    """List the documents that serve an assessment, in the order they were given."""
    kueri = (
        select(
            col(BuktiMeritTautan.sub_aspek), col(BuktiMerit.id), col(BuktiMerit.nama),
            col(BuktiMeritTautan.halaman), col(BuktiMeritTautan.berlaku_sejak),
            col(BuktiMeritTautan.berlaku_sampai),
        )
        .join(BuktiMerit, col(BuktiMerit.id) == col(BuktiMeritTautan.bukti_id))
        .where(
            col(BuktiMeritTautan.penilaian_id) == nomor,
            col(BuktiMeritTautan.instansi_id) == instansi,
        )
        .order_by(col(BuktiMeritTautan.sub_aspek), col(BuktiMeritTautan.posisi))
    )  # fmt: skip
    return [Tautan(*baris) for baris in sesi.execute(kueri)]


def buat(sesi: Session, baris: PenilaianMerit, sub_aspek: Sequence[str]) -> None:
    """Store a new assessment with a row for each sub-aspect."""
    sesi.add(baris)
    sesi.flush()
    tetap = {"instansi_id": baris.instansi_id, "penilaian_id": baris.id}
    rows = [{"id": uuid7(), "sub_aspek": satu, **tetap} for satu in sub_aspek]
    sesi.execute(insert(PenilaianMeritSkor), rows)


def hapus(sesi: Session, baris: PenilaianMerit) -> None:
    """Delete an assessment; its parts go with it."""
    for tabel in (BuktiMeritTautan, PenilaianMeritSkor):
        sesi.execute(delete(tabel).where(col(tabel.penilaian_id) == baris.id))
    sesi.delete(baris)


def ganti_tautan(
    sesi: Session, baris: PenilaianMerit, baru: Mapping[str, Sequence[Mapping[str, Any]]]
) -> None:
    """Replace the links of the named sub-aspects."""
    milik = (
        col(BuktiMeritTautan.penilaian_id) == baris.id,
        col(BuktiMeritTautan.sub_aspek).in_(list(baru)),
    )
    sesi.execute(delete(BuktiMeritTautan).where(*milik))
    tetap = {"instansi_id": baris.instansi_id, "penilaian_id": baris.id}
    rows = [
        {"id": uuid7(), "sub_aspek": sub, "posisi": posisi, **tetap, **satu}
        for sub, semua in baru.items()
        for posisi, satu in enumerate(semua)
    ]
    if rows:
        sesi.execute(insert(BuktiMeritTautan), rows)
