"""The change feed of an agency's servants."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Subquery, null, select, tuple_, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.pegawai.baris import PegawaiBaris, kolom_kini, susun
from app.db.tables import Unit
from app.db.types import UtcDateTime

NOL = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Posisi:
    """A place in the feed: a number of the agency, and a servant among those of that number."""

    urutan: int = 0
    pegawai: UUID = NOL


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A servant as it now is, or that it was removed."""

    posisi: Posisi
    dihapus_pada: datetime | None
    baris: PegawaiBaris | None


def perubahan(
    sesi: Session, instansi: UUID, setelah: Posisi, sejak: datetime | None, ambil: int
) -> Sequence[Perubahan]:
    """List changes after a place in the feed, in their order; with ``sejak`` those since then.

    One statement, so that a servant is seen either before or after a change of another writer.
    """
    umpan = _umpan(instansi, setelah, sejak, ambil)
    orang = metadata.tables["pegawai"]
    asal = umpan.outerjoin(orang, orang.c.id == umpan.c.id)
    kueri = (
        select(umpan.c.urutan, umpan.c.id, umpan.c.dihapus_pada, *kolom_kini())
        .select_from(asal.outerjoin(Unit, col(Unit.id) == orang.c.unit_id))
        .order_by(umpan.c.urutan, umpan.c.id)
        .limit(ambil)
    )
    return [_susun(satu) for satu in sesi.execute(kueri)]


def _susun(satu: Any) -> Perubahan:  # noqa: ANN401 - a row
    urutan, nomor, dihapus = satu[:3]
    baris = None if dihapus is not None else susun(satu[3:])
    return Perubahan(Posisi(urutan, nomor), dihapus, baris)


def _umpan(instansi: UUID, setelah: Posisi, sejak: datetime | None, ambil: int) -> Subquery:
    """Join what is there and what is gone; each gives no more than one page."""
    ada, hapus = metadata.tables["pegawai"].c, metadata.tables["pegawai_dihapus"].c
    kosong = null().cast(UtcDateTime)
    isi: dict[str, Any] = {
        "instansi": instansi, "setelah": setelah, "sejak": sejak, "ambil": ambil,
    }  # fmt: skip
    bagian = (
        _bagian(ada, ada.id, ada.diubah_pada, kosong, **isi),
        _bagian(hapus, hapus.pegawai_id, hapus.dihapus_pada, hapus.dihapus_pada, **isi),
    )
    return union_all(*(select(satu.subquery()) for satu in bagian)).subquery("umpan")


def _bagian(
    kolom: Any,  # noqa: ANN401 - the columns of a table
    nomor: Any,  # noqa: ANN401 - a column
    waktu: Any,  # noqa: ANN401 - a column
    dihapus: Any,  # noqa: ANN401 - a column
    *,
    instansi: UUID,
    setelah: Posisi,
    sejak: datetime | None,
    ambil: int,
) -> Select[*tuple[Any, ...]]:
    kueri = select(kolom.urutan, nomor.label("id"), dihapus.label("dihapus_pada")).where(
        kolom.instansi_id == instansi,
        tuple_(kolom.urutan, nomor) > tuple_(setelah.urutan, setelah.pegawai),
    )
    if sejak is not None:
        kueri = kueri.where(waktu >= sejak)
    return kueri.order_by(kolom.urutan, nomor).limit(ambil)
