"""The audit log: adding a link, reading the chain."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import JejakAudit

AWAL = "0" * 64
PLATFORM = "platform"


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
    return nilai.isoformat() if isinstance(nilai, datetime) else str(nilai)


def rantai_semua(sesi: Session) -> list[str]:
    """Return the names of all chains."""
    kueri = select(col(JejakAudit.rantai)).group_by(col(JejakAudit.rantai))
    return sorted(sesi.scalars(kueri))


def mata_rantai(sesi: Session, rantai: str) -> Iterator[JejakAudit]:
    """Read a chain in order, a thousand links at a time."""
    kueri = (
        select(JejakAudit)
        .where(col(JejakAudit.rantai) == rantai)
        .order_by(col(JejakAudit.urut))
        .execution_options(yield_per=1000)
    )
    yield from sesi.scalars(kueri)


def banyak(sesi: Session, rantai: str) -> int:
    """Count the links of a chain."""
    kueri = select(func.count()).where(col(JejakAudit.rantai) == rantai)
    return sesi.execute(kueri).scalar_one()
