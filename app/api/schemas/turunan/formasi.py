"""Shapes of posts that are needed."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import TEKS
from app.api.schemas.unit import AcuanUnit
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.domain.kepegawaian.kamus import Jenjang, KelompokJabatan
from app.usecases.instansi import KODE
from app.usecases.scalars import Bulat

TahunFormasi = Annotated[Bulat, Field(ge=2000, le=2200)]
UnitFormasi = Annotated[str, Field(pattern=KODE, description="Id atau kode unit")]
NamaJabatan = Annotated[str, Field(min_length=1, max_length=300, pattern=TEKS)]
Kebutuhan = Annotated[Bulat, Field(ge=0, le=100_000, description="Banyaknya pegawai")]
Dasar = Annotated[Literal["peta_jabatan", "abk"], Field(description="abk: analisis beban kerja")]


class FormasiIsi(Masuk):
    """Kebutuhan sebuah unit akan satu jabatan."""

    unit: UnitFormasi
    nama_jabatan: NamaJabatan
    kelompok_jabatan: KelompokJabatan
    jenjang: Jenjang | None = None
    kebutuhan: Kebutuhan
    dasar: Dasar


class FormasiCreate(FormasiIsi):
    """Jabatan yang dibutuhkan pada satu tahun."""

    tahun: TahunFormasi


class FormasiUpdate(Masuk):
    """Yang tidak disebut tetap."""

    unit: UnitFormasi | None = None
    nama_jabatan: NamaJabatan | None = None
    kelompok_jabatan: KelompokJabatan | None = None
    jenjang: Annotated[Jenjang | None, Field(description="Null: tanpa jenjang")] = None
    kebutuhan: Kebutuhan | None = None
    dasar: Dasar | None = None

    @model_validator(mode="after")
    def _berisi(self) -> "FormasiUpdate":
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        return {s: isi[s] for s in isi if s == "jenjang" or isi[s] is not None}


class FormasiGanti(Masuk):
    """Seluruh kebutuhan satu tahun; yang lama diganti."""

    formasi: Annotated[list[FormasiIsi], Field(max_length=20_000)]


class BolehFormasi(Keluar):
    """Yang boleh dilakukan pemanggil."""

    ubah: bool


class FormasiRead(Keluar):
    """Satu jabatan yang dibutuhkan."""

    id: UUID
    tahun: int
    unit: AcuanUnit
    nama_jabatan: str
    kelompok_jabatan: KelompokJabatan
    jenjang: Jenjang | None
    kebutuhan: int
    dasar: Dasar
    versi: int
    boleh: BolehFormasi


class FormasiTahunRead(Keluar):
    """Kebutuhan satu tahun sesudah diganti."""

    tahun: int
    baris: int
    kebutuhan: int
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan tahun itu")]
    boleh: BolehFormasi


def formasi_read(satu: FormasiTercatat, *, boleh: bool) -> FormasiRead:
    """Show a needed post."""
    isi: dict[str, Any] = {
        nama: getattr(satu, nama)
        for nama in FormasiRead.model_fields
        if nama not in {"unit", "boleh"}
    }
    unit = AcuanUnit(id=satu.unit_id, kode=satu.unit_kode, nama=satu.unit_nama)
    return FormasiRead(**isi, unit=unit, boleh=BolehFormasi(ubah=boleh))
