"""Published results of an agency: saving one with its parts, and what the public may read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.tables import Hasil, HasilRincian
from app.db.types import uuid7


@dataclass(frozen=True, slots=True)
class RincianPublik:
    """A dimension, aspect, component or group of a result."""

    kode: str
    nama: str
    maksimal: Decimal | None
    nilai: Decimal | None
    persen: Decimal | None


@dataclass(frozen=True, slots=True)
class HasilPublik:
    """A published result, without its parts."""

    id: UUID
    indeks: str
    nama: str
    tahun: int
    ragam: str
    satuan: str | None
    nilai: Decimal | None
    kategori: str | None
    sebutan: str | None
    nilai_indeks: Decimal | None
    target: Decimal | None
    target_kategori: str | None
    capaian: Decimal | None
    sumber_dokumen: str | None
    sumber_letak: str
    catatan: str | None
    terbit_pada: datetime


def cari(sesi: Session, instansi_id: UUID, indeks: str, tahun: int, ragam: str) -> Hasil | None:
    """Return the result of an index in a year, published or not."""
    kueri = select(Hasil).where(
        col(Hasil.instansi_id) == instansi_id,
        col(Hasil.indeks) == indeks,
        col(Hasil.tahun) == tahun,
        col(Hasil.ragam) == ragam,
    )
    return sesi.scalars(kueri).one_or_none()


def simpan(sesi: Session, baris: Hasil, rincian: Sequence[RincianPublik]) -> None:
    """Store a result, replacing the parts that an earlier version left."""
    sesi.add(baris)
    sesi.flush()
    sesi.execute(delete(HasilRincian).where(col(HasilRincian.hasil_id) == baris.id))
    tetap = {"hasil_id": baris.id, "instansi_id": baris.instansi_id}
    rows = [
        {"id": uuid7(), "posisi": posisi, **tetap}
        | {nama: getattr(satu, nama) for nama in RincianPublik.__slots__}
        for posisi, satu in enumerate(rincian)
    ]
    if rows:
        sesi.execute(insert(HasilRincian), rows)


def daftar_publik(
    sesi: Session, instansi_id: UUID
) -> list[tuple[HasilPublik, Sequence[RincianPublik]]]:
    """List an agency's published results with their parts, by index, year and kind."""
    milik = (col(Hasil.instansi_id) == instansi_id, col(Hasil.terbit))
    kueri = select(*columns(Hasil, HasilPublik)).where(*milik)
    kueri = kueri.order_by(col(Hasil.indeks), col(Hasil.tahun), col(Hasil.ragam))
    bagian = select(col(HasilRincian.hasil_id), *columns(HasilRincian, RincianPublik))
    bagian = bagian.where(col(HasilRincian.hasil_id).in_(select(col(Hasil.id)).where(*milik)))
    rincian: dict[UUID, list[RincianPublik]] = defaultdict(list)
    for induk, *satu in sesi.execute(bagian.order_by(col(HasilRincian.posisi))):
        rincian[induk].append(RincianPublik(*satu))
    semua = [HasilPublik(*baris) for baris in sesi.execute(kueri)]
    return [(satu, rincian[satu.id]) for satu in semua]
