"""Potential of servants, as an agency enters it for a year."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Pegawai, TalentaPotensial
from app.db.types import uuid7


def milik(sesi: Session, instansi: UUID, pegawai: UUID) -> bool:
    """Whether a servant is one of the agency's."""
    kueri = select(1).where(col(Pegawai.instansi_id) == instansi, col(Pegawai.id) == pegawai)
    return sesi.execute(kueri).one_or_none() is not None


def cari(sesi: Session, instansi: UUID, tahun: int, pegawai: UUID) -> TalentaPotensial | None:
    """Return the potential of a servant in a year."""
    kueri = select(TalentaPotensial).where(
        col(TalentaPotensial.instansi_id) == instansi,
        col(TalentaPotensial.tahun) == tahun,
        col(TalentaPotensial.pegawai_id) == pegawai,
    )
    return sesi.scalars(kueri).one_or_none()


def simpan(
    sesi: Session,
    instansi: UUID,
    kunci: tuple[int, UUID],
    isi: Mapping[str, Any],
    sekarang: datetime,
) -> TalentaPotensial:
    """Set the potential of a servant (``kunci``: year and servant); the version rises."""
    tahun, pegawai = kunci
    satu = cari(sesi, instansi, tahun, pegawai)
    if satu is None:
        satu = TalentaPotensial(
            instansi_id=instansi, pegawai_id=pegawai, tahun=tahun,
            dibuat_pada=sekarang, diubah_pada=sekarang, **isi,
        )  # fmt: skip
        sesi.add(satu)
    else:
        for nama, nilai in isi.items():
            setattr(satu, nama, nilai)
        satu.versi, satu.diubah_pada = satu.versi + 1, sekarang
    sesi.flush()
    return satu


def pegawai(
    sesi: Session, instansi: UUID, nomor: Collection[UUID], nip: Collection[str]
) -> dict[str, UUID]:
    """Find servants of an agency: the id by id and by number, as far as there are such."""
    kueri = select(col(Pegawai.id), col(Pegawai.nip)).where(
        col(Pegawai.instansi_id) == instansi,
        or_(col(Pegawai.id).in_(nomor), col(Pegawai.nip).in_(nip)),
    )
    hasil: dict[str, UUID] = {}
    for satu, angka in sesi.execute(kueri):
        hasil[str(satu)] = hasil[angka] = satu
    return hasil


def setahun(sesi: Session, instansi: UUID, tahun: int) -> dict[UUID, TalentaPotensial]:
    """Return what was entered for a year, by servant."""
    kueri = select(TalentaPotensial).where(
        col(TalentaPotensial.instansi_id) == instansi, col(TalentaPotensial.tahun) == tahun
    )
    return {satu.pegawai_id: satu for satu in sesi.scalars(kueri)}


def tambah(sesi: Session, tetap: Mapping[str, Any], isi: Sequence[Mapping[str, Any]]) -> None:
    """Enter many at once; ``tetap`` is what all rows have in common."""
    if isi:
        sesi.execute(
            insert(TalentaPotensial), [{"id": uuid7(), "versi": 1, **tetap, **s} for s in isi]
        )


def ganti(sesi: Session, isi: Sequence[Mapping[str, Any]]) -> None:
    """Change many rows at once, each named by its ``id``."""
    if isi:
        sesi.execute(update(TalentaPotensial), [dict(satu) for satu in isi])
