"""Shapes of the projection of retirement."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from app.api.schemas.base import Keluar, MetaHitung, terpakai
from app.api.schemas.turunan.orang import OrangTurunan, acuan_unit, orang
from app.api.schemas.unit import AcuanUnit
from app.domain.kepegawaian.kamus import Jenjang, KelompokJabatan, StatusPegawai
from app.domain.law.steps import Trace
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.pensiun import Proyeksi
from app.usecases.turunan.pensiun_orang import OrangPensiun
from app.usecases.turunan.pensiun_rekap import RekapPensiun

Terlampaui = Annotated[
    int, Field(description="Masih aktif, padahal batas usianya sudah terlampaui")
]
TanpaDasar = Annotated[
    int, Field(description="Tidak terhitung: jabatan atau jenjangnya tidak tercatat")
]


class TahunPensiun(Keluar):
    """Banyaknya yang pensiun dalam satu tahun."""

    tahun: int
    jumlah: int


class ProyeksiPensiun(Keluar):
    """Yang akan pensiun, tahun demi tahun."""

    tanggal: Annotated[date, Field(description="Dihitung dari keadaan hari ini")]
    aktif: Annotated[int, Field(description="Banyaknya pegawai aktif")]
    tahun: list[TahunPensiun]
    terlampaui: Terlampaui
    tanpa_dasar: TanpaDasar


class JawabanPensiun(BaseModel):
    """Proyeksi pensiun sebuah instansi."""

    data: ProyeksiPensiun
    meta: MetaHitung


class RekapPensiunRead(Keluar):
    """Yang pensiun pada satu kelompok; yang bukan pembaginya, atau tidak tercatat, null."""

    unit: AcuanUnit | None
    kelompok_jabatan: KelompokJabatan | None
    jenjang: Jenjang | None
    nama_jabatan: str | None
    jenis_pegawai: StatusPegawai | None
    aktif: Annotated[int, Field(description="Banyaknya pegawai aktif sekarang")]
    jumlah: Annotated[int, Field(description="Yang pensiun pada tahun-tahun itu")]
    tahun: list[TahunPensiun]
    terlampaui: Terlampaui
    tanpa_dasar: TanpaDasar


class ButirPensiun(Keluar):
    """Seorang pegawai dan hari pensiunnya; null bila jabatannya tidak menyebut batas usia."""

    pegawai: OrangTurunan
    usia: Annotated[int | None, Field(description="Batas usia pensiun jabatannya, tahun")]
    tahun: Annotated[int | None, Field(description="Tahun mulai pensiun")]
    tmt: Annotated[
        date | None,
        Field(description="Hari pertama pensiun; null tanpa pegawai:nip, sebab menyebut lahirnya"),
    ]


def proyeksi_pensiun(hasil: Proyeksi, tanggal: date) -> JawabanPensiun:
    """Show the years to come."""
    data = ProyeksiPensiun(
        tanggal=tanggal,
        aktif=hasil.aktif,
        tahun=_tahun(hasil.tahun),
        terlampaui=hasil.terlampaui,
        tanpa_dasar=hasil.tanpa_dasar,
    )
    jejak = Trace(simpan=False)
    return JawabanPensiun(data=data, meta=MetaHitung(aturan=terpakai(hasil.aturan, jejak)))


def _tahun(isi: Mapping[int, int]) -> list[TahunPensiun]:
    return [TahunPensiun(tahun=tahun, jumlah=n) for tahun, n in sorted(isi.items())]


def rekap_pensiun(satu: RekapPensiun) -> RekapPensiunRead:
    """Show a group."""
    nama = RekapPensiunRead.model_fields.keys() - {"unit", "tahun"}
    return RekapPensiunRead(
        unit=acuan_unit(satu.unit_id, satu.unit_kode, satu.unit_nama),
        tahun=_tahun(satu.tahun),
        **{kolom: getattr(satu, kolom) for kolom in nama},
    )


def butir_pensiun(satu: OrangPensiun, pembaca: Pembaca) -> ButirPensiun:
    """Show a servant who retires."""
    return ButirPensiun(
        pegawai=orang(satu.orang, pembaca),
        usia=satu.usia,
        tahun=None if satu.tmt is None else satu.tmt.year,
        tmt=None if satu.tmt is None else pembaca.hari(satu.tmt),
    )
