"""Loading who acts: accounts, their roles now, agencies below theirs, tokens.

Every request behind the door asks this first. So it is one question, put together once, to
tables and not to objects.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FromClause, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from app.db.tables import Anggota, Instansi, Pengguna, Sesi, TokenApi

_akun = Pengguna.metadata.tables[Pengguna.__tablename__]
_anggota = Anggota.metadata.tables[Anggota.__tablename__]
_instansi = Instansi.metadata.tables[Instansi.__tablename__]
_sesi = Sesi.metadata.tables[Sesi.__tablename__]
_token = TokenApi.metadata.tables[TokenApi.__tablename__]
_bawahan = _instansi.alias("bawahan")
_PERAN = (_anggota.c.instansi_id, _anggota.c.peran, _bawahan.c.id)


@dataclass(slots=True)
class Peran:
    """The roles of an account by agency, and the agencies directly below each of these."""

    peran: dict[UUID, frozenset[str]] = field(default_factory=dict)
    bawahan: dict[UUID, frozenset[UUID]] = field(default_factory=dict)

    def tambah(self, instansi: UUID | None, peran: str, bawah: UUID | None) -> None:
        """Take in one row; an account without roles has one of nothing."""
        if instansi is None:
            return
        self.peran[instansi] = self.peran.get(instansi, frozenset()) | {peran}
        if bawah is not None:
            self.bawahan[instansi] = self.bawahan.get(instansi, frozenset()) | {bawah}


@dataclass(frozen=True, slots=True)
class Akun:
    """What of an account, and of the token it is used through, decides what it may do."""

    id: UUID
    admin_platform: bool
    harus_ganti_sandi: bool
    peran: Peran
    token: tuple[UUID, list[str], list[str] | None] | None = None


def _dengan_peran(asal: FromClause) -> FromClause:
    """Join the roles; ended agencies give none."""
    berlaku = _anggota.join(
        _instansi, and_(_instansi.c.id == _anggota.c.instansi_id, _instansi.c.aktif)
    )
    return asal.outerjoin(berlaku, _anggota.c.pengguna_id == _akun.c.id).outerjoin(
        _bawahan, _bawahan.c.induk_id == _anggota.c.instansi_id
    )


_KOLOM = (_akun.c.id, _akun.c.admin_platform, _akun.c.harus_ganti_sandi, *_PERAN)
_DARI_SESI: Select[Any] = (
    select(*_KOLOM)
    .select_from(_dengan_peran(_sesi.join(_akun, _akun.c.id == _sesi.c.pengguna_id)))
    .where(
        _sesi.c.id == bindparam("sesi"),
        _akun.c.id == bindparam("pengguna"),
        _akun.c.aktif,
        _sesi.c.dicabut_pada.is_(None),
        _sesi.c.kedaluwarsa_pada > bindparam("sekarang"),
    )
)
_DARI_TOKEN: Select[Any] = (
    select(*_KOLOM, _token.c.id, _token.c.cakupan, _token.c.instansi)
    .select_from(_dengan_peran(_token.join(_akun, _akun.c.id == _token.c.pembuat_id)))
    .where(
        _token.c.sidik == bindparam("sidik"),
        _akun.c.aktif,
        _token.c.dicabut_pada.is_(None),
        _token.c.kedaluwarsa_pada > bindparam("sekarang"),
    )
)
_DARI_AKUN: Select[Any] = (
    select(*_PERAN).select_from(_dengan_peran(_akun)).where(_akun.c.id == bindparam("pengguna"))
)


def akun_sesi(sesi: Session, pengguna: UUID, sesi_masuk: UUID, sekarang: datetime) -> Akun | None:
    """Return the active account of a sign-in session that is neither ended nor revoked."""
    isi = {"sesi": sesi_masuk, "pengguna": pengguna, "sekarang": sekarang}
    baris = sesi.connection().execute(_DARI_SESI, isi).all()
    return _akun_dari(baris) if baris else None


def akun_token(sesi: Session, sidik: str, sekarang: datetime) -> Akun | None:
    """Return the active maker of a token in force, with what the token narrows it to."""
    isi = {"sidik": sidik, "sekarang": sekarang}
    baris = sesi.connection().execute(_DARI_TOKEN, isi).all()
    return _akun_dari(baris, tuple(baris[0][6:])) if baris else None


def peran(sesi: Session, pengguna: UUID) -> Peran:
    """Return the roles of an account by agency; ended agencies give none."""
    baris = sesi.connection().execute(_DARI_AKUN, {"pengguna": pengguna})
    return _peran(baris)


def _akun_dari(
    baris: Sequence[Any], token: tuple[UUID, list[str], list[str] | None] | None = None
) -> Akun:
    nomor, admin_platform, harus_ganti = baris[0][:3]
    return Akun(nomor, admin_platform, harus_ganti, _peran(satu[3:6] for satu in baris), token)


def _peran(baris: Iterable[Any]) -> Peran:
    hasil = Peran()
    for instansi, nama, bawah in baris:
        hasil.tambah(instansi, nama, bawah)
    return hasil
