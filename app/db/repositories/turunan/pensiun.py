"""The columns of active servants from which retirement is computed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.orang import Orang, pilih_orang
from app.db.tables import Unit

KOLOM = (
    "id", "unit_id", "jenis_pegawai", "kelompok_jabatan", "jenjang", "nama_jabatan",
    "tanggal_lahir",
)  # fmt: skip


def aktif(sesi: Session, acuan: Acuan) -> Sequence[tuple[Any, ...]]:
    """Return ``KOLOM`` of every active servant."""
    k = pada(acuan.instansi, acuan.hari)
    kueri = select(*(k.c[nama] for nama in KOLOM)).where(k.c.aktif)
    return [tuple(baris) for baris in sesi.execute(kueri)]


def orang(sesi: Session, acuan: Acuan, nomor: Sequence[UUID]) -> dict[UUID, Orang]:
    """Return servants by id."""
    k = pada(acuan.instansi, acuan.hari)
    baris = sesi.execute(pilih_orang(k).where(k.c.id.in_(nomor)))
    return {satu.id: satu for satu in (Orang(*isi) for isi in baris)}


def unit(sesi: Session, instansi: UUID) -> dict[UUID, tuple[str, str]]:
    """Return code and name of an agency's units by id."""
    kueri = select(col(Unit.id), col(Unit.kode), col(Unit.nama)).where(
        col(Unit.instansi_id) == instansi
    )
    return {satu: (kode, nama) for satu, kode, nama in sesi.execute(kueri)}
