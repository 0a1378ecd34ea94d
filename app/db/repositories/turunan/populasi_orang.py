"""Listing the servants of an agency who have certain features."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.orang import Orang, lanjut, pilih_orang
from app.db.repositories.turunan.populasi import cocok, pembaca
from app.db.tables import Pegawai, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan
from app.domain.populasi import Syarat

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
    kueri = kueri.where(cocok(syarat, pembaca(k, acuan)))
    if unit is not None:
        kueri = kueri.where(k.c.unit_id == unit)
    return [OrangDiperiksa(*baris) for baris in sesi.execute(lanjut(kueri, k, setelah, ambil))]
