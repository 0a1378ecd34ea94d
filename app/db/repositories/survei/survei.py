"""Surveys with their own questions and services."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.columns import columns
from app.db.repositories.instansi import POLA_ID
from app.db.tables import Instansi, Layanan, Survei, SurveiLayanan, SurveiPertanyaan
from app.db.types import uuid7


@dataclass(frozen=True, slots=True)
class SurveiRingkas:
    """A survey on a list."""

    id: UUID
    kode: str
    nama: str
    periode_mulai: date
    periode_selesai: date
    status: str
    akses: str
    bobot: str
    aturan_id: str
    target_sampel: int | None
    versi: int


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """A question of the agency's own."""

    kode: str
    teks: str
    teks_en: str | None
    jenis: str
    wajib: bool
    pilihan: list[dict[str, Any]]


def menurut_acuan(sesi: Session, acuan: str, *, kunci: bool = False) -> Survei | None:
    """Return the survey with this id or code as it is now; with ``kunci`` nobody else writes it."""
    cocok = col(Survei.id) == UUID(acuan) if POLA_ID.fullmatch(acuan) else col(Survei.kode) == acuan
    kueri = select(Survei).where(cocok).execution_options(populate_existing=True)
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()


def tahan(sesi: Session, kode: str) -> tuple[str, int] | None:
    """Return state and version of a survey; until the end nobody closes or changes it."""
    kueri = select(col(Survei.status), col(Survei.versi)).where(col(Survei.kode) == kode)
    baris = sesi.execute(kueri.with_for_update(read=True)).first()
    return None if baris is None else (baris[0], baris[1])


def nama_instansi(sesi: Session, instansi: UUID) -> str:
    """Return the name of the agency that asks."""
    kueri = select(col(Instansi.nama)).where(col(Instansi.id) == instansi)
    return sesi.scalars(kueri).one()


def daftar(
    sesi: Session, instansi: UUID, status: str | None, setelah: UUID | None, ambil: int
) -> list[SurveiRingkas]:
    """List the surveys of an agency, the newest first, from before the survey ``setelah``."""
    kueri = select(*columns(Survei, SurveiRingkas)).where(col(Survei.instansi_id) == instansi)
    if status is not None:
        kueri = kueri.where(col(Survei.status) == status)
    if setelah is not None:
        kueri = kueri.where(col(Survei.id) < setelah)
    kueri = kueri.order_by(col(Survei.id).desc()).limit(ambil)
    return [SurveiRingkas(*baris) for baris in sesi.execute(kueri)]


def pertanyaan(sesi: Session, survei: UUID) -> list[Pertanyaan]:
    """Return the own questions of a survey, in their order."""
    kueri = select(*columns(SurveiPertanyaan, Pertanyaan)).where(
        col(SurveiPertanyaan.survei_id) == survei
    )
    urut = kueri.order_by(col(SurveiPertanyaan.urutan))
    return [Pertanyaan(*baris) for baris in sesi.execute(urut)]


def ganti_pertanyaan(sesi: Session, survei: Survei, baru: Sequence[Pertanyaan]) -> None:
    """Put these questions in the place of those that are there."""
    sesi.execute(delete(SurveiPertanyaan).where(col(SurveiPertanyaan.survei_id) == survei.id))
    isi = [
        {
            "id": uuid7(), "instansi_id": survei.instansi_id, "survei_id": survei.id,
            "urutan": urut, "kode": satu.kode, "teks": satu.teks, "teks_en": satu.teks_en,
            "jenis": satu.jenis, "wajib": satu.wajib, "pilihan": satu.pilihan,
        }
        for urut, satu in enumerate(baru)
    ]  # fmt: skip
    if isi:
        sesi.execute(insert(SurveiPertanyaan), isi)


def ganti_layanan(sesi: Session, survei: Survei, layanan: Sequence[UUID]) -> None:
    """Let a survey ask about these services, as offered by their present units."""
    sesi.execute(delete(SurveiLayanan).where(col(SurveiLayanan.survei_id) == survei.id))
    kueri = select(col(Layanan.id), col(Layanan.unit_id)).where(
        col(Layanan.instansi_id) == survei.instansi_id, col(Layanan.id).in_(layanan)
    )
    isi = [
        {
            "id": uuid7(), "instansi_id": survei.instansi_id, "survei_id": survei.id,
            "layanan_id": satu, "unit_id": unit,
        }
        for satu, unit in sesi.execute(kueri)
    ]  # fmt: skip
    if isi:
        sesi.execute(insert(SurveiLayanan), isi)
