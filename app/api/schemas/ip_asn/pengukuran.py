"""Shapes of the measurement of a year: asked for, summed up, listed."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.ip_asn.indeks import IndeksTerukur, indeks
from app.usecases.ip_asn.tahunan import Tahunan
from app.usecases.scalars import Tanggal

Alasan = Literal[
    "nonaktif", "cpns", "pppk_paruh_waktu", "tanpa_kelompok_jabatan", "tanpa_pendidikan",
    "tanpa_syarat_pendidikan", "skp_di_luar_rentang", "ukuran_lain",
]  # fmt: skip


class UkurPermintaan(Masuk):
    """Hari dan aturan pengukuran; yang tidak disebut menurut tahunnya."""

    tanggal: Annotated[
        Tanggal | None,
        Field(description="Hari pengukuran; bawaan 31 Desember, atau hari ini bila tahun berjalan"),
    ] = None
    aturan: Annotated[
        str | None,
        Field(max_length=100, description="Id aturan; bawaan yang berlaku pada akhir tahun itu"),
    ] = None


class AlasanDilewati(Keluar):
    """Mengapa pegawai tidak diukur, dan berapa orang."""

    alasan: Alasan
    jumlah: int


class CakupanUkur(Keluar):
    """Berapa orang terukur, dan berapa yang dilewati menurut alasannya."""

    diukur: int
    dilewati: int
    alasan: list[AlasanDilewati]


class KesegaranUkur(Keluar):
    """Seberapa baru data yang diukur."""

    diukur_pada: Annotated[datetime, Field(description="Saat data dibaca")]
    pegawai_berubah: Annotated[int, Field(description="Pegawai yang berubah sesudah itu")]
    berubah: bool


class BolehPengukuran(Keluar):
    """Yang boleh dilakukan pemanggil terhadap pengukuran ini sekarang."""

    ukur: bool
    tetapkan: bool
    buka: bool


class PengukuranButir(Keluar):
    """Pengukuran satu tahun pada daftar."""

    tahun: int
    tanggal: date
    status: Literal["rancangan", "tetap"]
    jumlah: Annotated[int, Field(description="Pegawai yang terukur")]
    aturan_id: Annotated[str, Field(description="Id aturan pengukurannya")]
    diukur_pada: datetime


class PengukuranRead(Keluar):
    """Pengukuran satu tahun: indeks, cakupan, dan kesegaran datanya."""

    id: UUID
    tahun: int
    tanggal: Annotated[date, Field(description="Keadaan pegawai pada hari ini yang diukur")]
    status: Literal["rancangan", "tetap"]
    ditetapkan_pada: datetime | None
    indeks: IndeksTerukur
    cakupan: CakupanUkur
    data: KesegaranUkur
    versi: int
    boleh: BolehPengukuran


def pengukuran_read(tahunan: Tahunan) -> PengukuranRead:
    """Show a measurement."""
    satu = tahunan.satu
    alasan = [
        AlasanDilewati.model_validate({"alasan": a, "jumlah": n})
        for a, n in sorted(satu.dilewati.items())
    ]
    return PengukuranRead(
        id=satu.id,
        tahun=satu.tahun,
        tanggal=satu.tanggal,
        status=satu.status,
        ditetapkan_pada=satu.ditetapkan_pada,
        indeks=indeks(tahunan.rata_rata),
        cakupan=CakupanUkur(
            diukur=satu.jumlah, dilewati=sum(satu.dilewati.values()), alasan=alasan
        ),
        data=KesegaranUkur(
            diukur_pada=satu.diukur_pada,
            pegawai_berubah=tahunan.berubah,
            berubah=tahunan.berubah > 0,
        ),
        versi=satu.versi,
        boleh=BolehPengukuran(**tahunan.boleh),
    )
