"""Shapes of the SAKIP calculator."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, Masuk, PilihanAturan
from app.api.validation import exactly_one

Huruf = Literal["AA", "A", "BB", "B", "CC", "C", "D", "E"]


class KomponenSakip(Masuk):
    """Nilai keempat komponen, dalam poin."""

    perencanaan: AngkaTakNegatif
    pengukuran: AngkaTakNegatif
    pelaporan: AngkaTakNegatif
    evaluasi: AngkaTakNegatif


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
