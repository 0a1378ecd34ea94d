"""What loading servants by the thousand needs to know of the tables."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.session import Database
from app.db.tables import Pegawai


def ada(sesi: Session, instansi: UUID) -> bool:
    """Whether an agency has any servants."""
    kueri = select(col(Pegawai.id)).where(col(Pegawai.instansi_id) == instansi).limit(1)
    return sesi.execute(kueri).first() is not None


def kolom(tabel: str) -> list[str]:
    """Name the columns of a table in their order."""
    return [satu.name for satu in metadata.tables[tabel].columns]


def segarkan_statistik(db: Database) -> None:
    """Let the database look at what was loaded before it plans the next queries."""
    with db.writing() as sesi:
        sesi.execute(text("ANALYZE"))
