"""Settings of an agency for what follows from its servants."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import MutuBobot, TalentaBatas
from app.domain.populasi import Dimensi


def bobot(sesi: Session, instansi: UUID) -> MutuBobot | None:
    """Return the weights of the dimensions of data quality, if the agency has set them."""
    kueri = select(MutuBobot).where(col(MutuBobot.instansi_id) == instansi)
    return sesi.scalars(kueri).one_or_none()


def simpan_bobot(
    sesi: Session, instansi: UUID, isi: dict[Dimensi, Decimal], sekarang: datetime
) -> MutuBobot:
    """Set them; the version rises."""
    satu = bobot(sesi, instansi)
    nilai: dict[str, Any] = {dimensi.value: angka for dimensi, angka in isi.items()}
    if satu is None:
        satu = MutuBobot(instansi_id=instansi, diubah_pada=sekarang, **nilai)
        sesi.add(satu)
    else:
        for nama, angka in nilai.items():
            setattr(satu, nama, angka)
        satu.versi, satu.diubah_pada = satu.versi + 1, sekarang
    sesi.flush()
    return satu


def batas(sesi: Session, instansi: UUID) -> TalentaBatas | None:
    """Return the cut-offs of potential, if the agency has set them."""
    kueri = select(TalentaBatas).where(col(TalentaBatas.instansi_id) == instansi)
    return sesi.scalars(kueri).one_or_none()


def simpan_batas(
    sesi: Session, instansi: UUID, tinggi: Decimal, menengah: Decimal, sekarang: datetime
) -> TalentaBatas:
    """Set them; the version rises."""
    satu = batas(sesi, instansi)
    if satu is None:
        satu = TalentaBatas(
            instansi_id=instansi, tinggi=tinggi, menengah=menengah, diubah_pada=sekarang
        )
        sesi.add(satu)
    else:
        satu.tinggi, satu.menengah = tinggi, menengah
        satu.versi, satu.diubah_pada = satu.versi + 1, sekarang
    sesi.flush()
    return satu
