"""Where the servants of an agency lie on the talent map of a year."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.orang import KOLOM, Orang, lanjut, pilih_orang
from app.db.repositories.turunan.talenta_tingkat import kinerja, potensial
from app.db.tables import PegawaiKinerja, TalentaPotensial

# Level of performance and of potential; none where it is not known.
Letak = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class OrangTalenta(Orang):
    """A servant on the talent map."""

    kinerja: str | None
    potensial: str | None
    nilai_potensial: Decimal | None


def _peta(acuan: Acuan) -> Select[*tuple[Any, ...]]:
    """Select every active servant with both levels; each may be missing."""
    k = pada(acuan.instansi, acuan.hari).alias("orang")
    return (
        select(
            *(k.c[nama] for nama in KOLOM),
            kinerja(acuan).label("kinerja"),
            potensial(acuan).label("potensial"),
            col(TalentaPotensial.nilai).label("nilai_potensial"),
        )
        .select_from(k)
        .outerjoin(
            PegawaiKinerja,
            and_(
                col(PegawaiKinerja.pegawai_id) == k.c.id, col(PegawaiKinerja.tahun) == acuan.tahun
            ),
        )
        .outerjoin(
            TalentaPotensial,
            and_(
                col(TalentaPotensial.pegawai_id) == k.c.id,
                col(TalentaPotensial.tahun) == acuan.tahun,
            ),
        )
        .where(k.c.aktif)
    )


def sebaran(sesi: Session, acuan: Acuan) -> dict[Letak, int]:
    """Count active servants by their two levels."""
    peta = _peta(acuan).subquery("peta")
    kueri = select(peta.c.kinerja, peta.c.potensial, func.count()).group_by(
        peta.c.kinerja, peta.c.potensial
    )
    return {(satu, dua): jumlah for satu, dua, jumlah in sesi.execute(kueri)}


def daftar(
    sesi: Session, acuan: Acuan, letak: list[Letak] | None, setelah: UUID | None, ambil: int
) -> list[OrangTalenta]:
    """List servants by id; with ``letak`` only those with one of these pairs of levels."""
    peta = _peta(acuan).subquery("peta")
    kueri = pilih_orang(peta, peta.c.kinerja, peta.c.potensial, peta.c.nilai_potensial)
    if letak is not None:
        pasangan = [
            and_(_sama(peta.c.kinerja, satu), _sama(peta.c.potensial, dua)) for satu, dua in letak
        ]
        kueri = kueri.where(or_(False, *pasangan))
    return [OrangTalenta(*baris) for baris in sesi.execute(lanjut(kueri, peta, setelah, ambil))]


def _sama(kolom: Any, nilai: str | None) -> Any:  # noqa: ANN401 - a column of a subquery
    return kolom.is_(None) if nilai is None else kolom == nilai
