"""Shapes of the rule sets as they are published."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import DasarHukum, Keluar

Keyakinan = Literal["peraturan", "sekunder", "inferensi"]
Jenis = Literal["angka", "tabel", "bobot", "skala", "pilihan", "peta"]


class Sitasi(DasarHukum):
    """Instrumen hukum sebuah nilai, pasalnya bila diketahui, dan tanggal instrumennya."""

    tanggal: date | None


class AturanRingkas(Keluar):
    """Satu perangkat aturan: satu metode dari satu indeks, dengan masa berlakunya.

    `terverifikasi` hanya bila perangkat ini dan semua nilainya terverifikasi.
    """

    id: str
    indeks: Annotated[str, Field(description="Nama kalkulator yang memakainya")]
    nama: str
    berlaku_sejak: date
    berlaku_sampai: Annotated[date | None, Field(description="null: masih berlaku")]
    sidik: Annotated[str, Field(description="SHA-256 data aturan")]
    keyakinan: Keyakinan
    terverifikasi: bool
    contoh: Annotated[bool, Field(description="Instrumen contoh, bukan yang resmi")]
    dasar_hukum: list[Sitasi]
    catatan: list[str]


class Sumber(Keluar):
    """Asal sebuah nilai: dasar hukum dan keyakinannya."""

    dasar_hukum: Sitasi
    keyakinan: Keyakinan
    terverifikasi: bool


class ButirNilai(Sumber):
    """Satu angka atau kata, dengan kuncinya bila parameternya berupa tabel."""

    kunci: str | None
    nilai: Annotated[
        Angka | str,
        Field(description="Desimal untuk angka, tabel, bobot; kata untuk pilihan dan peta"),
    ]
    catatan: str | None


class Ujung(Keluar):
    """Ujung sebuah rentang; `termasuk`: nilai itu sendiri ikut di dalamnya."""

    nilai: Angka
    termasuk: bool


class Rentang(Sumber):
    """Satu golongan pada skala; ujung null berarti terbuka."""

    kode: str
    nama: str
    bawah: Ujung | None
    atas: Ujung | None


class NilaiBertanggal(Keluar):
    """Nilai parameter sejak suatu tanggal, sampai nilai berikutnya mulai."""

    sejak: date
    butir: Annotated[list[ButirNilai], Field(description="Kosong untuk jenis skala")]
    rentang: Annotated[list[Rentang], Field(description="Hanya untuk jenis skala")]


class ParameterAturan(Keluar):
    """Satu parameter dengan semua nilainya menurut tanggal."""

    nama: str
    jenis: Jenis
    satuan: str
    uraian: str
    nilai: list[NilaiBertanggal]


class AturanLengkap(AturanRingkas):
    """Perangkat aturan dengan semua parameternya."""

    parameter: list[ParameterAturan]
