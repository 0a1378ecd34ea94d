"""Answers and used forms."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import FormulirTerpakai, JejakAudit, Respon

# More than one answer adds, so that what has ended goes.
SAPU = 100


def ada(sesi: Session, survei: UUID) -> bool:
    """Whether a survey has an answer."""
    kueri = select(col(Respon.id)).where(col(Respon.survei_id) == survei).limit(1)
    return sesi.execute(kueri).first() is not None


def jumlah(sesi: Session, survei: UUID) -> int:
    """Count the answers of a survey."""
    kueri = select(func.count()).select_from(Respon).where(col(Respon.survei_id) == survei)
    return sesi.scalar(kueri) or 0


def simpan(sesi: Session, isi: Sequence[Mapping[str, Any]]) -> None:
    """Store answers; all of them name the same columns."""
    sesi.execute(insert(Respon), [{**satu, "id": uuid4()} for satu in isi])


def pakai_formulir(sesi: Session, survei: UUID, sidik: str, akhir: datetime) -> bool:
    """Note that a form was sent in; whether it was the first time."""
    isi = {"id": uuid4(), "survei_id": survei, "sidik": sidik, "kedaluwarsa_pada": akhir}
    try:
        with sesi.begin_nested():
            sesi.execute(insert(FormulirTerpakai), isi)
    except IntegrityError:
        return False
    return True


def formulir_terpakai(sesi: Session, sidik: str) -> bool:
    """Whether a form was sent in before."""
    kueri = select(col(FormulirTerpakai.id)).where(col(FormulirTerpakai.sidik) == sidik)
    return sesi.execute(kueri).first() is not None


def formulir_sejam(sesi: Session, survei: UUID, akhir: datetime) -> int:
    """Count the forms sent in within the hour whose forms end at ``akhir``."""
    kueri = select(func.count()).where(
        col(FormulirTerpakai.survei_id) == survei, col(FormulirTerpakai.kedaluwarsa_pada) == akhir
    )
    return sesi.scalar(kueri) or 0


def lupakan_formulir(sesi: Session, sekarang: datetime) -> None:
    """Forget some of the forms whose tokens have ended anyway; two writers take different ones."""
    lama = col(FormulirTerpakai.kedaluwarsa_pada) < sekarang
    beberapa = select(col(FormulirTerpakai.id)).where(lama).limit(SAPU)
    kueri = delete(FormulirTerpakai).where(
        col(FormulirTerpakai.id).in_(beberapa.with_for_update(skip_locked=True))
    )
    sesi.execute(kueri.execution_options(synchronize_session=False))


def sidik_impor(sesi: Session, survei: UUID) -> set[str]:
    """Return the digests of the files that were imported into a survey, from the audit log."""
    kueri = select(col(JejakAudit.sesudah)).where(
        col(JejakAudit.objek) == "survei",
        col(JejakAudit.objek_id) == str(survei),
        col(JejakAudit.tindakan) == "impor_respon",
    )
    return {satu["sidik"] for satu in sesi.scalars(kueri) if satu}
