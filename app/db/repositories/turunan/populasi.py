"""Counting and listing the servants of an agency who have certain features."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, and_, case, false, func, not_, or_, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.ciri_orang import CIRI_ORANG
from app.db.repositories.turunan.ciri_salah import CIRI_SALAH
from app.db.repositories.turunan.orang import Orang, lanjut, pilih_orang
from app.db.tables import Pegawai, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan
from app.domain.populasi import BUKAN, Syarat

CIRI = {**CIRI_ORANG, **CIRI_SALAH}
_DIPERIKSA = (
    "tanggal_lahir", "jenis_kelamin", "tmt_pengangkatan", "tmt_pns", "tmt_jabatan", "tmt_golongan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OrangDiperiksa(Orang):
    """A servant on a list with the fields that checks look at, and the ends of the histories."""

    tanggal_lahir: date
    jenis_kelamin: str
    tmt_pengangkatan: date | None
    tmt_pns: date | None
    tmt_jabatan: date | None
    tmt_golongan: date | None
    lulus_pertama: date | None
    lulus_terakhir: date | None
    pelatihan_terakhir: date | None
    penilaian_terakhir: int | None
    diubah_pada: datetime


Baca = Callable[[str], ColumnElement[bool]]


def _cocok(syarat: Syarat, baca: Baca) -> ColumnElement[bool]:
    """Whether a servant has all features of one of the lists; ``baca`` finds a feature."""

    def satu(nama: str) -> ColumnElement[bool]:
        ciri = baca(nama.removeprefix(BUKAN))
        return not_(ciri) if nama.startswith(BUKAN) else ciri

    return or_(false(), *(and_(*(satu(nama) for nama in semua)) for semua in syarat))


def _pembaca(k: FromClause, acuan: Acuan) -> Baca:
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
    baca = _pembaca(k, acuan)
    # Otherwise an engine may copy the search for a feature to every place that reads it.
    tabel = (
        select(*(baca(nama).label(nama) for nama in sorted(ciri)))
        .select_from(k)
        .cte("ciri")
        .prefix_with("MATERIALIZED")
    )
    kolom = [
        func.coalesce(func.sum(case((_cocok(satu, tabel.c.__getitem__), 1), else_=0)), 0)
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


def _riwayat(k: FromClause) -> list[ColumnElement[Any]]:
    """Read the first or last day of each history, and when the record was last changed."""

    def ujung(kolom: Any, milik: Any, fungsi: Any = func.max) -> ColumnElement[Any]:  # noqa: ANN401 - columns
        satu: ColumnElement[Any] = select(fungsi(kolom)).where(milik == k.c.id).scalar_subquery()
        return satu

    lulus, milik = col(PegawaiPendidikan.tanggal_lulus), col(PegawaiPendidikan.pegawai_id)
    return [
        ujung(lulus, milik, func.min),
        ujung(lulus, milik),
        ujung(col(PegawaiPelatihan.tanggal_selesai), col(PegawaiPelatihan.pegawai_id)),
        ujung(col(PegawaiKinerja.tahun), col(PegawaiKinerja.pegawai_id)),
        ujung(col(Pegawai.diubah_pada), col(Pegawai.id)),
    ]


def daftar(
    sesi: Session,
    acuan: Acuan,
    syarat: Syarat,
    setelah: UUID | None,
    ambil: int,
    *,
    unit: UUID | None = None,
) -> list[OrangDiperiksa]:
    """List a group by id, after the id ``setelah``; with ``unit`` only in that unit."""
    k = pada(acuan.instansi, acuan.hari)
    kueri = pilih_orang(k, *(k.c[nama] for nama in _DIPERIKSA), *_riwayat(k))
    kueri = kueri.where(_cocok(syarat, _pembaca(k, acuan)))
    if unit is not None:
        kueri = kueri.where(k.c.unit_id == unit)
    return [OrangDiperiksa(*baris) for baris in sesi.execute(lanjut(kueri, k, setelah, ambil))]
