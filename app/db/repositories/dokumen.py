"""Planning documents: saving one with its parts, and what the public may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.repositories.dokumen_parts import dari_baris, ke_baris
from app.db.tables import Dokumen, DokumenIndikator, DokumenPernyataan, DokumenProgram, Instansi
from app.domain import keselarasan


@dataclass(frozen=True, slots=True)
class DokumenPublik:
    """A published document, without its contents."""

    kode: str
    jenis: str
    judul: str
    tahun_awal: int
    tahun_akhir: int
    sidik: str
    terbit_pada: datetime


def cari(sesi: Session, kode: str) -> Dokumen | None:
    """Return the document with this code, published or not."""
    return sesi.scalars(select(Dokumen).where(col(Dokumen.kode) == kode)).one_or_none()


def simpan(sesi: Session, baris: Dokumen, isi: keselarasan.Dokumen) -> None:
    """Store a document, replacing the parts that an earlier version left."""
    sesi.add(baris)
    sesi.flush()
    for tabel in (DokumenIndikator, DokumenProgram, DokumenPernyataan):
        sesi.execute(delete(tabel).where(col(tabel.dokumen_id) == baris.id))
    for bagian, nilai in ke_baris(baris, isi):
        sesi.execute(bagian.insert(), nilai)


def susun(sesi: Session, kode: Sequence[str]) -> list[keselarasan.Dokumen]:
    """Rebuild documents from their rows, in the order of ``kode``."""
    kueri = select(Dokumen, col(Instansi.kode)).join(Instansi).where(col(Dokumen.kode).in_(kode))
    hasil = {
        baris.kode: dari_baris(sesi, baris, instansi) for baris, instansi in sesi.execute(kueri)
    }
    return [hasil[satu] for satu in kode]


def _terbit(*kolom: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - columns of any type
    return select(*kolom).where(col(Dokumen.terbit)).order_by(col(Dokumen.kode))


def daftar_publik(
    sesi: Session, instansi_id: UUID, setelah: str | None, ambil: int
) -> Sequence[DokumenPublik]:
    """List an agency's published documents, by code, after the code ``setelah``."""
    kueri = _terbit(*columns(Dokumen, DokumenPublik)).limit(ambil)
    kueri = kueri.where(col(Dokumen.instansi_id) == instansi_id)
    if setelah is not None:
        kueri = kueri.where(col(Dokumen.kode) > setelah)
    return [DokumenPublik(*baris) for baris in sesi.execute(kueri)]


def sumber_publik(sesi: Session, kode: str) -> tuple[str, str, datetime] | None:
    """Return source text, digest and time of publication, if the document is published."""
    kueri = _terbit(Dokumen.sumber, Dokumen.sidik, Dokumen.terbit_pada)
    baris = sesi.execute(kueri.where(col(Dokumen.kode) == kode)).one_or_none()
    return None if baris is None else (baris[0], baris[1], baris[2])


def kode_seinstansi(sesi: Session, kode: str) -> list[str]:
    """List the published documents of the agency that published this one; empty if it did not."""
    sendiri = _terbit(Dokumen.instansi_id).where(col(Dokumen.kode) == kode).order_by(None)
    kueri = _terbit(Dokumen.kode).where(col(Dokumen.instansi_id).in_(sendiri))
    return list(sesi.scalars(kueri))
