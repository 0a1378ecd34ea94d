"""Writing servants: stamping a change, keeping a past state, leaving a tombstone."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.keadaan import BERUBAH
from app.db.tables import Pegawai, PegawaiDihapus, PegawaiKeadaan, Unit
from app.db.types import uuid7


def tambah(sesi: Session, isi: Mapping[str, Any]) -> UUID:
    """Store a new servant; return its id."""
    nomor = uuid7()
    sesi.execute(insert(Pegawai), [{"id": nomor, **isi}])
    return nomor


def ubah(sesi: Session, pegawai: UUID, isi: Mapping[str, Any]) -> None:
    """Change columns of a servant, which makes it another version."""
    versi = {"versi": col(Pegawai.versi) + 1}
    sesi.execute(update(Pegawai).where(col(Pegawai.id) == pegawai).values({**isi, **versi}))


def cap(sesi: Session, pegawai: UUID, urutan: int, sekarang: datetime) -> None:
    """Stamp a servant whose history changed; its own version stays."""
    isi = {"urutan": urutan, "diubah_pada": sekarang}
    sesi.execute(update(Pegawai).where(col(Pegawai.id) == pegawai).values(isi))


def hapus(sesi: Session, instansi: UUID, pegawai: UUID, urutan: int, sekarang: datetime) -> None:
    """Remove a servant with all that hangs on it; the feed is told."""
    sesi.execute(delete(Pegawai).where(col(Pegawai.id) == pegawai))
    nisan = {"instansi_id": instansi, "pegawai_id": pegawai, "urutan": urutan}
    baris = {"id": uuid7(), **nisan, "dihapus_pada": sekarang}
    sesi.execute(insert(PegawaiDihapus), [baris])


def simpan_keadaan(sesi: Session, lama: Mapping[str, Any], sampai: date) -> None:
    """Keep the state that a servant was in up to a day."""
    tetap = {"id": uuid7(), "instansi_id": lama["instansi_id"], "pegawai_id": lama["id"]}
    isi = {nama: lama[nama] for nama in BERUBAH}
    masa = {"sejak": lama["keadaan_sejak"], "sampai": sampai}
    sesi.execute(insert(PegawaiKeadaan), [{**tetap, **masa, **isi}])


def keadaan_terakhir(sesi: Session, pegawai: UUID) -> date | None:
    """Return the day since which the last past state was in force."""
    kueri = select(func.max(col(PegawaiKeadaan.sejak))).where(
        col(PegawaiKeadaan.pegawai_id) == pegawai
    )
    return sesi.execute(kueri).scalar_one()


def geser_keadaan(sesi: Session, pegawai: UUID, sejak: date, sampai: date) -> None:
    """Let the past state that began on ``sejak`` end on another day."""
    syarat = (col(PegawaiKeadaan.pegawai_id) == pegawai, col(PegawaiKeadaan.sejak) == sejak)
    sesi.execute(update(PegawaiKeadaan).where(*syarat).values(sampai=sampai))


def keadaan_lampau(
    sesi: Session, pegawai: UUID, sebelum: date | None, ambil: int
) -> Sequence[Mapping[str, Any]]:
    """List past states, the newest first, those that began before ``sebelum``."""
    tabel = metadata.tables["pegawai_keadaan"]
    kolom = [tabel.c[nama] for nama in (*BERUBAH, "sejak", "sampai")]
    unit: list[Any] = [col(Unit.kode).label("kode_unit"), col(Unit.nama).label("nama_unit")]
    kueri = (
        select(*kolom, *unit)
        .select_from(tabel.outerjoin(Unit, col(Unit.id) == tabel.c.unit_id))
        .where(tabel.c.pegawai_id == pegawai)
    )
    if sebelum is not None:
        kueri = kueri.where(tabel.c.sejak < sebelum)
    urut = kueri.order_by(tabel.c.sejak.desc()).limit(ambil)
    return [dict(satu) for satu in sesi.execute(urut).mappings()]
