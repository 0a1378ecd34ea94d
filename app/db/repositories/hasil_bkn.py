"""The national result of a year, person by person, as BKN printed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import HasilBkn


@dataclass(frozen=True, slots=True)
class HasilNasional:
    """A printed row; ``pegawai_id`` where it was matched with a servant. Points, 4 decimals."""

    id: UUID
    pegawai_id: UUID | None
    baris: int
    nip: str | None
    nama: str
    nama_jabatan: str
    satuan_kerja: str
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    total: Decimal
    sumber: str


def hasil_bkn(sesi: Session, instansi: UUID, tahun: int) -> Sequence[HasilNasional]:
    """Return the rows of a year in their printed order; none where nothing was handed in."""
    kueri = (
        select(*columns(HasilBkn, HasilNasional))
        .where(col(HasilBkn.instansi_id) == instansi, col(HasilBkn.tahun) == tahun)
        .order_by(col(HasilBkn.baris))
    )
    return [HasilNasional(*satu) for satu in sesi.execute(kueri)]


def hapus(sesi: Session, instansi: UUID, tahun: int) -> None:
    """Remove the result of a year."""
    sesi.execute(
        delete(HasilBkn).where(col(HasilBkn.instansi_id) == instansi, col(HasilBkn.tahun) == tahun)
    )
