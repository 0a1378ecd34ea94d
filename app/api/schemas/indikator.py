"""Shapes of the indicator catalogue."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import (
    AturanTerpakai,
    DasarHukum,
    HasilHitung,
    Keluar,
    MetaHitung,
    PilihanAturan,
)
from app.api.schemas.hitung.capaian import CapaianHasil, PengaturanCapaian
from app.domain.law.status import Status

Level = Literal["tujuan", "iku", "program", "iki"]
JenisFormula = Literal[
    "rasio", "jumlah_terbobot", "jumlah", "rata_rata_frekuensi", "skm", "kualitas_data",
    "nilai_evaluasi", "ip_asn",
]  # fmt: skip


class IndikatorRingkas(Keluar):
    """Satu baris daftar indikator."""

    kode: Annotated[str, Field(examples=["balangan-iki-4"])]
    instansi: Annotated[str, Field(examples=["kab-balangan"])]
    level: Level
    nomor: Annotated[str, Field(description="Nomor dalam keputusannya")]
    nama: str
    sasaran: str
    satuan: str
    arah: Literal["naik_baik", "turun_baik"]
    jenis_formula: JenisFormula


class Penetapan(Keluar):
    """Keputusan yang menetapkan indikator."""

    instansi: str
    nama_instansi: str
    instrumen: str
    tanggal: date | None
    periode: str


class FormulaIndikator(Keluar):
    """Cara mengukur indikator."""

    jenis: JenisFormula
    kalkulator: Annotated[
        str | None, Field(description="Kalkulator /v1/hitung/… yang rumusnya dipakai")
    ]
    pembilang: str | None
    penyebut: str | None
    faktor: Angka | None
    komponen: Annotated[dict[str, str], Field(description="Nama komponen dan uraiannya")]
    bobot: Annotated[dict[str, Angka], Field(description="Bobot komponen, persen")]
    dimensi: list[str]


class ButirMasukan(Keluar):
    """Satu isian yang diperlukan untuk menghitung."""

    nama: Annotated[str, Field(description="Letaknya di bawah masukan")]
    jenis: str
    uraian: str


class IndikatorLengkap(Keluar):
    """Satu indikator dengan seluruh keterangannya."""

    kode: str
    instansi: str
    level: Level
    nomor: str
    nama: str
    sasaran: str
    definisi: str
    formula: FormulaIndikator
    masukan: list[ButirMasukan]
    satuan: str
    arah: Literal["naik_baik", "turun_baik"]
    sumber_data: list[str]
    penanggung_jawab: list[str]
    dasar_hukum: list[DasarHukum]
    penetapan: Penetapan
    kode_program: Annotated[str | None, Field(description="Kode pada struktur program, bila ada")]
    catatan: Annotated[list[str], Field(description="Perbedaan yang ditemukan di dokumennya")]
    dapat_dihitung: Annotated[
        bool, Field(description="Dihitung dari data instansi: GET /v1/instansi/…/indikator")
    ]
    alasan: Annotated[
        str | None, Field(description="Mengapa masukannya di luar data; null bila dapat dihitung")
    ]


class IndikatorPermintaan(PengaturanCapaian, PilihanAturan):
    """Masukan rumusnya; dengan target, capaiannya dihitung pula."""

    masukan: Annotated[
        dict[str, Any],
        Field(max_length=100, description="Isian menurut daftar masukan pada indikatornya"),
    ]
    target: AngkaTakNegatif | None = None


class IndikatorHasil(HasilHitung):
    """Nilai indikator; null bila tidak dapat dihitung."""

    kode: str
    nilai: Angka | None
    status: Status
    satuan: str
    pembilang: Angka | None
    penyebut: Angka | None
    sumber: Annotated[str | None, Field(description="Laporan yang menyatakan nilai evaluasi")]
    capaian: Annotated[CapaianHasil | None, Field(description="Bila target disebut")]


class MetaIndikator(MetaHitung):
    """Aturan yang menghasilkan nilai dan capaiannya."""

    aturan_capaian: AturanTerpakai | None
