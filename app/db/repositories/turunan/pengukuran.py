"""The measurement of an agency's IP ASN in a year."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import IpAsnPengukuran


def ip_asn(sesi: Session, instansi: UUID, tahun: int) -> IpAsnPengukuran | None:
    """Return the measurement, if the year was measured."""
    kueri = select(IpAsnPengukuran).where(
        col(IpAsnPengukuran.instansi_id) == instansi, col(IpAsnPengukuran.tahun) == tahun
    )
    return sesi.scalars(kueri).one_or_none()
