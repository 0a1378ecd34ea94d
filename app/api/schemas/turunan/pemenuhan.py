"""Shapes of how posts that are needed are filled."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, MetaHitung, terpakai
from app.api.schemas.turunan.orang import StatusNilai, acuan_unit
from app.api.schemas.unit import AcuanUnit
from app.domain.kepegawaian.kamus import Jenjang, KelompokJabatan
from app.usecases.turunan.pemenuhan import Bagian, Jumlah, PemenuhanFormasi


class JumlahFormasi(Keluar):
    """Kebutuhan dan isinya. Kelebihan pada satu jabatan tidak menutup kekurangan yang lain."""

    kebutuhan: int
    terisi: int
    kurang: int
    lebih: Annotated[int, Field(description="Di atas kebutuhan jabatannya")]
    tanpa_kebutuhan: Annotated[
        int, Field(description="Menduduki jabatan yang tidak ada dalam formasi")
    ]
    persen: Annotated[Angka | None, Field(description="terisi / kebutuhan x 100")]
    status: StatusNilai


class KelompokFormasi(JumlahFormasi):
    """Kebutuhan satu kelompok jabatan dan jenjang."""

    kelompok_jabatan: KelompokJabatan | None
    jenjang: Jenjang | None


class BagianFormasi(KelompokFormasi):
    """Kebutuhan satu unit, satu kelompok jabatannya, atau satu jabatannya; selain itu null."""

    unit: AcuanUnit | None
    nama_jabatan: str | None


class FormasiPemenuhan(Keluar):
    """Kebutuhan setahun dibandingkan dengan pegawai pada satu hari."""

    tahun: int
    per_tanggal: date
    jumlah: JumlahFormasi
    kelompok: list[KelompokFormasi]


class JawabanPemenuhan(BaseModel):
    """Pemenuhan formasi sebuah instansi."""

    data: FormasiPemenuhan
    meta: MetaHitung


def pemenuhan(hasil: PemenuhanFormasi, tahun: int, hari: date) -> JawabanPemenuhan:
    """Show need against what fills it."""
    data = FormasiPemenuhan(
        tahun=tahun,
        per_tanggal=hari,
        jumlah=JumlahFormasi.model_validate(hasil.jumlah),
        kelompok=[
            KelompokFormasi(
                kelompok_jabatan=satu.kelompok_jabatan,
                jenjang=satu.jenjang,
                **_angka(satu.jumlah),
            )
            for satu in hasil.kelompok
        ],
    )
    return JawabanPemenuhan(data=data, meta=MetaHitung(aturan=terpakai(hasil.aturan, hasil.jejak)))


def bagian(satu: Bagian) -> BagianFormasi:
    """Show the need of a part of the agency."""
    return BagianFormasi(
        unit=acuan_unit(satu.unit_id, satu.unit_kode, satu.unit_nama),
        kelompok_jabatan=satu.kelompok_jabatan,
        jenjang=satu.jenjang,
        nama_jabatan=satu.nama_jabatan,
        **_angka(satu.jumlah),
    )


def _angka(satu: Jumlah) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in JumlahFormasi.model_fields}
