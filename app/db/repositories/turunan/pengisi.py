"""Who fills a post that is needed: the longest in it first, never more than are needed."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, select
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.tables import Formasi


def kunci(k: FromClause) -> ColumnElement[str]:
    """Write the post of a servant as ``Formasi.kunci`` does; none where it is not known."""
    nama = func.lower(func.trim(k.c.nama_jabatan))
    return k.c.kelompok_jabatan + "|" + func.coalesce(k.c.jenjang, "") + "|" + nama


def tulis_kunci(kelompok: str, jenjang: str | None, nama: str) -> str:
    """Write a post as it is compared."""
    return f"{kelompok}|{jenjang or ''}|{nama.strip().lower()}"


def pengisi(acuan: Acuan) -> Select[*tuple[Any, ...]]:
    """Select the ids of servants who fill a needed post of the year on the day."""
    k = pada(acuan.instansi, acuan.hari).alias("pemegang")
    urut = func.row_number().over(
        partition_by=col(Formasi.id),
        order_by=(func.coalesce(k.c.tmt_jabatan, acuan.hari), k.c.id),
    )
    calon = (
        select(k.c.id, urut.label("ke"), col(Formasi.kebutuhan))
        .select_from(k)
        .join(Formasi, (col(Formasi.unit_id) == k.c.unit_id) & (col(Formasi.kunci) == kunci(k)))
        .where(
            col(Formasi.instansi_id) == acuan.instansi,
            col(Formasi.tahun) == acuan.tahun,
            k.c.aktif,
        )
        .subquery("calon")
    )
    return select(calon.c.id).where(calon.c.ke <= calon.c.kebutuhan)
