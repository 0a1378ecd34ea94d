"""Levels of performance and potential, as the database reads them from stored rows."""

from sqlalchemy import ColumnElement, and_, case, null, or_, select
from sqlmodel import col

from app.db.repositories.turunan.acuan import Acuan
from app.db.tables import PegawaiKinerja, TalentaPotensial


def kinerja(acuan: Acuan) -> ColumnElement[str | None]:
    """Return the level of performance: the result of work, or what the predicate stands for."""
    predikat = col(PegawaiKinerja.predikat)
    peta = acuan.tolok.kinerja_dari_predikat
    dari_predikat = case(*((predikat == kata, tingkat) for kata, tingkat in peta.items()))
    hasil = col(PegawaiKinerja.hasil_kerja)
    return case((hasil.is_not(None), hasil), else_=dari_predikat)


def potensial(acuan: Acuan) -> ColumnElement[str | None]:
    """Return the level of potential: as entered, or by the agency's cut-offs."""
    tingkat, nilai = col(TalentaPotensial.tingkat), col(TalentaPotensial.nilai)
    if acuan.batas is None:
        return case((tingkat.is_not(None), tingkat), else_=null())
    return case(
        (tingkat.is_not(None), tingkat),
        (nilai.is_(None), null()),
        (nilai >= acuan.batas.tinggi, "tinggi"),
        (nilai >= acuan.batas.menengah, "menengah"),
        else_="rendah",
    )


def dalam_suksesi(orang: ColumnElement[object], acuan: Acuan) -> ColumnElement[bool]:
    """Whether a servant lies in a box of the succession pool in the year."""
    pasangan = [
        and_(kinerja(acuan) == satu, potensial(acuan) == dua) for satu, dua in sorted(acuan.suksesi)
    ]
    return (
        select(1)
        .select_from(TalentaPotensial)
        .join(PegawaiKinerja, col(PegawaiKinerja.pegawai_id) == col(TalentaPotensial.pegawai_id))
        .where(
            col(TalentaPotensial.pegawai_id) == orang,
            col(TalentaPotensial.tahun) == acuan.tahun,
            col(PegawaiKinerja.tahun) == acuan.tahun,
            or_(False, *pasangan),
        )
        .exists()
    )
