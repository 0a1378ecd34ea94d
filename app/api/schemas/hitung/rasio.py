"""Shapes of the ratio calculator."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, PilihanAturan
from app.domain.law.status import Status


class RasioPermintaan(PilihanAturan):
    """Pembilang dan penyebut; null berarti datanya belum ada."""

    pembilang: AngkaTakNegatif | None
    penyebut: AngkaTakNegatif | None
    faktor: Annotated[
        AngkaMasuk | None, Field(gt=0, description="Pengali; biasanya 100, untuk persen")
    ] = None


class RasioHasil(HasilHitung):
    """Rasio dikali faktor; null bila tidak dapat dihitung."""

    nilai: Angka | None
    status: Status
