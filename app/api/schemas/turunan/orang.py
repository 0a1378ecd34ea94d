"""A servant on a list, as every list of this area shows one."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.unit import AcuanUnit
from app.db.repositories.turunan.orang import Orang
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


def acuan_unit(nomor: UUID | None, kode: str | None, nama: str | None) -> AcuanUnit | None:
    """Name a unit; none where a row has none."""
    if nomor is None or kode is None or nama is None:
        return None
    return AcuanUnit(id=nomor, kode=kode, nama=nama)


def orang(satu: Orang, pembaca: Pembaca) -> OrangTurunan:
    """Show a servant as this reader may see one."""
    unit = acuan_unit(satu.unit_id, satu.unit_kode, satu.unit_nama)
    isi = {nama: getattr(satu, nama) for nama in _ISI}
    return OrangTurunan(**isi, nip=pembaca.nip(satu.nip), unit=unit)


def sebab(kode: str | None, bahasa: str) -> SebabTurunan | None:
    """Say why there is no number."""
    if kode is None:
        return None
    return SebabTurunan(kode=kode, pesan=sentence(Masalah("", kode), bahasa))
