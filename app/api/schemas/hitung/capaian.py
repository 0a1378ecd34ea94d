"""Shapes of the achievement calculator."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, Masuk, PilihanAturan
from app.domain.capaian import Pengaturan
from app.domain.law.status import Status

Arah = Literal["naik_baik", "turun_baik"]
Skala = Literal["lkjip-balangan", "permendagri-86-2017"]
RumusTurun = Literal["dua_target", "perbandingan"]


class PengaturanCapaian(Masuk):
    """Pengaturan capaian; yang dikosongkan mengikuti aturannya."""

    skala: Annotated[Skala | None, Field(description="Tabel kategori")] = None
    rumus_turun: Annotated[
        RumusTurun | None, Field(description="Rumus untuk indikator yang turun baik")
    ] = None
    batas_atas: Annotated[
        AngkaMasuk | None, Field(gt=0, description="Capaian tertinggi yang ditampilkan, persen")
    ] = None

    def pengaturan(self) -> Pengaturan:
        """Return the settings as the formula takes them."""
        return Pengaturan(self.rumus_turun, self.batas_atas)


class CapaianPermintaan(PengaturanCapaian, PilihanAturan):
    """Target dan realisasi satu indikator; yang belum ada boleh kosong atau null."""

    target: AngkaTakNegatif | None = None
    realisasi: AngkaTakNegatif | None = None
    arah: Arah


class CapaianHasil(HasilHitung):
    """Capaian dalam persen dan kategorinya; null bila tidak dapat dihitung."""

    capaian: Angka | None
    status: Status
    kategori: str | None
    sebutan: str | None
