"""Shapes of the NSPK calculator."""

from typing import Literal

from app.api.numbers import AngkaMasuk
from app.api.schemas.base import HasilHitung, PilihanAturan


class NspkPermintaan(PilihanAturan):
    """Nilai indeks implementasi NSPK, 0 sampai 100."""

    nilai: AngkaMasuk


class NspkHasil(HasilHitung):
    """Kategori A (terbaik) sampai E."""

    kategori: Literal["A", "B", "C", "D", "E"]
