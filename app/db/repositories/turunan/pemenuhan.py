"""How many of the posts an agency needs are filled on a day."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Subquery, and_, case, func, null, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.pengisi import kunci
from app.db.tables import Formasi, Unit

ANGKA = ("kebutuhan", "terisi", "kurang", "lebih", "tanpa_kebutuhan")


@dataclass(frozen=True, slots=True)
class Terisi:
    """Posts of one unit, group and level: needed, filled, lacking, above need.

    ``nama_jabatan`` only where posts are told apart.
    """

    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    kebutuhan: int
    terisi: int
    kurang: int
    lebih: int
    tanpa_kebutuhan: int


def pemenuhan(sesi: Session, acuan: Acuan, *, per_jabatan: bool = False) -> list[Terisi]:
    """Compare need with the servants of the day, per unit, group and level, or post by post.

    Always counted post by post: a surplus in one fills no lack in another. Servants in a post
    that nobody needs, or whose post is not known, count as without need.
    """
    semua = _semua(acuan)
    pembagi = [semua.c.unit_id, semua.c.kelompok_jabatan, semua.c.jenjang]
    if per_jabatan:
        pembagi.append(semua.c.kunci)
    nama: Any = func.min(semua.c.nama_jabatan) if per_jabatan else null()
    kueri = (
        select(
            semua.c.unit_id, col(Unit.kode), col(Unit.nama),
            semua.c.kelompok_jabatan, semua.c.jenjang, nama,
            *(func.sum(semua.c[satu]) for satu in ANGKA),
        )
        .select_from(semua)
        .outerjoin(Unit, col(Unit.id) == semua.c.unit_id)
        .group_by(*pembagi, col(Unit.kode), col(Unit.nama))
    )  # fmt: skip
    batas = -len(ANGKA)
    return [
        Terisi(*baris[:batas], *(int(satu) for satu in baris[batas:]))
        for baris in map(tuple, sesi.execute(kueri))
    ]


def _ada(acuan: Acuan) -> Subquery:
    """Count the active servants of each post."""
    k = pada(acuan.instansi, acuan.hari)
    kolom = ("unit_id", "kelompok_jabatan", "jenjang", "nama_jabatan")
    # The post is written out first: an expression with parameters cannot be grouped by.
    orang = (
        select(*(k.c[nama] for nama in kolom), kunci(k).label("kunci"))
        .where(k.c.aktif)
        .subquery("orang")
    )
    pembagi = [orang.c[nama] for nama in (*kolom[:3], "kunci")]
    nama = func.min(orang.c.nama_jabatan).label("nama_jabatan")
    return select(*pembagi, nama, func.count().label("isi")).group_by(*pembagi).subquery("ada")


def _semua(acuan: Acuan) -> Subquery:
    """Put every post beside who is in it: those needed, then those that nobody needs."""
    ada = _ada(acuan)
    f = (
        select(Formasi)
        .where(col(Formasi.instansi_id) == acuan.instansi, col(Formasi.tahun) == acuan.tahun)
        .subquery("butuh")
    )
    kolom = ("unit_id", "kelompok_jabatan", "jenjang", "nama_jabatan", "kunci")
    sama = and_(f.c.unit_id == ada.c.unit_id, f.c.kunci == ada.c.kunci)
    isi = func.coalesce(ada.c.isi, 0)
    penuh = case((isi < f.c.kebutuhan, isi), else_=f.c.kebutuhan)
    butuh = select(
        *(f.c[nama] for nama in kolom),
        f.c.kebutuhan, penuh.label("terisi"),
        (f.c.kebutuhan - penuh).label("kurang"), (isi - penuh).label("lebih"),
        (isi - isi).label("tanpa_kebutuhan"),
    ).select_from(f.outerjoin(ada, sama))  # fmt: skip
    nol: Any = ada.c.isi - ada.c.isi
    tanpa = select(
        *(ada.c[nama] for nama in kolom), nol, nol, nol, nol, ada.c.isi
    ).select_from(ada.outerjoin(f, sama)).where(f.c.id.is_(None))  # fmt: skip
    return butuh.union_all(tanpa).subquery("semua")
