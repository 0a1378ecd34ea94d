"""Shapes of the projection of retirement."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from app.api.schemas.base import Keluar, MetaHitung, terpakai
from app.api.schemas.turunan.orang import OrangTurunan
from app.api.schemas.unit import AcuanUnit
from app.domain.kepegawaian.kamus import Jenjang, KelompokJabatan, StatusPegawai
from app.domain.law.steps import Trace
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.pensiun import KelompokPensiun, OrangPensiun, Proyeksi, UnitRef


class TahunPensiun(Keluar):
    """Banyaknya yang pensiun dalam satu tahun."""

    tahun: int
    jumlah: int


class RincianPensiun(Keluar):
    """Yang pensiun dalam satu tahun pada satu unit dan jabatan."""

    tahun: int
    unit: AcuanUnit | None
    kelompok_jabatan: KelompokJabatan
    jenjang: Jenjang | None
    nama_jabatan: str | None
    jenis_pegawai: StatusPegawai
    jumlah: int


class ProyeksiPensiun(Keluar):
    """Yang akan pensiun, tahun demi tahun."""

    tanggal: Annotated[date, Field(description="Dihitung dari keadaan hari ini")]
    tahun: list[TahunPensiun]
    rincian: list[RincianPensiun]
    terlampaui: Annotated[
        int, Field(description="Masih aktif, padahal batas usianya sudah terlampaui")
    ]
    tanpa_dasar: Annotated[
        int, Field(description="Tidak terhitung: jabatan atau jenjangnya tidak tercatat")
    ]


class JawabanPensiun(BaseModel):
    """Proyeksi pensiun sebuah instansi."""

    data: ProyeksiPensiun
    meta: MetaHitung


class ButirPensiun(Keluar):
    """Seorang pegawai dan hari pensiunnya."""

    pegawai: OrangTurunan
    usia: Annotated[int, Field(description="Batas usia pensiun jabatannya, tahun")]
    tahun: Annotated[int, Field(description="Tahun mulai pensiun")]
    tmt: Annotated[
        date | None,
        Field(description="Hari pertama pensiun; null tanpa pegawai:nip, sebab menyebut lahirnya"),
    ]


def proyeksi_pensiun(hasil: Proyeksi, tanggal: date) -> JawabanPensiun:
    """Show the years to come."""
    data = ProyeksiPensiun(
        tanggal=tanggal,
        tahun=[TahunPensiun(tahun=tahun, jumlah=n) for tahun, n in sorted(hasil.tahun.items())],
        rincian=[_rincian(satu) for satu in hasil.rincian],
        terlampaui=hasil.terlampaui,
        tanpa_dasar=hasil.tanpa_dasar,
    )
    jejak = Trace(simpan=False)
    return JawabanPensiun(data=data, meta=MetaHitung(aturan=terpakai(hasil.aturan, jejak)))


def _unit(satu: UnitRef | None) -> AcuanUnit | None:
    return None if satu is None else AcuanUnit(id=satu[0], kode=satu[1], nama=satu[2])


def _rincian(satu: KelompokPensiun) -> RincianPensiun:
    isi = {nama: getattr(satu, nama) for nama in RincianPensiun.model_fields if nama != "unit"}
    return RincianPensiun(**isi, unit=_unit(satu.unit))


def butir_pensiun(satu: OrangPensiun, pembaca: Pembaca) -> ButirPensiun:
    """Show a servant who retires."""
    nama = ("id", "nama", "jenis_pegawai", "kelompok_jabatan", "jenjang", "nama_jabatan")
    isi = {kolom: getattr(satu, kolom) for kolom in nama}
    orang = OrangTurunan(**isi, nip=pembaca.nip(satu.nip), unit=_unit(satu.unit))
    tmt = pembaca.hari(satu.tmt)
    return ButirPensiun(pegawai=orang, usia=satu.usia, tahun=satu.tmt.year, tmt=tmt)
