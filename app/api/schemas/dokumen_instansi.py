"""Shapes of an agency's documents: versions, what importing does, what changed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk, MetaHitung
from app.api.schemas.dokumen import DokumenTerbit
from app.api.schemas.keselarasan import HasilPeriksa
from app.db.repositories.dokumen_versi import DokumenTercatat
from app.domain.keselarasan.selisih import Selisih
from app.usecases.scalars import Bulat

JenisVersi = Literal["murni", "perubahan"]
Bagian = Literal["kepala", "indikator", "program", "pernyataan"]


class TerbitkanPermintaan(Masuk):
    """Versi yang akan diterbitkan."""

    versi: Annotated[
        Bulat | None, Field(ge=1, le=1_000_000, description="Nomor versi; null: yang terbaru")
    ] = None


class BolehDokumen(Keluar):
    """Yang boleh dilakukan pemanggil terhadap dokumen ini sekarang."""

    impor: bool
    terbitkan: bool
    tarik: bool


class DokumenRead(Keluar):
    """Satu dokumen instansi, terbit atau belum, tanpa isinya."""

    id: UUID
    kode: str
    jenis: Literal["renstra", "renja", "perjanjian_kinerja", "lkjip"]
    judul: str
    tahun_awal: int
    tahun_akhir: int
    terbit: bool
    terbit_pada: datetime | None
    versi_terbit: Annotated[int | None, Field(description="Versi yang dilihat umum")]
    versi_terakhir: Annotated[int, Field(description="Versi yang terakhir diimpor")]
    diimpor_pada: datetime
    boleh: BolehDokumen


class VersiRead(Keluar):
    """Satu versi sebuah dokumen, tanpa isinya."""

    nomor: int
    jenis: JenisVersi
    tanggal: Annotated[date | None, Field(description="Tanggal versi; null bila tidak diketahui")]
    alasan: str | None
    sidik: Annotated[str, Field(description="SHA-256 isi versi ini")]
    dibuat_pada: datetime


class VersiPadaDaftar(VersiRead):
    """Satu versi pada daftar."""

    terbit: Annotated[bool, Field(description="Versi inilah yang dilihat umum")]


class JawabanVersiDokumen(Keluar):
    """Jawaban berisi satu versi dokumen, utuh."""

    data: DokumenTerbit
    meta: VersiRead


class BarisSelisih(Keluar):
    """Satu baris yang datang atau hilang, dengan angka tercetaknya menurut kolom."""

    bagian: Bagian
    tabel: str
    sasaran: str
    sel: dict[str, str]


class SelBerubahRead(Keluar):
    """Satu sel yang berubah; null berarti tidak tercetak."""

    bagian: Bagian
    tabel: str
    sasaran: str
    kolom: Annotated[str, Field(examples=["2024.pagu"])]
    sebelum: str | None
    sesudah: str | None


class SelisihRead(Keluar):
    """Perbedaan dua versi sebagaimana tercetak: 85 dan 85.0 berbeda."""

    baris_baru: list[BarisSelisih]
    baris_hilang: list[BarisSelisih]
    sel_berubah: list[SelBerubahRead]


class ImporRead(Keluar):
    """Yang dilakukan, atau akan dilakukan, sebuah impor."""

    mode: Literal["periksa", "terapkan"]
    kode: str
    perubahan: Literal["baru", "diperbarui", "sama"]
    versi: Annotated[int, Field(description="Nomor versinya, atau yang akan diperolehnya")]
    selisih: Annotated[
        SelisihRead | None, Field(description="Terhadap versi terakhir; null pada dokumen baru")
    ]
    pemeriksaan: HasilPeriksa


class JawabanImpor(Keluar):
    """Jawaban impor dokumen; meta menyebut aturan pemeriksaannya."""

    data: ImporRead
    meta: MetaHitung


def dokumen_read(satu: DokumenTercatat, boleh: Mapping[str, bool]) -> DokumenRead:
    """Show a document."""
    isi = {nama: getattr(satu, nama) for nama in DokumenRead.model_fields if nama != "boleh"}
    return DokumenRead(**isi, boleh=BolehDokumen(**boleh))


def selisih_read(selisih: Selisih) -> SelisihRead:
    """Show what changed."""
    return SelisihRead.model_validate(selisih)
