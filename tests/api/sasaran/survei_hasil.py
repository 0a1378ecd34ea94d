"""A follow-up plan of the agency's survey, which the module before this one has made."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from app.db.session import Database
from app.db.tables import Survei, TindakLanjut
from tests.skm import TETAP, buat_survei


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:  # noqa: ARG001
    """Plan something about the survey; where there is none, about one of its own."""
    with db.reading() as sesi:
        kueri = select(col(Survei.id)).where(col(Survei.instansi_id) == instansi)
        survei = sesi.scalars(kueri.limit(1)).one_or_none()
    survei = survei or buat_survei(db, instansi, f"skm-{instansi.hex}")
    with db.writing() as sesi:
        baris = TindakLanjut(
            instansi_id=instansi, survei_id=survei, unsur="waktu", rencana="Batas waktu",
            penanggung_jawab="Kepala Bidang", tenggat=date(2026, 12, 31), status="rencana",
            **TETAP,
        )  # fmt: skip
        sesi.add(baris)
        sesi.flush()
        return {"rencana_skm": baris.id}
