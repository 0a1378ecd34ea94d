"""Features of servants as conditions of a query: one per name in ``app.domain.populasi``."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, false, func, or_, select
from sqlmodel import SQLModel, col

from app.db.metadata import metadata
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.pengisi import pengisi
from app.db.repositories.turunan.talenta_tingkat import dalam_suksesi
from app.db.tables import (
    Formasi,
    IpAsnPegawai,
    IpAsnPengukuran,
    PegawaiHukuman,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
    TalentaPotensial,
)
from app.domain.kepegawaian.kamus import KELOMPOK_PENDIDIKAN

Syarat = ColumnElement[bool]
Ciri = Callable[[FromClause, Acuan], Syarat]
STRUKTURAL = ("pimpinan_tinggi", "administrator", "pengawas")
# Degrees by the groups in which indices score them, the lowest first.
_URUTAN = {nama: urut for urut, nama in enumerate(dict.fromkeys(KELOMPOK_PENDIDIKAN.values()))}
_PERINGKAT = {jenjang: _URUTAN[nama] for jenjang, nama in KELOMPOK_PENDIDIKAN.items()}


def milik(tabel: type[SQLModel], k: FromClause, *syarat: Syarat) -> Syarat:
    """Whether a servant has an entry in a history that meets conditions."""
    c = metadata.tables[str(tabel.__tablename__)].c
    return select(1).where(c.pegawai_id == k.c.id, *syarat).correlate(k).exists()


def _ada(tabel: type[SQLModel], a: Acuan, *syarat: Syarat) -> Syarat:
    """Whether anybody in the agency has such an entry: a condition without the servant."""
    c = metadata.tables[str(tabel.__tablename__)].c
    return select(1).where(c.instansi_id == a.instansi, *syarat).exists()


def pelatihan(k: FromClause, a: Acuan, jenis: str) -> Syarat:
    """Whether a servant finished a training of a kind by the day."""
    selesai = col(PegawaiPelatihan.tanggal_selesai)
    return milik(PegawaiPelatihan, k, col(PegawaiPelatihan.jenis) == jenis, selesai <= a.hari)


def _dalam_tahun(kolom: Any, a: Acuan) -> Syarat:  # noqa: ANN401 - a column of either kind
    hasil: Syarat = kolom.between(date(a.tahun, 1, 1), date(a.tahun, 12, 31))
    return hasil


def _peringkat(kolom: Any) -> ColumnElement[int]:  # noqa: ANN401 - as above
    return case(_PERINGKAT, value=kolom)


def _pendidikan(k: FromClause, a: Acuan) -> Syarat:
    punya = _peringkat(col(PegawaiPendidikan.jenjang))
    lulus = col(PegawaiPendidikan.tanggal_lulus) <= a.hari
    return milik(PegawaiPendidikan, k, lulus, punya >= _peringkat(k.c.pendidikan_dipersyaratkan))


def _jam(k: FromClause, a: Acuan) -> Syarat:
    """Whether the technical trainings of the year add up to the hours the rule asks for."""
    c = metadata.tables["pegawai_pelatihan"].c
    jumlah = select(func.sum(c.jp)).where(
        c.pegawai_id == k.c.id,
        c.jenis == "teknis",
        c.tanggal_selesai >= date(a.tahun, 1, 1),
        c.tanggal_selesai <= a.hari,
    )
    return jumlah.scalar_subquery() >= a.tolok.jp_minimum


def _kompetensi(k: FromClause, a: Acuan) -> Syarat:
    """Training that the group of posts asks for: leadership, functional, or technical."""
    kelompok = k.c.kelompok_jabatan
    return or_(
        and_(kelompok.in_(STRUKTURAL), pelatihan(k, a, "kepemimpinan")),
        and_(kelompok == "fungsional", pelatihan(k, a, "fungsional")),
        and_(kelompok == "pelaksana", _jam(k, a)),
    )


def _pendidik_kesehatan(k: FromClause, a: Acuan) -> Syarat:
    nama = func.lower(func.trim(k.c.nama_jabatan)) + " "
    return or_(
        false(),
        *(nama.startswith(f"{satu} ") for satu in a.tolok.awalan_pendidik_kesehatan),
    )


def _predikat(k: FromClause, a: Acuan) -> Syarat:
    baik = col(PegawaiKinerja.predikat).in_(a.tolok.predikat_minimal_baik)
    return milik(PegawaiKinerja, k, col(PegawaiKinerja.tahun) == a.tahun, baik)


def _hukuman(k: FromClause, a: Acuan) -> Syarat:
    tingkat = col(PegawaiHukuman.tingkat).in_(a.tolok.hukuman_dihitung)
    return milik(PegawaiHukuman, k, tingkat, _dalam_tahun(col(PegawaiHukuman.mulai), a))


def _terukur(k: FromClause, a: Acuan) -> Syarat:
    ukur = (
        select(1)
        .select_from(IpAsnPegawai)
        .join(IpAsnPengukuran, col(IpAsnPengukuran.id) == col(IpAsnPegawai.pengukuran_id))
    )
    return ukur.where(
        col(IpAsnPegawai.pegawai_id) == k.c.id,
        col(IpAsnPengukuran.instansi_id) == a.instansi,
        col(IpAsnPengukuran.tahun) == a.tahun,
    ).exists()


CIRI_ORANG: Mapping[str, Ciri] = {
    "aktif": lambda k, _: k.c.aktif,
    "pns": lambda k, _: k.c.jenis_pegawai == "pns",
    "cpns": lambda k, _: k.c.jenis_pegawai == "cpns",
    "pns_cpns": lambda k, _: k.c.jenis_pegawai.in_(("pns", "cpns")),
    "pppk": lambda k, _: k.c.jenis_pegawai.in_(("pppk", "pppk_paruh_waktu")),
    "pegawai_baru": lambda k, a: _dalam_tahun(k.c.tmt_pengangkatan, a),
    "struktural": lambda k, _: k.c.kelompok_jabatan.in_(STRUKTURAL),
    "fungsional": lambda k, _: k.c.kelompok_jabatan == "fungsional",
    "pendidik_kesehatan": _pendidik_kesehatan,
    "syarat_diketahui": lambda k, _: k.c.pendidikan_dipersyaratkan.is_not(None),
    "pendidikan_terpenuhi": _pendidikan,
    "predikat_minimal_baik": _predikat,
    "dihukum": _hukuman,
    "lulus_kepemimpinan": lambda k, a: pelatihan(k, a, "kepemimpinan"),
    "lulus_fungsional": lambda k, a: pelatihan(k, a, "fungsional"),
    "lulus_latsar": lambda k, a: pelatihan(k, a, "latsar"),
    "lulus_orientasi": lambda k, a: pelatihan(k, a, "orientasi"),
    "kompetensi_terpenuhi": _kompetensi,
    "talenta": lambda k, a: dalam_suksesi(k.c.id, a),
    "mengisi_formasi": lambda k, a: k.c.id.in_(pengisi(a)),
    "tmt_pengangkatan_diketahui": lambda k, _: k.c.tmt_pengangkatan.is_not(None),
    "punya_kinerja": lambda _, a: _ada(PegawaiKinerja, a, col(PegawaiKinerja.tahun) == a.tahun),
    "punya_pelatihan": lambda _, a: _ada(PegawaiPelatihan, a),
    "terukur_ip_asn": _terukur,
    "punya_potensial": lambda _, a: _ada(
        TalentaPotensial, a, col(TalentaPotensial.tahun) == a.tahun
    ),
    "ada_formasi": lambda _, a: _ada(Formasi, a, col(Formasi.tahun) == a.tahun),
}
