"""A servant on a list, as every list of this area shows one."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.unit import AcuanUnit
from app.domain.kepegawaian.kamus import Jenjang, KelompokJabatan, StatusPegawai
from app.domain.law.errors import Masalah
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.pesan import sentence

StatusNilai = Literal["terisi", "belum_ada_data", "penyebut_nol", "tidak_berlaku"]
_ISI = ("id", "nama", "jenis_pegawai", "kelompok_jabatan", "jenjang", "nama_jabatan")


class OrangTurunan(Keluar):
    """Seorang pegawai pada daftar."""

    id: UUID
    nip: Annotated[str, Field(description="Tersamar tanpa izin pegawai:nip")]
    nama: str
    jenis_pegawai: StatusPegawai
    kelompok_jabatan: KelompokJabatan | None
    jenjang: Jenjang | None
    nama_jabatan: str | None
    unit: AcuanUnit | None


class SebabTurunan(Keluar):
    """Mengapa sebuah angka tidak ada."""

    kode: str
    pesan: str


def orang(satu: Any, pembaca: Pembaca) -> OrangTurunan:  # noqa: ANN401 - a row of any list
    """Show a servant as this reader may see one."""
    unit = None
    if satu.unit_id is not None and satu.unit_kode is not None:
        unit = AcuanUnit(id=satu.unit_id, kode=satu.unit_kode, nama=satu.unit_nama)
    isi = {nama: getattr(satu, nama) for nama in _ISI}
    return OrangTurunan(**isi, nip=pembaca.nip(satu.nip), unit=unit)


def sebab(kode: str | None, bahasa: str) -> SebabTurunan | None:
    """Say why there is no number."""
    if kode is None:
        return None
    return SebabTurunan(kode=kode, pesan=sentence(Masalah("", kode), bahasa))
