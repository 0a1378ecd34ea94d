"""Shapes of the SAKIP calculator."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from app.api.numbers import Angka, AngkaMasuk
from app.api.schemas.base import HasilHitung, Masuk, PilihanAturan
from app.api.validation import exactly_one
from app.domain.sakip import HURUF
from app.usecases.numbers import SCHEMA_TAK_NEGATIF

# The rule checks both, so that one answer names everything that is wrong.
Poin = Annotated[AngkaMasuk, WithJsonSchema(SCHEMA_TAK_NEGATIF)]
Huruf = Annotated[str, WithJsonSchema({"type": "string", "enum": list(HURUF)})]


class KomponenSakip(Masuk):
    """Nilai keempat komponen, dalam poin."""

    perencanaan: Poin
    pengukuran: Poin
    pelaporan: Poin
    evaluasi: Poin


class SakipPermintaan(PilihanAturan):
    """Nilai komponen, atau huruf kedua belas sub-komponen (1a sampai 4c)."""

    komponen: KomponenSakip | None = None
    sub_komponen: Annotated[dict[str, Huruf] | None, Field(examples=[{"1a": "AA"}])] = None

    _satu = exactly_one("komponen", "sub_komponen")


class SakipHasil(HasilHitung):
    """Nilai akhir, predikat, dan sebutannya."""

    nilai: Angka
    predikat: str
    sebutan: str
