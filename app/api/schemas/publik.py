"""Shapes of what everybody may read: agencies and their results."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.usecases.publik import HasilLengkap, Profil


class InstansiPublik(Keluar):
    """Instansi yang menerbitkan hasil atau dokumen."""

    kode: str
    nama: str
    singkatan: str | None
    jenis: Annotated[str, Field(description="kementerian, lembaga, provinsi, kabupaten, kota")]
    kode_kemendagri: Annotated[str | None, Field(description="Kode wilayah, berupa teks")]
    kode_bkn: Annotated[str | None, Field(description="Kode instansi BKN, berupa teks")]


class RincianHasil(Keluar):
    """Dimensi, aspek, komponen, atau kelompok; null berarti tidak tercetak."""

    kode: str
    nama: str
    maksimal: Angka | None
    nilai: Angka | None
    persen: Angka | None


class SumberHasil(Keluar):
    """Tempat angka itu tercetak."""

    dokumen: Annotated[str | None, Field(description="Kode dokumen, bila dokumennya dikenal")]
    letak: str


class HasilPublik(Keluar):
    """Hasil satu indeks pada satu tahun, sebagaimana diterbitkan; null berarti tidak tercetak."""

    indeks: Annotated[str, Field(description="Nama kalkulator, komposisi, atau indikator")]
    nama: str
    tahun: int
    ragam: Annotated[str | None, Field(description="Membedakan tabel pada indeks dan tahun sama")]
    satuan: str | None
    nilai: Angka | None
    status: Literal["terisi", "belum_ada_data"]
    kategori: str | None
    sebutan: str | None
    nilai_indeks: Annotated[Angka | None, Field(description="Indeks yang disebut keputusan")]
    target: Angka | None
    target_kategori: str | None
    capaian: Annotated[Angka | None, Field(description="Persen, sebagaimana tercetak")]
    rincian: list[RincianHasil]
    jumlah_rincian: Annotated[
        Angka | None, Field(description="Jumlah nilai rincian, dihitung layanan ini")
    ]
    sumber: SumberHasil
    catatan: str | None
    diterbitkan: datetime


class ProfilPublik(InstansiPublik):
    """Instansi beserta hasil yang diterbitkannya, urut menurut indeks, tahun, dan ragam."""

    hasil: list[HasilPublik]


class DokumenRingkas(Keluar):
    """Dokumen yang diterbitkan, tanpa isinya."""

    kode: str
    jenis: Literal["renstra", "renja", "perjanjian_kinerja", "lkjip"]
    judul: str
    tahun_awal: int
    tahun_akhir: int
    sidik: Annotated[str, Field(description="SHA-256 isi dokumen")]
    diterbitkan: Annotated[datetime, Field(validation_alias="terbit_pada")]


def profil(satu: Profil) -> ProfilPublik:
    """Show an agency with its results."""
    dasar = InstansiPublik.model_validate(satu.instansi).model_dump()
    return ProfilPublik(**dasar, hasil=[_hasil(hasil) for hasil in satu.hasil])


def _hasil(satu: HasilLengkap) -> HasilPublik:
    hasil = satu.hasil
    return HasilPublik(
        indeks=hasil.indeks,
        nama=hasil.nama,
        tahun=hasil.tahun,
        ragam=hasil.ragam or None,
        satuan=hasil.satuan,
        nilai=hasil.nilai,
        status="belum_ada_data" if hasil.nilai is None else "terisi",
        kategori=hasil.kategori,
        sebutan=hasil.sebutan,
        nilai_indeks=hasil.nilai_indeks,
        target=hasil.target,
        target_kategori=hasil.target_kategori,
        capaian=hasil.capaian,
        rincian=[RincianHasil.model_validate(bagian) for bagian in satu.rincian],
        jumlah_rincian=satu.jumlah_rincian,
        sumber=SumberHasil(dokumen=hasil.sumber_dokumen, letak=hasil.sumber_letak),
        catatan=hasil.catatan,
        diterbitkan=hasil.terbit_pada,
    )
