"""The needs of an agency in one year, as a whole."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.turunan.formasi import saring
from app.db.tables import Formasi, FormasiTahun
from app.db.types import uuid7


def versi(sesi: Session, instansi: UUID, tahun: int) -> int:
    """Return the version of a year of needs; 0 before the first."""
    kueri = select(col(FormasiTahun.versi)).where(
        col(FormasiTahun.instansi_id) == instansi, col(FormasiTahun.tahun) == tahun
    )
    return sesi.execute(kueri).scalar_one_or_none() or 0


def naikkan(sesi: Session, instansi: UUID, tahun: int) -> int:
    """Raise the version of a year of needs."""
    satu = sesi.scalars(
        select(FormasiTahun).where(
            col(FormasiTahun.instansi_id) == instansi, col(FormasiTahun.tahun) == tahun
        )
    ).one_or_none()
    if satu is None:
        satu = FormasiTahun(instansi_id=instansi, tahun=tahun, versi=0)
        sesi.add(satu)
    satu.versi += 1
    sesi.flush()
    return satu.versi


def jumlah(
    sesi: Session, instansi: UUID, tahun: int, kelompok: Sequence[str] = ()
) -> tuple[int, int]:
    """Return how many rows a year has, and how many servants they need."""
    saringan = {"kelompok_jabatan": tuple(kelompok)} if kelompok else {}
    kueri = select(func.count(), func.coalesce(func.sum(col(Formasi.kebutuhan)), 0)).where(
        col(Formasi.instansi_id) == instansi, col(Formasi.tahun) == tahun, *saring(saringan)
    )
    baris, butuh = sesi.execute(kueri).one()
    return int(baris), int(butuh)


def ganti(
    sesi: Session,
    instansi: UUID,
    tahun: int,
    isi: Sequence[Mapping[str, Any]],
    sekarang: datetime,
) -> None:
    """Put these needs in the place of all those of the year."""
    sesi.execute(
        delete(Formasi).where(col(Formasi.instansi_id) == instansi, col(Formasi.tahun) == tahun)
    )
    tetap = {
        "instansi_id": instansi, "tahun": tahun, "versi": 1,
        "dibuat_pada": sekarang, "diubah_pada": sekarang,
    }  # fmt: skip
    if isi:
        sesi.execute(insert(Formasi), [{"id": uuid7(), **tetap, **satu} for satu in isi])
