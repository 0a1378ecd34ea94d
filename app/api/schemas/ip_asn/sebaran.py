"""Shapes of the categories of a measurement and who is in them."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.domain.law.rounding import round_half_up
from app.usecases.ip_asn.tahunan import Tahunan


class KategoriTerukur(Keluar):
    """Banyaknya pegawai pada satu kategori."""

    kode: str
    nama: str
    jumlah: int
    persen: Annotated[Angka | None, Field(description="Dari yang terukur; null bila tidak ada")]


class SebaranTerukur(Keluar):
    """Sebaran pegawai menurut kategori, dari yang tertinggi."""

    jumlah: int
    kategori: list[KategoriTerukur]


def sebaran(tahunan: Tahunan, banyak: dict[str, int]) -> SebaranTerukur:
    """Show the categories, also those that nobody is in."""
    semua, desimal = tahunan.satu.jumlah, int(tahunan.aturan.angka("desimal").nilai)
    kategori = [
        KategoriTerukur(
            kode=band.kode,
            nama=band.nama,
            jumlah=banyak.get(band.kode, 0),
            persen=_persen(banyak.get(band.kode, 0), semua, desimal),
        )
        for band in reversed(tahunan.aturan.skala("kategori").bands)
    ]
    return SebaranTerukur(jumlah=semua, kategori=kategori)


def _persen(bagian: int, semua: int, desimal: int) -> Decimal | None:
    return round_half_up(Fraction(100 * bagian, semua), desimal) if semua else None
