"""Shapes of the budget calculator."""

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, PilihanAturan
from app.domain.law.status import Status


class AnggaranPermintaan(PilihanAturan):
    """Pagu dan realisasi, dalam rupiah."""

    pagu: AngkaTakNegatif
    realisasi: AngkaTakNegatif


class AnggaranHasil(HasilHitung):
    """Persen serapan (null untuk pagu nol) dan sisa dalam rupiah."""

    persen: Angka | None
    sisa: Angka
    status: Status
