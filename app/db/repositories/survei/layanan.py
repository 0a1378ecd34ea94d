"""The service catalogue of an agency."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.repositories.instansi import POLA_ID
from app.db.tables import Layanan, SurveiLayanan, Unit


@dataclass(frozen=True, slots=True)
class LayananTerdaftar:
    """A service with the unit that offers it."""

    id: UUID
    kode: str
    nama: str
    aktif_sejak: date
    aktif_sampai: date | None
    versi: int
    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None


@dataclass(frozen=True, slots=True)
class SaringanLayanan:
    """What a list of services is narrowed to; none: not narrowed."""

    unit: UUID | None = None
    per: date | None = None


def _milik(instansi: UUID) -> Select[*tuple[Any, ...]]:
    kolom = columns(Layanan, LayananTerdaftar, "unit_kode", "unit_nama")
    asal = select(*kolom, col(Unit.kode), col(Unit.nama)).select_from(Layanan)
    gabung = asal.outerjoin(Unit, col(Unit.id) == col(Layanan.unit_id))
    return gabung.where(col(Layanan.instansi_id) == instansi)


def daftar(
    sesi: Session, instansi: UUID, saringan: SaringanLayanan, setelah: str | None, ambil: int
) -> list[LayananTerdaftar]:
    """List services by code, after the code ``setelah``."""
    kueri = _milik(instansi)
    if saringan.unit is not None:
        kueri = kueri.where(col(Layanan.unit_id) == saringan.unit)
    if saringan.per is not None:
        akhir = col(Layanan.aktif_sampai)
        mulai = col(Layanan.aktif_sejak) <= saringan.per
        kueri = kueri.where(mulai, or_(akhir.is_(None), akhir >= saringan.per))
    if setelah is not None:
        kueri = kueri.where(col(Layanan.kode) > setelah)
    kueri = kueri.order_by(col(Layanan.kode)).limit(ambil)
    return [LayananTerdaftar(*baris) for baris in sesi.execute(kueri)]


def semua(sesi: Session, instansi: UUID) -> list[LayananTerdaftar]:
    """Return the whole catalogue, by code."""
    kueri = _milik(instansi).order_by(col(Layanan.kode))
    return [LayananTerdaftar(*baris) for baris in sesi.execute(kueri)]


def lihat(sesi: Session, instansi: UUID, nomor: UUID) -> LayananTerdaftar:
    """Return a service that exists."""
    return LayananTerdaftar(*sesi.execute(_milik(instansi).where(col(Layanan.id) == nomor)).one())


def menurut_acuan(
    sesi: Session, instansi: UUID, acuan: str, *, kunci: bool = False
) -> Layanan | None:
    """Return the service with this id or code; with ``kunci`` nobody else writes it."""
    cocok = (
        col(Layanan.id) == UUID(acuan) if POLA_ID.fullmatch(acuan) else col(Layanan.kode) == acuan
    )
    kueri = select(Layanan).where(col(Layanan.instansi_id) == instansi, cocok)
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()


def kode_dipakai(sesi: Session, instansi: UUID, kode: str, kecuali: UUID) -> bool:
    """Whether another service of the agency has this code."""
    kueri = select(col(Layanan.id)).where(
        col(Layanan.instansi_id) == instansi, col(Layanan.kode) == kode, col(Layanan.id) != kecuali
    )
    return sesi.execute(kueri).first() is not None


def disurvei(sesi: Session, layanan: UUID) -> bool:
    """Whether a survey asks about a service."""
    kueri = select(col(SurveiLayanan.id)).where(col(SurveiLayanan.layanan_id) == layanan)
    return sesi.execute(kueri.limit(1)).first() is not None


def milik_survei(sesi: Session, survei: UUID) -> Sequence[LayananTerdaftar]:
    """List the services of a survey by code; the unit is the one that offered them then."""
    kolom = columns(Layanan, LayananTerdaftar, "unit_id", "unit_kode", "unit_nama")
    kueri: Select[*tuple[Any, ...]] = (
        select(*kolom, col(SurveiLayanan.unit_id), col(Unit.kode), col(Unit.nama))
        .join(SurveiLayanan, col(SurveiLayanan.layanan_id) == col(Layanan.id))
        .outerjoin(Unit, col(Unit.id) == col(SurveiLayanan.unit_id))
        .where(col(SurveiLayanan.survei_id) == survei)
        .order_by(col(Layanan.kode))
    )
    return [LayananTerdaftar(*baris) for baris in sesi.execute(kueri)]
