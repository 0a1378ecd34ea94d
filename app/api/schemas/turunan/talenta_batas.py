"""Shapes of the cut-offs of potential."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import Keluar, Masuk

DIGIT = 4


def _digit(nilai: Decimal) -> Decimal:
    """Refuse more digits after the point than are kept."""
    if nilai != round(nilai, DIGIT):
        raise PydanticCustomError("desimal_terlalu_halus", "fine", {"digit": str(DIGIT)})
    return nilai


Potensi = Annotated[AngkaTakNegatif, Field(le=100), AfterValidator(_digit)]


class BatasTalentaPut(Masuk):
    """Mulai nilai potensial berapa tingkatnya tinggi, dan menengah; di bawahnya rendah."""

    tinggi: Potensi
    menengah: Potensi


class BolehTalenta(Keluar):
    """Yang boleh dilakukan pemanggil."""

    ubah: bool


class BatasTalentaRead(Keluar):
    """Batas tingkat potensial yang berlaku; null sebelum diisi."""

    tinggi: Angka | None = None
    menengah: Angka | None = None
    versi: Annotated[int, Field(description="Nol sebelum diisi")] = 0
    boleh: BolehTalenta


def batas_read(isi: Mapping[str, Any], *, boleh: bool) -> BatasTalentaRead:
    """Show the cut-offs."""
    return BatasTalentaRead(**isi, boleh=BolehTalenta(ubah=boleh))
