"""Sign-in sessions, their refresh tokens, and one-time permissions to set a password."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import AturUlangSandi, Sesi, TokenSegar


def token_segar(sesi: Session, sidik: str) -> TokenSegar | None:
    """Return the refresh token with this digest."""
    return sesi.scalars(select(TokenSegar).where(col(TokenSegar.sidik) == sidik)).one_or_none()


def pakai(
    sesi: Session, tabel: type[TokenSegar | AturUlangSandi], nomor: UUID, sekarang: datetime
) -> bool:
    """Use a one-time token; of several who try at once exactly one is told that it did."""
    klaim = (
        update(tabel)
        .where(col(tabel.id) == nomor, col(tabel.dipakai_pada).is_(None))
        .values(dipakai_pada=sekarang)
        .returning(col(tabel.id))
    )
    return sesi.execute(klaim).one_or_none() is not None


def berlaku(sesi: Session, nomor: UUID, sekarang: datetime) -> Sesi | None:
    """Return a session that is neither ended nor over."""
    kueri = select(Sesi).where(
        col(Sesi.id) == nomor,
        col(Sesi.dicabut_pada).is_(None),
        col(Sesi.kedaluwarsa_pada) > sekarang,
    )
    return sesi.scalars(kueri).one_or_none()


def cabut(sesi: Session, nomor: UUID, sekarang: datetime, alasan: str) -> UUID | None:
    """End a session with all its tokens; returns whose it was, none when it was over already."""
    akhiri = (
        update(Sesi)
        .where(col(Sesi.id) == nomor, col(Sesi.dicabut_pada).is_(None))
        .values(dicabut_pada=sekarang, alasan_cabut=alasan)
        .returning(col(Sesi.pengguna_id))
    )
    return sesi.scalars(akhiri).one_or_none()


def cabut_semua(
    sesi: Session, pengguna: UUID, sekarang: datetime, alasan: str, kecuali: UUID | None = None
) -> None:
    """End the sessions of an account, but not ``kecuali``."""
    akhiri = update(Sesi).where(col(Sesi.pengguna_id) == pengguna, col(Sesi.dicabut_pada).is_(None))
    if kecuali is not None:
        akhiri = akhiri.where(col(Sesi.id) != kecuali)
    sesi.execute(akhiri.values(dicabut_pada=sekarang, alasan_cabut=alasan))


def buang_usang(sesi: Session, pengguna: UUID, sekarang: datetime) -> None:
    """Drop an account's sessions that are over by time, with their tokens."""
    usang = col(Sesi.kedaluwarsa_pada) <= sekarang
    sesi.execute(delete(Sesi).where(col(Sesi.pengguna_id) == pengguna, usang))


def atur_ulang(sesi: Session, sidik: str) -> AturUlangSandi | None:
    """Return the permission with this digest."""
    kueri = select(AturUlangSandi).where(col(AturUlangSandi.sidik) == sidik)
    return sesi.scalars(kueri).one_or_none()


def buang_atur_ulang(sesi: Session, pengguna: UUID) -> None:
    """Drop every permission of an account, used or not."""
    sesi.execute(delete(AturUlangSandi).where(col(AturUlangSandi.pengguna_id) == pengguna))
