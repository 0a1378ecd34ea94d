"""Documents of evidence of an agency."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import delete, func, select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import BuktiMerit, BuktiMeritTautan, PenilaianMerit, TindakLanjutMerit


def daftar(sesi: Session, instansi: UUID, setelah: UUID | None, ambil: int) -> Sequence[BuktiMerit]:
    """List the documents of an agency, oldest first."""
    kueri = select(BuktiMerit).where(col(BuktiMerit.instansi_id) == instansi)
    if setelah is not None:
        kueri = kueri.where(col(BuktiMerit.id) > setelah)
    return sesi.scalars(kueri.order_by(col(BuktiMerit.id)).limit(ambil)).all()


def cari(sesi: Session, instansi: UUID, nomor: UUID) -> BuktiMerit | None:
    """Return a document of an agency."""
    kueri = select(BuktiMerit).where(
        col(BuktiMerit.id) == nomor, col(BuktiMerit.instansi_id) == instansi
    )
    return sesi.scalars(kueri).one_or_none()


def menurut_sidik(sesi: Session, instansi: UUID, sidik: str) -> BuktiMerit | None:
    """Return the document with this content."""
    kueri = select(BuktiMerit).where(
        col(BuktiMerit.sidik) == sidik, col(BuktiMerit.instansi_id) == instansi
    )
    return sesi.scalars(kueri).one_or_none()


def dikenal(sesi: Session, instansi: UUID, nomor: Iterable[UUID]) -> set[UUID]:
    """Return those of the documents that belong to an agency."""
    kueri = select(col(BuktiMerit.id)).where(
        col(BuktiMerit.instansi_id) == instansi, col(BuktiMerit.id).in_(set(nomor))
    )
    return set(sesi.scalars(kueri))


def dipakai(sesi: Session, nomor: Sequence[UUID]) -> dict[UUID, int]:
    """Count the sub-aspects that documents serve, over all years."""
    kueri = (
        select(col(BuktiMeritTautan.bukti_id), func.count())
        .where(col(BuktiMeritTautan.bukti_id).in_(nomor))
        .group_by(col(BuktiMeritTautan.bukti_id))
    )
    return {baris[0]: baris[1] for baris in sesi.execute(kueri)}


def terkunci(sesi: Session, nomor: Sequence[UUID], bebas: str) -> set[UUID]:
    """Return those that a follow-up names, or an assessment in another state than ``bebas``."""
    penilaian = (
        select(col(BuktiMeritTautan.bukti_id))
        .join(PenilaianMerit, col(PenilaianMerit.id) == col(BuktiMeritTautan.penilaian_id))
        .where(col(BuktiMeritTautan.bukti_id).in_(nomor), col(PenilaianMerit.status) != bebas)
    )
    lanjut = select(col(TindakLanjutMerit.bukti_id)).where(
        col(TindakLanjutMerit.bukti_id).in_(nomor)
    )
    return set(sesi.scalars(union(penilaian, lanjut)))


def pemakai(sesi: Session, nomor: UUID) -> Sequence[UUID]:
    """List the assessments that a document serves."""
    kueri = select(col(BuktiMeritTautan.penilaian_id)).distinct()
    return sesi.scalars(kueri.where(col(BuktiMeritTautan.bukti_id) == nomor)).all()


def lepas(sesi: Session, nomor: UUID, penilaian: UUID) -> None:
    """Take a document out of an assessment."""
    sesi.execute(
        delete(BuktiMeritTautan).where(
            col(BuktiMeritTautan.bukti_id) == nomor,
            col(BuktiMeritTautan.penilaian_id) == penilaian,
        )
    )


def ada_sidik(sesi: Session, sidik: str) -> bool:
    """Whether any agency has a document with this content."""
    kueri = select(col(BuktiMerit.id)).where(col(BuktiMerit.sidik) == sidik).limit(1)
    return sesi.scalars(kueri).first() is not None
