"""Shapes of answers from a measurement: what they are made of, and by which rule."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from app.api.schemas.answer import HalamanMeta
from app.api.schemas.base import AturanTerpakai, Keluar
from app.usecases.ip_asn.tahunan import Tahunan

T = TypeVar("T")
_BERUBAH = (
    "Data aturan berubah sejak pengukuran ini; rata-rata dan kategori kelompok dibaca dengan "
    "aturan sekarang. Ukur ulang agar seluruhnya sama."
)


class MetaPengukuran(Keluar):
    """Aturan pengukurannya."""

    aturan: AturanTerpakai


class MetaDaftarPengukuran(MetaPengukuran):
    """Aturan pengukurannya, dan letak halaman ini di dalam daftar."""

    halaman: HalamanMeta


class JawabanPengukuran(BaseModel, Generic[T]):
    """Jawaban tentang satu pengukuran."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    data: T
    meta: MetaPengukuran


class JawabanDaftarPengukuran(BaseModel, Generic[T]):
    """Satu halaman daftar dari sebuah pengukuran."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    data: list[T]
    meta: MetaDaftarPengukuran


def meta(tahunan: Tahunan) -> MetaPengukuran:
    """Name the rule as it was when the measurement was made; say if it has changed since."""
    aturan = AturanTerpakai.model_validate(tahunan.satu.aturan)
    if not tahunan.sama:
        aturan.catatan.append(_BERUBAH)
    return MetaPengukuran(aturan=aturan)


def meta_daftar(tahunan: Tahunan, halaman: HalamanMeta) -> MetaDaftarPengukuran:
    """Name the rule, and the place of the page."""
    return MetaDaftarPengukuran(aturan=meta(tahunan).aturan, halaman=halaman)
