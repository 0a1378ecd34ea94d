"""Counting the servants of an agency who have certain features."""

from collections.abc import Callable, Mapping

from sqlalchemy import ColumnElement, FromClause, and_, case, false, func, not_, or_, select, text
from sqlalchemy.orm import Session

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.ciri_orang import CIRI_ORANG
from app.db.repositories.turunan.ciri_salah import CIRI_SALAH
from app.domain.populasi import BUKAN, Syarat

CIRI = {**CIRI_ORANG, **CIRI_SALAH}


Baca = Callable[[str], ColumnElement[bool]]


def cocok(syarat: Syarat, baca: Baca) -> ColumnElement[bool]:
    """Whether a servant has all features of one of the lists; ``baca`` finds a feature."""

    def satu(nama: str) -> ColumnElement[bool]:
        ciri = baca(nama.removeprefix(BUKAN))
        return not_(ciri) if nama.startswith(BUKAN) else ciri

    return or_(false(), *(and_(*(satu(nama) for nama in semua)) for semua in syarat))


def pembaca(k: FromClause, acuan: Acuan) -> Baca:
    """Find features of a servant; what cannot be told is not one, and its opposite is."""
    return lambda nama: func.coalesce(CIRI[nama](k, acuan), false())


def hitung(sesi: Session, acuan: Acuan, syarat: Mapping[str, Syarat]) -> dict[str, int]:
    """Count several groups in one statement, by name.

    Each feature is looked for once, however many groups ask for it.
    """
    if not syarat:
        return {}
    k = pada(acuan.instansi, acuan.hari)
    ciri = {n.removeprefix(BUKAN) for semua in syarat.values() for satu in semua for n in satu}
    baca = pembaca(k, acuan)
    # Otherwise an engine may copy the search for a feature to every place that reads it.
    tabel = (
        select(*(baca(nama).label(nama) for nama in sorted(ciri)))
        .select_from(k)
        .cte("ciri")
        .prefix_with("MATERIALIZED")
    )
    kolom = [
        func.coalesce(func.sum(case((cocok(satu, tabel.c.__getitem__), 1), else_=0)), 0)
        for satu in syarat.values()
    ]
    _tanpa_jit(sesi)
    baris = sesi.execute(select(*kolom).select_from(tabel)).one()
    return {nama: int(nilai) for nama, nilai in zip(syarat, baris, strict=True)}


def _tanpa_jit(sesi: Session) -> None:
    """Let PostgreSQL interpret: compiling so many small conditions takes 5 times the counting."""
    if sesi.get_bind().dialect.name == "postgresql":
        sesi.execute(text("SET LOCAL jit = off"))


def ada(sesi: Session, acuan: Acuan, ciri: frozenset[str]) -> dict[str, bool]:
    """Say which features anybody in the agency has, also without a single servant."""
    nama = sorted(ciri)
    if not nama:
        return {}
    k = pada(acuan.instansi, acuan.hari)
    kolom = [case((CIRI[satu](k, acuan), 1), else_=0) for satu in nama]
    baris = sesi.execute(select(*kolom)).one()
    return {satu: bool(nilai) for satu, nilai in zip(nama, baris, strict=True)}
