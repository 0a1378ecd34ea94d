"""Shapes of the service catalogue."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import Kode, Nama
from app.api.schemas.unit import AcuanUnit, Hari
from app.db.repositories.survei.layanan import LayananTerdaftar
from app.usecases.instansi import KODE

Unit = Annotated[
    str | None, Field(pattern=KODE, description="Id unit, atau kodenya pada hari pertama")
]
SampaiHari = Annotated[Hari | None, Field(description="Hari terakhir; null: seterusnya")]
_BOLEH_KOSONG = {"unit", "aktif_sampai"}


class LayananSurveiCreate(Masuk):
    """Layanan baru pada katalog sebuah instansi."""

    kode: Kode
    nama: Nama
    unit: Unit = None
    aktif_sejak: Hari
    aktif_sampai: SampaiHari = None


class LayananSurveiUpdate(Masuk):
    """Perubahan sebuah layanan: yang tidak disebut tetap; null mengosongkan yang boleh kosong."""

    kode: Kode | None = None
    nama: Nama | None = None
    unit: Unit = None
    aktif_sejak: Hari | None = None
    aktif_sampai: SampaiHari = None

    @model_validator(mode="after")
    def _berisi(self) -> "LayananSurveiUpdate":
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        return {s: isi[s] for s in isi if s in _BOLEH_KOSONG or isi[s] is not None}


class BolehLayanan(Keluar):
    """Yang boleh dilakukan pemanggil terhadap layanan ini."""

    ubah: bool
    hapus: bool


class LayananSurveiRead(Keluar):
    """Satu layanan pada katalog, dengan unit yang memberikannya."""

    id: UUID
    kode: str
    nama: str
    unit: AcuanUnit | None
    aktif_sejak: date
    aktif_sampai: Annotated[date | None, Field(description="Null: seterusnya")]
    versi: int
    boleh: BolehLayanan


def acuan_unit(satu: LayananTerdaftar) -> AcuanUnit | None:
    """Name the unit of a service."""
    if satu.unit_id is None:
        return None
    return AcuanUnit.model_validate(
        {"id": satu.unit_id, "kode": satu.unit_kode, "nama": satu.unit_nama}
    )


def layanan_read(satu: LayananTerdaftar, boleh: Mapping[str, bool]) -> LayananSurveiRead:
    """Show a service."""
    return LayananSurveiRead(
        id=satu.id,
        kode=satu.kode,
        nama=satu.nama,
        unit=acuan_unit(satu),
        aktif_sejak=satu.aktif_sejak,
        aktif_sampai=satu.aktif_sampai,
        versi=satu.versi,
        boleh=BolehLayanan.model_validate(boleh),
    )
