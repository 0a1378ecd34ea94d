"""The audit log: adding a link, reading the chain."""

import hashlib
import json
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.jangkauan import batasi
from app.db.tables import JejakAudit
from app.domain.akses import Jangkauan

AWAL = "0" * 64
PLATFORM = "platform"
SEMUA = Jangkauan(semua=True)


def nama_rantai(instansi: UUID | None) -> str:
    """Each agency has a chain of its own, so that one can be checked without the others."""
    return PLATFORM if instansi is None else str(instansi)


def tambah(sesi: Session, isi: dict[str, Any]) -> JejakAudit:
    """Append an entry to its chain. The chain is locked until the transaction ends."""
    rantai = nama_rantai(isi["instansi_id"])
    if sesi.get_bind().dialect.name == "postgresql":
        # SQLite has one writer anyway; here two could read the same last link.
        sesi.execute(text("SELECT pg_advisory_xact_lock(hashtext(:rantai))"), {"rantai": rantai})
    akhir = sesi.execute(
        select(col(JejakAudit.urut), col(JejakAudit.sidik))
        .where(col(JejakAudit.rantai) == rantai)
        .order_by(col(JejakAudit.urut).desc())
        .limit(1)
    ).one_or_none()
    urut, sebelum = (akhir[0] + 1, akhir[1]) if akhir else (1, AWAL)
    baris = JejakAudit(rantai=rantai, urut=urut, sidik_sebelum=sebelum, sidik="", **isi)
    baris.sidik = sidik(baris)
    sesi.add(baris)
    sesi.flush()
    return baris


def sidik(baris: JejakAudit) -> str:
    """Digest of everything an entry says, and of the link before it."""
    data = baris.model_dump(exclude={"id", "sidik"})
    teks = json.dumps(data, sort_keys=True, ensure_ascii=False, default=_teks)
    return hashlib.sha256(teks.encode()).hexdigest()


def _teks(nilai: object) -> str:
    return nilai.astimezone(UTC).isoformat() if isinstance(nilai, datetime) else str(nilai)


@dataclass(frozen=True, slots=True)
class Saringan:
    """Which entries a reader asks for; none of a field means any."""

    instansi: UUID | None = None
    objek: str | None = None
    pengguna: UUID | None = None
    sejak: datetime | None = None
    sampai: datetime | None = None


def daftar(
    sesi: Session, jangkauan: Jangkauan, saringan: Saringan, sebelum: UUID | None, ambil: int
) -> Sequence[JejakAudit]:
    """List entries within reach, the newest first, from before the entry ``sebelum``.

    The platform's own chain belongs to no agency: only who reaches everything sees it.
    """
    kueri = select(JejakAudit).order_by(col(JejakAudit.id).desc()).limit(ambil)
    sama = {
        JejakAudit.instansi_id: saringan.instansi,
        JejakAudit.objek: saringan.objek,
        JejakAudit.pengguna_id: saringan.pengguna,
    }
    for kolom, nilai in sama.items():
        if nilai is not None:
            kueri = kueri.where(col(kolom) == nilai)
    if saringan.sejak is not None:
        kueri = kueri.where(col(JejakAudit.waktu) >= saringan.sejak)
    if saringan.sampai is not None:
        kueri = kueri.where(col(JejakAudit.waktu) <= saringan.sampai)
    if sebelum is not None:
        kueri = kueri.where(col(JejakAudit.id) < sebelum)
    return sesi.scalars(batasi(kueri, col(JejakAudit.instansi_id), jangkauan)).all()


def rantai_semua(sesi: Session, jangkauan: Jangkauan = SEMUA) -> list[str]:
    """Return the names of all chains within reach."""
    kueri = select(col(JejakAudit.rantai)).group_by(col(JejakAudit.rantai))
    return sorted(sesi.scalars(batasi(kueri, col(JejakAudit.instansi_id), jangkauan)))


def mata_rantai(sesi: Session, rantai: str) -> Generator[JejakAudit, None, None]:
    """Read a chain in order, a thousand links at a time; who stops early closes it."""
    kueri = (
        select(JejakAudit)
        .where(col(JejakAudit.rantai) == rantai)
        .order_by(col(JejakAudit.urut))
        .execution_options(yield_per=1000)
    )
    with closing(sesi.scalars(kueri)) as hasil:
        yield from hasil


def catat_sistem(
    sesi: Session, waktu: datetime, tindakan: str, objek: str, objek_id: UUID
) -> JejakAudit:
    """Append to the platform's chain what nobody signed in did: the command line."""
    isi: dict[str, Any] = dict.fromkeys(
        ("instansi_id", "pengguna_id", "token_id", "sebelum", "sesudah", "catatan", "id_permintaan")
    )
    dilakukan = {"waktu": waktu, "tindakan": tindakan, "objek": objek, "objek_id": str(objek_id)}
    return tambah(sesi, isi | dilakukan)
