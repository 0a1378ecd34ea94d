"""API tokens: finding those that somebody may see."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, true, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Anggota, Instansi, Pengguna, TokenApi
from app.domain.akses import Jangkauan

JARAK_PEMAKAIAN = timedelta(minutes=1)


def kenali(sesi: Session, acuan: Collection[str]) -> dict[str, UUID]:
    """Return the agencies that ids or codes name; those that name none are left out."""
    nomor = {teks: satu for teks in acuan if (satu := baca_uuid(teks)) is not None}
    kueri = select(col(Instansi.id), col(Instansi.kode)).where(
        or_(col(Instansi.kode).in_(set(acuan)), col(Instansi.id).in_(nomor.values()))
    )
    ada: dict[UUID, str] = {satu: kode for satu, kode in sesi.execute(kueri)}  # noqa: C416
    return {kode: satu for satu, kode in ada.items() if kode in acuan} | {
        teks: satu for teks, satu in nomor.items() if satu in ada
    }


def baca_uuid(teks: str) -> UUID | None:
    """Read an id; nothing for a text that is none."""
    try:
        return UUID(teks)
    except ValueError:
        return None


def menyentuh(sesi: Session, jangkauan: Jangkauan) -> ColumnElement[bool]:
    """Tell whether the reach of a token touches an agency within ``jangkauan``.

    A token for no named agency reaches as far as its maker: the agencies of the maker's roles,
    those below them, and everything when the maker administers the platform.
    """
    if jangkauan.semua:
        return true()
    postgres = sesi.get_bind().dialect.name == "postgresql"
    unsur = func.json_array_elements_text if postgres else func.json_each
    disebut = unsur(col(TokenApi.instansi)).table_valued("value")
    teks = [str(satu) for satu in jangkauan.instansi]
    induk = select(col(Instansi.induk_id)).where(col(Instansi.id).in_(jangkauan.instansi))
    anggota = select(col(Anggota.pengguna_id)).where(
        or_(
            col(Anggota.instansi_id).in_(jangkauan.instansi),
            col(Anggota.instansi_id).in_(induk),
        )
    )
    platform = select(col(Pengguna.id)).where(col(Pengguna.admin_platform))
    pembuat = col(TokenApi.pembuat_id)
    return or_(
        select(1).select_from(disebut).where(disebut.c.value.in_(teks)).exists(),
        and_(
            col(TokenApi.instansi).is_(None),
            or_(pembuat.in_(anggota), pembuat.in_(platform)),
        ),
    )


def milik(pengguna: UUID) -> ColumnElement[bool]:
    """Tell whether a token was made by ``pengguna``."""
    return col(TokenApi.pembuat_id) == pengguna


def daftar(
    sesi: Session, syarat: ColumnElement[bool], setelah: UUID | None, ambil: int
) -> Sequence[TokenApi]:
    """List tokens, the oldest first, after the token ``setelah``."""
    kueri = select(TokenApi).where(syarat).order_by(col(TokenApi.id)).limit(ambil)
    if setelah is not None:
        kueri = kueri.where(col(TokenApi.id) > setelah)
    return sesi.scalars(kueri).all()


def cari(
    sesi: Session, nomor: UUID, syarat: ColumnElement[bool], *, kunci: bool = False
) -> TokenApi | None:
    """Return a token; with ``kunci`` nobody else changes it until the transaction ends."""
    kueri = select(TokenApi).where(col(TokenApi.id) == nomor, syarat)
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()


def pembuat_platform(sesi: Session, pembuat: UUID) -> bool:
    """Whether the maker of a token administers the platform."""
    kueri = select(col(Pengguna.admin_platform)).where(col(Pengguna.id) == pembuat)
    return bool(sesi.scalars(kueri).one())


def catat_pemakaian(sesi: Session, nomor: UUID, sekarang: datetime) -> None:
    """Keep when a token was last used; at most one change a minute, however many processes."""
    lama = col(TokenApi.terakhir_dipakai_pada)
    sesi.execute(
        update(TokenApi)
        .where(col(TokenApi.id) == nomor, or_(lama.is_(None), lama <= sekarang - JARAK_PEMAKAIAN))
        .values(terakhir_dipakai_pada=sekarang)
    )
