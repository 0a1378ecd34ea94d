"""Units of an agency: reading its organisation, storing a change of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, insert, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import Unit, UnitPendahulu
from app.db.types import uuid7
from app.domain import organisasi


@dataclass(frozen=True, slots=True)
class Baris:
    """A stored unit and its version."""

    unit: organisasi.Unit
    versi: int


_KOLOM = (
    col(Unit.id),
    col(Unit.kode),
    col(Unit.nama),
    col(Unit.induk_id),
    col(Unit.berlaku_sejak),
    col(Unit.berlaku_sampai),
    col(Unit.versi),
)


def _milik(instansi: UUID) -> Select[*tuple[Any, ...]]:
    return select(*_KOLOM).where(col(Unit.instansi_id) == instansi)


def semua(sesi: Session, instansi: UUID, per: date | None = None) -> dict[UUID, Baris]:
    """Return the units of an agency by id; with ``per`` those in force on that day."""
    kueri = _milik(instansi)
    if per is not None:
        akhir = col(Unit.berlaku_sampai)
        kueri = kueri.where(col(Unit.berlaku_sejak) <= per, or_(akhir.is_(None), akhir >= per))
    baris = (Baris(organisasi.Unit(*satu[:-1]), satu[-1]) for satu in sesi.execute(kueri))
    return {satu.unit.id: satu for satu in baris}


def waris(sesi: Session, instansi: UUID) -> list[organisasi.Waris]:
    """Return what came out of what in an agency."""
    kueri = select(
        col(UnitPendahulu.unit_id), col(UnitPendahulu.pendahulu_id), col(UnitPendahulu.jenis)
    ).where(col(UnitPendahulu.instansi_id) == instansi)
    return [organisasi.Waris(*satu) for satu in sesi.execute(kueri)]


def simpan(sesi: Session, instansi: UUID, kerja: organisasi.Perombakan, sekarang: datetime) -> None:
    """Store a change that was found sound; parents before those below them."""
    tetap = {"instansi_id": instansi, "versi": 1, "dibuat_pada": sekarang, "diubah_pada": sekarang}
    baru = [{**tetap, **_kolom(kerja.units[satu])} for satu in _induk_dahulu(kerja)]
    if baru:
        sesi.execute(insert(Unit), baru)
    for satu in kerja.berubah:
        if satu not in kerja.baru:
            isi = _kolom(kerja.units[satu])
            syarat = (col(Unit.id) == satu, col(Unit.instansi_id) == instansi)
            naik = {"versi": col(Unit.versi) + 1, "diubah_pada": sekarang}
            sesi.execute(update(Unit).where(*syarat).values({**isi, **naik}))
    asal = [
        {
            "id": uuid7(), "instansi_id": instansi,
            "unit_id": satu.unit, "pendahulu_id": satu.pendahulu, "jenis": satu.jenis,
        }
        for satu in kerja.waris
    ]  # fmt: skip
    if asal:
        sesi.execute(insert(UnitPendahulu), asal)


def _kolom(unit: organisasi.Unit) -> Mapping[str, Any]:
    return {
        "id": unit.id,
        "kode": unit.kode,
        "nama": unit.nama,
        "induk_id": unit.induk,
        "berlaku_sejak": unit.sejak,
        "berlaku_sampai": unit.sampai,
    }


def _induk_dahulu(kerja: organisasi.Perombakan) -> Iterable[UUID]:
    """Order new units so that a foreign key finds its target."""
    anak: dict[UUID | None, list[UUID]] = defaultdict(list)
    for satu in kerja.baru:
        induk = kerja.units[satu].induk
        anak[induk if induk in kerja.baru else None].append(satu)
    lapis = anak[None]
    while lapis:
        yield from lapis
        lapis = [bawah for satu in lapis for bawah in anak[satu]]
