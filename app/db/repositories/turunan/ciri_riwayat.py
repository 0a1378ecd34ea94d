"""Features that the histories of a servant tell, as conditions of a query."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, select
from sqlmodel import SQLModel, col

from app.db.metadata import metadata
from app.db.repositories.turunan.acuan import Acuan
from app.db.tables import PegawaiHukuman, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan
from app.domain.kepegawaian.kamus import KELOMPOK_PENDIDIKAN

Syarat = ColumnElement[bool]
Ciri = Callable[[FromClause, Acuan], Syarat]
# Degrees by the groups in which indices score them, the lowest first.
_URUTAN = {nama: urut for urut, nama in enumerate(dict.fromkeys(KELOMPOK_PENDIDIKAN.values()))}
_PERINGKAT = {jenjang: _URUTAN[nama] for jenjang, nama in KELOMPOK_PENDIDIKAN.items()}


def milik(tabel: type[SQLModel], k: FromClause, *syarat: Syarat) -> Syarat:
    """Whether a servant has an entry in a history that meets conditions."""
    c = metadata.tables[str(tabel.__tablename__)].c
    return select(1).where(c.pegawai_id == k.c.id, *syarat).correlate(k).exists()


def ada(tabel: type[SQLModel], a: Acuan, *syarat: Syarat) -> Syarat:
    """Whether anybody in the agency has such an entry: a condition without the servant."""
    c = metadata.tables[str(tabel.__tablename__)].c
    return select(1).where(c.instansi_id == a.instansi, *syarat).exists()


def pelatihan(k: FromClause, a: Acuan, jenis: str) -> Syarat:
    """Whether a servant finished a training of a kind by the day."""
    selesai = col(PegawaiPelatihan.tanggal_selesai)
    return milik(PegawaiPelatihan, k, col(PegawaiPelatihan.jenis) == jenis, selesai <= a.hari)


def dalam_tahun(kolom: Any, a: Acuan) -> Syarat:  # noqa: ANN401 - a column of either kind
    """Whether a day lies in the year."""
    hasil: Syarat = kolom.between(date(a.tahun, 1, 1), date(a.tahun, 12, 31))
    return hasil


def _peringkat(kolom: Any) -> ColumnElement[int]:  # noqa: ANN401 - as above
    return case(_PERINGKAT, value=kolom)


def pendidikan_terpenuhi(k: FromClause, a: Acuan) -> Syarat:
    """Whether a servant has the degree that the post requires, or a higher one."""
    punya = _peringkat(col(PegawaiPendidikan.jenjang))
    lulus = col(PegawaiPendidikan.tanggal_lulus) <= a.hari
    return milik(PegawaiPendidikan, k, lulus, punya >= _peringkat(k.c.pendidikan_dipersyaratkan))


def jam_terpenuhi(k: FromClause, a: Acuan) -> Syarat:
    """Whether the technical trainings of the year add up to the hours the rule asks for."""
    c = metadata.tables["pegawai_pelatihan"].c
    jumlah = select(func.sum(c.jp)).where(
        c.pegawai_id == k.c.id,
        c.jenis == "teknis",
        c.tanggal_selesai >= date(a.tahun, 1, 1),
        c.tanggal_selesai <= a.hari,
    )
    return jumlah.scalar_subquery() >= a.tolok.jp_minimum


def predikat_baik(k: FromClause, a: Acuan) -> Syarat:
    """Whether a servant was assessed as good or better in the year."""
    baik = col(PegawaiKinerja.predikat).in_(a.tolok.predikat_minimal_baik)
    return milik(PegawaiKinerja, k, col(PegawaiKinerja.tahun) == a.tahun, baik)


def dihukum(k: FromClause, a: Acuan) -> Syarat:
    """Whether a punishment that counts began in the year."""
    tingkat = col(PegawaiHukuman.tingkat).in_(a.tolok.hukuman_dihitung)
    return milik(PegawaiHukuman, k, tingkat, dalam_tahun(col(PegawaiHukuman.mulai), a))
