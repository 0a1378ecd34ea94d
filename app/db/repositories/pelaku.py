"""Loading who acts: accounts, their roles now, agencies below theirs, tokens."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Anggota, Instansi, Pengguna, Sesi, TokenApi


@dataclass(frozen=True, slots=True)
class Akun:
    """What of an account decides what it may do."""

    id: UUID
    admin_platform: bool
    harus_ganti_sandi: bool


def akun_sesi(sesi: Session, pengguna: UUID, sesi_masuk: UUID, sekarang: datetime) -> Akun | None:
    """Return the active account of a sign-in session that is neither ended nor revoked."""
    kueri = (
        select(col(Pengguna.id), col(Pengguna.admin_platform), col(Pengguna.harus_ganti_sandi))
        .join(Sesi, col(Sesi.pengguna_id) == col(Pengguna.id))
        .where(
            col(Sesi.id) == sesi_masuk,
            col(Pengguna.id) == pengguna,
            col(Pengguna.aktif),
            col(Sesi.dicabut_pada).is_(None),
            col(Sesi.kedaluwarsa_pada) > sekarang,
        )
    )
    baris = sesi.execute(kueri).one_or_none()
    return None if baris is None else Akun(*baris)


def akun_token(sesi: Session, sidik: str, sekarang: datetime) -> tuple[Akun, TokenApi] | None:
    """Return the active maker of a token in force, and the token."""
    kueri = (
        select(
            col(Pengguna.id),
            col(Pengguna.admin_platform),
            col(Pengguna.harus_ganti_sandi),
            TokenApi,
        )
        .join(TokenApi, col(TokenApi.pembuat_id) == col(Pengguna.id))
        .where(
            col(TokenApi.sidik) == sidik,
            col(Pengguna.aktif),
            col(TokenApi.dicabut_pada).is_(None),
            col(TokenApi.kedaluwarsa_pada) > sekarang,
        )
    )
    baris = sesi.execute(kueri).one_or_none()
    return None if baris is None else (Akun(*baris[:3]), baris[3])


def peran(sesi: Session, pengguna: UUID) -> dict[UUID, frozenset[str]]:
    """Return the roles of an account by agency; ended agencies give none."""
    kueri = (
        select(col(Anggota.instansi_id), col(Anggota.peran))
        .join(Instansi, col(Instansi.id) == col(Anggota.instansi_id))
        .where(col(Anggota.pengguna_id) == pengguna, col(Instansi.aktif))
    )
    hasil: dict[UUID, frozenset[str]] = {}
    for instansi, nama in sesi.execute(kueri):
        hasil[instansi] = hasil.get(instansi, frozenset()) | {nama}
    return hasil


def bawahan(sesi: Session, induk: frozenset[UUID]) -> dict[UUID, frozenset[UUID]]:
    """Return the agencies directly below each of ``induk``."""
    if not induk:
        return {}
    kueri = select(col(Instansi.induk_id), col(Instansi.id)).where(
        col(Instansi.induk_id).in_(induk)
    )
    hasil: dict[UUID, frozenset[UUID]] = {}
    for atas, bawah in sesi.execute(kueri):
        assert atas is not None  # chosen by it
        hasil[atas] = hasil.get(atas, frozenset()) | {bawah}
    return hasil
