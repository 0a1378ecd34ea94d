"""Shapes of indicators computed from the data of an agency."""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.api.schemas.indikator import Level
from app.api.schemas.turunan.formasi import FormasiRead, formasi_read
from app.api.schemas.turunan.orang import OrangTurunan, SebabTurunan, StatusNilai, orang, sebab
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.db.repositories.turunan.orang import Orang
from app.domain.populasi import Populasi
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.indikator import Dihitung


class BolehBagian(Keluar):
    """Yang boleh dilakukan pemanggil."""

    buka_daftar: bool


class BagianIndikator(Keluar):
    """Yang dihitung sebagai pembilang atau penyebut."""

    populasi: str
    uraian: str
    nilai: Annotated[Angka | None, Field(description="Null bila datanya belum ada")]
    boleh: BolehBagian


class IndikatorInstansi(Keluar):
    """Satu indikator katalog menurut data instansi."""

    kode: Annotated[str, Field(examples=["balangan-iki-8"])]
    katalog: Annotated[str, Field(description="Instansi yang keputusannya memuat indikator ini")]
    level: Level
    nama: str
    satuan: str
    arah: Literal["naik_baik", "turun_baik"]
    nilai: Angka | None
    status: StatusNilai
    sebab: SebabTurunan | None
    dapat_dihitung: Annotated[
        bool, Field(description="Masukannya ada di antara data yang dapat disimpan instansi")
    ]
    alasan: Annotated[
        str | None, Field(description="Mengapa masukannya di luar data; null bila dapat dihitung")
    ]
    sumber: Annotated[
        str | None, Field(description="Keputusan, survei, atau laporan yang menyatakan nilainya")
    ]
    pembilang: BagianIndikator | None
    penyebut: BagianIndikator | None


class ButirPopulasi(Keluar):
    """Seorang pegawai, atau satu jabatan yang dibutuhkan; salah satunya null."""

    pegawai: OrangTurunan | None = None
    formasi: FormasiRead | None = None


def indikator_data(
    satu: Dihitung, bahasa: str, boleh: Callable[[Populasi], bool]
) -> IndikatorInstansi:
    """Show an indicator with its value, or why there is none; ``boleh``: whose list may be open."""
    ini, hasil = satu.indikator, satu.hasil
    return IndikatorInstansi(
        kode=ini.kode,
        katalog=ini.penetapan.instansi,
        level=ini.level.value,
        nama=ini.nama,
        satuan=ini.satuan,
        arah=ini.arah.value,
        nilai=hasil.nilai,
        status=hasil.status.value,
        sebab=sebab(satu.sebab, bahasa),
        dapat_dihitung=ini.dari_data is not None,
        alasan=ini.di_luar_data,
        sumber=hasil.sumber,
        pembilang=_bagian(satu.pembilang, hasil.pembilang, boleh),
        penyebut=_bagian(satu.penyebut, hasil.penyebut, boleh),
    )


def _bagian(
    satu: Populasi | None, nilai: Angka | None, boleh: Callable[[Populasi], bool]
) -> BagianIndikator | None:
    if satu is None:
        return None
    izin = BolehBagian(buka_daftar=boleh(satu))
    return BagianIndikator(populasi=satu.kode, uraian=satu.uraian, nilai=nilai, boleh=izin)


def butir(satu: Orang | FormasiTercatat, pembaca: Pembaca, *, boleh: bool) -> ButirPopulasi:
    """Show a servant, or a needed post, that is counted."""
    if isinstance(satu, FormasiTercatat):
        return ButirPopulasi(formasi=formasi_read(satu, boleh=boleh))
    return ButirPopulasi(pegawai=orang(satu, pembaca))
