"""Published results of surveys: frozen copies, perhaps withdrawn."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Instansi, Survei, Terbitan

_berlaku = col(Terbitan.ditarik_pada).is_(None)


def isi_berlaku(sesi: Session, survei: Collection[UUID]) -> Mapping[UUID, Mapping[str, Any]]:
    """Return the copies that stand published, by survey."""
    kueri = select(col(Terbitan.survei_id), col(Terbitan.isi)).where(
        col(Terbitan.survei_id).in_(survei), _berlaku
    )
    return {nomor: isi for nomor, isi in sesi.execute(kueri)}  # noqa: C416 - pairs, not rows


def nomor_berikut(sesi: Session, survei: UUID) -> int:
    """Return the number of the next publication of a survey."""
    kueri = select(func.max(col(Terbitan.nomor))).where(col(Terbitan.survei_id) == survei)
    return (sesi.scalars(kueri).one() or 0) + 1


def berlaku(sesi: Session, survei: UUID) -> Terbitan | None:
    """Return the publication of a survey that stands."""
    kueri = select(Terbitan).where(col(Terbitan.survei_id) == survei, _berlaku)
    return sesi.scalars(kueri).one_or_none()


def daftar(sesi: Session, survei: UUID, setelah: int, ambil: int) -> Sequence[Terbitan]:
    """Return the publications of a survey, withdrawn ones too, by number."""
    kueri = select(Terbitan).where(col(Terbitan.survei_id) == survei, col(Terbitan.nomor) > setelah)
    return sesi.scalars(kueri.order_by(col(Terbitan.nomor)).limit(ambil)).all()


def publik(sesi: Session, instansi: UUID, sebelum: UUID | None, ambil: int) -> Sequence[Terbitan]:
    """Return what an agency shows to the public, the newest first; keys follow time."""
    kueri = select(Terbitan).where(col(Terbitan.instansi_id) == instansi, _berlaku)
    if sebelum is not None:
        kueri = kueri.where(col(Terbitan.id) < sebelum)
    return sesi.scalars(kueri.order_by(col(Terbitan.id).desc()).limit(ambil)).all()


def bawahan(sesi: Session, induk: UUID, setelah: str, ambil: int) -> Sequence[Row[UUID, str, str]]:
    """Return id, code and name of the active agencies directly below one, by code."""
    kueri = select(col(Instansi.id), col(Instansi.kode), col(Instansi.nama)).where(
        col(Instansi.induk_id) == induk, col(Instansi.aktif), col(Instansi.kode) > setelah
    )
    return sesi.execute(kueri.order_by(col(Instansi.kode)).limit(ambil)).all()


def setahun(sesi: Session, instansi: Collection[UUID], tahun: int) -> Sequence[Row[UUID, Terbitan]]:
    """Return what agencies show of surveys whose period ended in a year, the latest last."""
    kueri = (
        select(col(Terbitan.instansi_id), Terbitan)
        .join(Survei, col(Survei.id) == col(Terbitan.survei_id))
        .where(
            col(Terbitan.instansi_id).in_(instansi),
            _berlaku,
            col(Survei.periode_selesai).between(date(tahun, 1, 1), date(tahun, 12, 31)),
        )
        .order_by(col(Survei.periode_selesai), col(Terbitan.id))
    )
    return sesi.execute(kueri).all()
