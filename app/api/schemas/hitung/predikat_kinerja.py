"""Shapes of the performance predicate calculator."""

from typing import Literal

from app.api.numbers import Angka
from app.api.schemas.base import HasilHitung, PilihanAturan
from app.domain.law.status import Status

Ekspektasi = Literal["di_atas", "sesuai", "di_bawah"]
Predikat = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]


class PredikatPermintaan(PilihanAturan):
    """Hasil kerja dan perilaku kerja, masing-masing terhadap ekspektasi."""

    hasil_kerja: Ekspektasi
    perilaku: Ekspektasi


class PredikatHasil(HasilHitung):
    """Predikat dan persen angka kreditnya; status menerangkan angka kredit."""

    predikat: Predikat
    faktor_angka_kredit: Angka | None
    status: Status
