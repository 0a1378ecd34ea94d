"""Shapes of a document as it was imported; what was not printed is not there."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.usecases.dokumen import Tahun

DeretTerbit = dict[str, Angka | None]


class NilaiAwalTerbit(Keluar):
    """Nilai indikator sebelum rencana dimulai."""

    tahun: Tahun
    nilai: Angka


class IndikatorTerbit(Keluar):
    """Satu indikator pada satu tabel, dengan target dan realisasinya per tahun."""

    tabel: str
    baris: str | None = None
    tingkat: str | None = None
    uraian: str | None = None
    indikator: str
    satuan: str | None = None
    arah: Literal["naik_baik", "turun_baik"]
    awal: NilaiAwalTerbit | None = None
    target: DeretTerbit | None = None
    realisasi: DeretTerbit | None = None
    capaian: DeretTerbit | None = None
    akhir: Angka | None = None
    capaian_akhir: Angka | None = None


class IndikatorProgramTerbit(Keluar):
    """Indikator yang tercetak pada baris program."""

    nama: str
    satuan: str | None = None
    awal: Angka | None = None
    target: DeretTerbit | None = None
    akhir: Angka | None = None


class AnggaranTerbit(Keluar):
    """Anggaran satu baris dalam satu tahun, dalam rupiah."""

    tahun: Tahun
    pagu: Angka | None = None
    pagu_perubahan: Angka | None = None
    realisasi: Angka | None = None
    persen: Angka | None = None
    sisa: Angka | None = None


class PertumbuhanTerbit(Keluar):
    """Rata-rata pertumbuhan, dalam persen."""

    pagu: Angka | None = None
    realisasi: Angka | None = None


class BarisProgramTerbit(Keluar):
    """Satu baris tabel program, menurut urutan cetak."""

    tabel: str
    urut: int
    jenis: Literal["tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "jumlah", "uraian"]
    nomor: str | None = None
    kode: str | None = None
    nama: str
    mencakup: list[str] | None = None
    indikator: list[IndikatorProgramTerbit] | None = None
    anggaran: list[AnggaranTerbit] | None = None
    total_pagu: Angka | None = None
    rata_rata_pertumbuhan: PertumbuhanTerbit | None = None


class PernyataanTerbit(Keluar):
    """Angka dalam uraian yang diturunkan dari angka lain."""

    lokasi: str
    uraian: str
    rumus: Literal["selisih", "persen_perubahan", "persen", "jumlah"]
    masukan: list[Angka]
    tercetak: Angka


class DokumenTerbit(Keluar):
    """Dokumen utuh sebagaimana diimpor; kunci yang tidak diisi tidak muncul."""

    kode: str
    jenis: Literal["renstra", "renja", "perjanjian_kinerja", "lkjip"]
    judul: str
    instansi: str
    tahun_awal: Tahun
    tahun_akhir: Tahun
    indikator: Annotated[list[IndikatorTerbit], Field(default_factory=list)]
    program: Annotated[list[BarisProgramTerbit], Field(default_factory=list)]
    pernyataan: Annotated[list[PernyataanTerbit], Field(default_factory=list)]


class MetaDokumen(Keluar):
    """Keterangan dokumen yang diterbitkan."""

    sidik: Annotated[str, Field(description="SHA-256 isi dokumen")]
    diterbitkan: datetime


class JawabanDokumen(Keluar):
    """Jawaban berisi satu dokumen utuh."""

    data: DokumenTerbit
    meta: MetaDokumen
