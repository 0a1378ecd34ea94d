"""Shapes of the talent map."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import HasilHitung, PilihanAturan


class TalentaPermintaan(PilihanAturan):
    """Tingkat kinerja dan potensial satu pegawai."""

    kinerja: Literal["di_atas", "sesuai", "di_bawah"]
    potensial: Literal["tinggi", "menengah", "rendah"]


class TalentaHasil(HasilHitung):
    """Kotak talenta, saran tindak lanjut, dan keanggotaan kelompok rencana suksesi."""

    kotak: Annotated[int, Field(ge=1, le=9)]
    rekomendasi: list[str]
    kelompok_suksesi: bool
