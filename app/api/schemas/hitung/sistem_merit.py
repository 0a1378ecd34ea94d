"""Shapes of the merit system calculator."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk
from app.api.schemas.base import HasilHitung, Keluar, PilihanAturan
from app.api.validation import exactly_one

ASPEK_MAKSIMUM = 100
SUB_ASPEK_MAKSIMUM = 1_000


class SistemMeritPermintaan(PilihanAturan):
    """Nilai tiap aspek, atau skor tiap sub-aspek menurut sebuah instrumen."""

    aspek: Annotated[
        dict[str, AngkaMasuk] | None,
        Field(
            max_length=ASPEK_MAKSIMUM,
            description="Nilai tiap aspek, dalam poin, menurut kode aspeknya",
            examples=[{"perencanaan_kebutuhan": "35", "pengadaan": "28"}],
        ),
    ] = None
    instrumen: Annotated[
        str | None, Field(max_length=100, description="Id instrumen", examples=["contoh-kasn-2019"])
    ] = None
    skor: Annotated[
        dict[str, AngkaMasuk] | None,
        Field(
            max_length=SUB_ASPEK_MAKSIMUM,
            description="Skor tiap sub-aspek instrumen; 0 berarti tanpa bukti",
            examples=[{"perencanaan_kebutuhan_1": 4}],
        ),
    ] = None

    _bentuk = exactly_one("aspek", "instrumen")
    _isi = exactly_one("aspek", "skor")


class NilaiAspek(Keluar):
    """Nilai satu aspek di samping nilai tertingginya."""

    kode: str
    nama: str
    maksimal: Angka
    nilai: Angka
    persen: Angka


class MenujuBerikutnya(Keluar):
    """Kategori berikutnya dan poin yang masih kurang."""

    kategori: str
    kurang: Angka


class SistemMeritHasil(HasilHitung):
    """Nilai, kategori, indeks, dan rincian aspek."""

    nilai: Angka
    persen_maksimal: Angka
    kategori: Annotated[str, Field(description='Kode kategori; "-" di bawah kategori I')]
    sebutan: str
    indeks: Annotated[
        Angka | None, Field(description="Taksiran; null di bawah kategori I, yang tidak berindeks")
    ]
    aspek: list[NilaiAspek]
    menuju_berikutnya: Annotated[
        MenujuBerikutnya | None, Field(description="null pada kategori tertinggi")
    ]
