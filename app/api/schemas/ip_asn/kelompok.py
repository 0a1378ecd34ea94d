"""Shapes of a measurement in groups: by unit, by fact, by category, beside another year."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import AturanTerpakai, Keluar
from app.api.schemas.ip_asn.pengukuran import (
    IndeksTerukur,
    MetaPengukuran,
    indeks,
    meta,
)
from app.api.schemas.unit import AcuanUnit
from app.domain.ip_asn import DIMENSI
from app.domain.law.rounding import round_half_up
from app.usecases.ip_asn.kelompok import Kelompok, KelompokUnit, Perbandingan
from app.usecases.ip_asn.tahunan import Tahunan

Kolom = Literal["kelompok_jabatan", "golongan", "pendidikan", "jenis_kelamin", "jenis_pegawai"]
_BEDA = (
    "Kedua tahun diukur dengan aturan yang berbeda ({lama} dan {baru}); selisihnya sebagian "
    "berasal dari perubahan aturan, bukan dari pegawai."
)


class KelompokTerukur(Keluar):
    """Indeks satu kelompok pegawai."""

    kunci: Annotated[str | None, Field(description="Null: yang tidak diketahui kelompoknya")]
    jumlah: Annotated[int, Field(description="Pegawai yang terukur")]
    indeks: IndeksTerukur


class UnitTerukur(Keluar):
    """Indeks satu unit."""

    unit: Annotated[AcuanUnit | None, Field(description="Null: pegawai tanpa unit")]
    jumlah: Annotated[int, Field(description="Pegawai yang terukur")]
    indeks: IndeksTerukur


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


class GerakTerukur(Keluar):
    """Perubahan satu dimensi (atau nilai) antara dua tahun."""

    dimensi: str
    semula: Annotated[Angka | None, Field(description="Rata-rata tahun pembanding")]
    menjadi: Annotated[Angka | None, Field(description="Rata-rata tahun ini")]
    selisih: Angka | None
    naik: Annotated[int, Field(description="Pegawai yang naik, dari yang terukur pada keduanya")]
    turun: int
    tetap: int


class PerbandinganUkur(Keluar):
    """Tahun ini di samping tahun lain."""

    tahun: int
    dengan: int
    aturan_sama: Annotated[bool, Field(description="Kedua tahun memakai data aturan yang sama")]
    terukur_keduanya: int
    terukur_baru: Annotated[int, Field(description="Terukur tahun ini saja")]
    tidak_lagi: Annotated[int, Field(description="Terukur pada tahun pembanding saja")]
    gerak: list[GerakTerukur]


class MetaPerbandingan(MetaPengukuran):
    """Aturan kedua pengukuran."""

    aturan_pembanding: AturanTerpakai


class JawabanPerbandingan(Keluar):
    """Jawaban perbandingan dua tahun."""

    data: PerbandinganUkur
    meta: MetaPerbandingan


def kelompok(satu: Kelompok) -> KelompokTerukur:
    """Show a group."""
    return KelompokTerukur(
        kunci=satu.kunci, jumlah=satu.jumlah.orang, indeks=indeks(satu.rata_rata)
    )


def unit(satu: KelompokUnit) -> UnitTerukur:
    """Show a unit."""
    acuan = None if satu.unit is None else AcuanUnit.model_validate(satu.unit)
    return UnitTerukur(unit=acuan, jumlah=satu.jumlah.orang, indeks=indeks(satu.rata_rata))


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


def perbandingan(satu: Perbandingan) -> JawabanPerbandingan:
    """Show two years; never silently by two rules."""
    lama, baru = satu.lama, satu.baru
    dulu, kini = indeks(lama.rata_rata), indeks(baru.rata_rata)
    gerak = [
        GerakTerukur(
            dimensi=nama,
            semula=getattr(dulu, nama),
            menjadi=getattr(kini, nama),
            selisih=satu.selisih(nama),
            naik=satu.arah[nama].naik,
            turun=satu.arah[nama].turun,
            tetap=satu.arah[nama].tetap,
        )
        for nama in (*DIMENSI, "nilai")
    ]
    isi = PerbandinganUkur(
        tahun=baru.satu.tahun,
        dengan=lama.satu.tahun,
        aturan_sama=satu.sama_aturan,
        terukur_keduanya=satu.bersama,
        terukur_baru=baru.satu.jumlah - satu.bersama,
        tidak_lagi=lama.satu.jumlah - satu.bersama,
        gerak=gerak,
    )
    aturan, pembanding = meta(baru).aturan, meta(lama).aturan
    if not satu.sama_aturan:
        nama_aturan = {"lama": lama.satu.aturan_id, "baru": baru.satu.aturan_id}
        aturan.catatan.append(_BEDA.format(**nama_aturan))
    return JawabanPerbandingan(
        data=isi, meta=MetaPerbandingan(aturan=aturan, aturan_pembanding=pembanding)
    )
