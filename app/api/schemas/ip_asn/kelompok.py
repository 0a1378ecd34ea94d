"""Shapes of a measurement in groups: by unit, by fact, by category, beside another year."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.ip_asn.indeks import IndeksTerukur, indeks
from app.api.schemas.unit import AcuanUnit
from app.usecases.ip_asn.kelompok import Kelompok
from app.usecases.ip_asn.unit import KelompokUnit

Kolom = Literal["kelompok_jabatan", "golongan", "pendidikan", "jenis_kelamin", "jenis_pegawai"]


class KelompokTerukur(Keluar):
    """Indeks satu kelompok pegawai."""

    kunci: Annotated[str | None, Field(description="Null: yang tidak diketahui kelompoknya")]
    jumlah: Annotated[int, Field(description="Pegawai yang terukur")]
    indeks: IndeksTerukur


class UnitTerukur(Keluar):
    """Indeks satu unit."""

    unit: Annotated[AcuanUnit | None, Field(description="Null: pegawai tanpa unit")]
    jumlah: Annotated[int, Field(description="Pegawai yang terukur")]
    indeks: IndeksTerukur


def kelompok(satu: Kelompok) -> KelompokTerukur:
    """Show a group."""
    return KelompokTerukur(
        kunci=satu.kunci, jumlah=satu.jumlah.orang, indeks=indeks(satu.rata_rata)
    )


def unit(satu: KelompokUnit) -> UnitTerukur:
    """Show a unit."""
    acuan = None if satu.unit is None else AcuanUnit.model_validate(satu.unit)
    return UnitTerukur(unit=acuan, jumlah=satu.jumlah.orang, indeks=indeks(satu.rata_rata))
