"""A saved mapping of headers."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from app.db.session import Database
from app.db.tables import ImporPemetaan


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:  # noqa: ARG001 - the shape
    """Save one under a code that no other agency has."""
    kode, waktu = f"simpeg-{instansi.hex[-12:]}", datetime.now(UTC)
    with db.writing() as sesi:
        sesi.add(
            ImporPemetaan(
                instansi_id=instansi, kode=kode, jenis="pegawai", kolom={"nip": "No. Induk"},
                dibuat_pada=waktu, diubah_pada=waktu,
            )
        )  # fmt: skip
    return {"kode_pemetaan": kode}
