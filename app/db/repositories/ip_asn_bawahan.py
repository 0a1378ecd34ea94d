"""Measurements of several agencies as sums: what leaves here holds no person."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, cast, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.columns import columns
from app.db.tables import IpAsnPegawai, IpAsnPengukuran
from app.db.types import POIN
from app.domain.ip_asn import Jumlah

# What persons may be grouped by.
PEMBAGI = ("kelompok_jabatan", "jenis_pegawai", "golongan", "pendidikan", "jenis_kelamin")
_POIN = ("kualifikasi", "kompetensi", "kinerja", "disiplin", "nilai")


@dataclass(frozen=True, slots=True)
class Ringkas:
    """The measurement of an agency: the sums of its points, and who was left out by reason.

    It is fixed as long as ``ditetapkan_pada`` says when.
    """

    id: UUID
    instansi_id: UUID
    tahun: int
    tanggal: date
    aturan_id: str
    aturan_sidik: str
    ditetapkan_pada: datetime | None
    jumlah: int
    dilewati: dict[str, int]
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    nilai: Decimal

    @property
    def poin(self) -> Jumlah:
        """The sums, as the formula takes them."""
        return Jumlah(
            self.jumlah,
            self.kualifikasi,
            self.kompetensi,
            self.kinerja,
            self.disiplin,
            self.nilai,
        )


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """Persons of a measurement who are alike in everything they may be grouped by."""

    pengukuran: UUID
    ciri: tuple[str | None, ...]
    poin: Jumlah


def ringkas(sesi: Session, instansi: Collection[UUID], tahun: int) -> dict[UUID, Ringkas]:
    """Return the measurements of a year by agency."""
    kueri = select(*columns(IpAsnPengukuran, Ringkas)).where(
        col(IpAsnPengukuran.instansi_id).in_(instansi), col(IpAsnPengukuran.tahun) == tahun
    )
    semua = (Ringkas(*baris) for baris in sesi.execute(kueri))
    return {satu.instansi_id: satu for satu in semua}


def kumpulan(sesi: Session, pengukuran: Collection[UUID]) -> Iterator[Kumpulan]:
    """Add up the persons of measurements, as finely as any grouping needs."""
    tabel = metadata.tables["ip_asn_pegawai"].c
    ciri = [tabel[nama] for nama in PEMBAGI]
    # A sum of whole numbers is NUMERIC on PostgreSQL; it is read back as what it adds up.
    jumlah: list[Any] = [
        type_coerce(cast(func.sum(type_coerce(tabel[nama], BigInteger)), BigInteger), POIN)
        for nama in _POIN
    ]
    kueri = (
        select(tabel.pengukuran_id, *ciri, cast(func.count(), Integer), *jumlah)
        .where(col(IpAsnPegawai.pengukuran_id).in_(pengukuran))
        .group_by(tabel.pengukuran_id, *ciri)
    )
    batas = len(PEMBAGI) + 1
    for baris in sesi.execute(kueri):
        yield Kumpulan(baris[0], tuple(baris[1:batas]), Jumlah(*baris[batas:]))
