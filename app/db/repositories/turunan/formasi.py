"""Posts an agency needs in a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import Formasi, FormasiTahun, Unit
from app.db.types import uuid7


@dataclass(frozen=True, slots=True)
class FormasiTercatat:
    """A needed post with its unit."""

    id: UUID
    tahun: int
    unit_id: UUID
    nama_jabatan: str
    kelompok_jabatan: str
    jenjang: str | None
    kebutuhan: int
    dasar: str
    versi: int
    unit_kode: str
    unit_nama: str


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


def cari(sesi: Session, instansi: UUID, nomor: UUID) -> Formasi | None:
    """Return one needed post of an agency."""
    kueri = select(Formasi).where(col(Formasi.instansi_id) == instansi, col(Formasi.id) == nomor)
    return sesi.scalars(kueri).one_or_none()


def kembar(sesi: Session, satu: Formasi) -> bool:
    """Whether the year has the same post in the same unit already."""
    kueri = select(1).where(
        col(Formasi.instansi_id) == satu.instansi_id,
        col(Formasi.tahun) == satu.tahun,
        col(Formasi.unit_id) == satu.unit_id,
        col(Formasi.kunci) == satu.kunci,
        col(Formasi.id) != satu.id,
    )
    with sesi.no_autoflush:
        return sesi.execute(kueri.limit(1)).one_or_none() is not None


def _tercatat() -> Select[*tuple[Any, ...]]:
    kolom = columns(Formasi, FormasiTercatat, "unit_kode", "unit_nama")
    return select(*kolom, col(Unit.kode), col(Unit.nama)).join_from(
        Formasi, Unit, col(Unit.id) == col(Formasi.unit_id)
    )


def lihat(sesi: Session, nomor: UUID) -> FormasiTercatat:
    """Return a needed post that exists, with its unit."""
    return FormasiTercatat(*tuple(sesi.execute(_tercatat().where(col(Formasi.id) == nomor)).one()))


def daftar(
    sesi: Session,
    instansi: UUID,
    tahun: int,
    saringan: Mapping[str, Any],
    *,
    setelah: UUID | None,
    ambil: int,
) -> list[FormasiTercatat]:
    """List the needs of a year by id; ``saringan`` narrows to values of columns."""
    kueri = _tercatat().where(
        col(Formasi.instansi_id) == instansi, col(Formasi.tahun) == tahun, *_saring(saringan)
    )
    if setelah is not None:
        kueri = kueri.where(col(Formasi.id) > setelah)
    kueri = kueri.order_by(col(Formasi.id)).limit(ambil)
    return [FormasiTercatat(*tuple(baris)) for baris in sesi.execute(kueri)]


def _saring(saringan: Mapping[str, Any]) -> list[Any]:
    c = Formasi.metadata.tables["formasi"].c
    return [
        c[nama].in_(nilai) if isinstance(nilai, tuple) else c[nama] == nilai
        for nama, nilai in saringan.items()
    ]


def jumlah(
    sesi: Session, instansi: UUID, tahun: int, kelompok: Sequence[str] = ()
) -> tuple[int, int]:
    """Return how many rows a year has, and how many servants they need."""
    saringan = {"kelompok_jabatan": tuple(kelompok)} if kelompok else {}
    kueri = select(func.count(), func.coalesce(func.sum(col(Formasi.kebutuhan)), 0)).where(
        col(Formasi.instansi_id) == instansi, col(Formasi.tahun) == tahun, *_saring(saringan)
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
