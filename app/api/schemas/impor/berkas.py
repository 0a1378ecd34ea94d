"""Shapes of what an import says about a file."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.problem import ButirGalat
from app.domain.law.errors import Masalah
from app.usecases.impor.hasil import BarisImpor, HasilImpor
from app.usecases.pesan import sentence

JenisImpor = Literal["pegawai", "pendidikan", "pelatihan", "kinerja", "hukuman", "ip-asn-bkn"]
ModeImpor = Literal["periksa", "terapkan"]


class KolomBerubah(Keluar):
    """Nilai sebuah kolom sebelum dan sesudahnya."""

    kolom: str
    lama: str | None
    baru: str | None


class BarisImporRead(Keluar):
    """Yang terjadi pada satu baris berkas."""

    baris: Annotated[int, Field(description="Nomor baris pada berkas; pada JSON urutan butirnya")]
    kunci: Annotated[str | None, Field(description="NIP, tersamar tanpa izin; tanpa NIP: nama")]
    perubahan: Literal["baru", "berubah", "sama", "ditolak"]
    kolom_berubah: list[KolomBerubah]
    galat: list[ButirGalat]
    dilewati_karena_tangan: Annotated[
        list[str], Field(description="Kolom yang berbeda, tetapi diisi dengan tangan")
    ]


class UnitTidakDikenal(Keluar):
    """Nama unit yang tidak ada pada hari ini."""

    nilai: str
    banyak: Annotated[int, Field(description="Banyaknya baris yang menyebutnya")]
    baris_pertama: int


class KepalaBerkas(Keluar):
    """Cara berkas dibaca."""

    lembar: Annotated[str | None, Field(description="Nama lembar XLSX")]
    baris_judul: Annotated[int, Field(description="Baris judul kolom; 0 pada JSON")]
    kolom: Annotated[dict[str, str], Field(description="Judul pada berkas untuk setiap kolom")]
    diabaikan: Annotated[list[str], Field(description="Judul yang tidak dipakai")]


class JumlahImpor(Keluar):
    """Banyaknya baris menurut yang terjadi padanya."""

    jumlah: int
    baru: int
    berubah: int
    sama: int
    ditolak: int
    ganda: Annotated[int, Field(description="Yang ditolak karena sudah ada di atasnya")]
    dilewati: Annotated[int, Field(description="Yang memuat isian tangan yang dibiarkan")]
    dihapus: Annotated[int, Field(description="Hasil nasional yang tidak ada lagi pada berkas")]
    tak_berpasangan: Annotated[
        int, Field(description="Baris hasil nasional tanpa pegawai yang cocok")
    ]


class ImporHasilRead(Keluar):
    """Hasil memeriksa atau menerapkan sebuah berkas."""

    jenis: JenisImpor
    mode: ModeImpor
    sidik: Annotated[str, Field(description="SHA-256 berkas")]
    impor: Annotated[UUID | None, Field(description="Id catatan impor bila diterapkan")]
    dapat_diterapkan: Annotated[bool, Field(description="Tidak ada baris yang ditolak")]
    berkas: KepalaBerkas
    ringkasan: JumlahImpor
    unit_tidak_dikenal: list[UnitTidakDikenal]
    baris: list[BarisImporRead]
    baris_tidak_ditampilkan: int
    galat_tidak_ditampilkan: Annotated[
        int, Field(description="Galat yang tidak tercantum pada baris mana pun")
    ]


class ImporRiwayatRead(Keluar):
    """Berkas yang sudah diterapkan."""

    id: UUID
    pengguna_id: UUID
    jenis: JenisImpor
    tahun: int | None
    nama_berkas: str | None
    sidik: str
    baru: int
    berubah: int
    sama: int
    dilewati: int
    dihapus: int
    timpa_tangan: bool
    dibuat_pada: datetime


def impor_read(
    jenis: JenisImpor, mode: ModeImpor, sidik: str, hasil: HasilImpor, bahasa: str
) -> ImporHasilRead:
    """Show what an import says."""
    baris = [_baris(satu, bahasa) for satu in hasil.baris]
    tampak = sum(len(satu.galat) for satu in baris)
    return ImporHasilRead(
        jenis=jenis,
        mode=mode,
        sidik=sidik,
        impor=hasil.impor,
        dapat_diterapkan=not hasil.galat_banyak,
        berkas=KepalaBerkas.model_validate(hasil.kepala),
        ringkasan=JumlahImpor.model_validate(hasil),
        unit_tidak_dikenal=[UnitTidakDikenal.model_validate(s) for s in hasil.unit_tidak_dikenal],
        baris=baris,
        baris_tidak_ditampilkan=hasil.tidak_ditampilkan,
        galat_tidak_ditampilkan=hasil.galat_banyak - tampak,
    )


def _baris(satu: BarisImpor, bahasa: str) -> BarisImporRead:
    return BarisImporRead.model_validate(
        {
            "baris": satu.baris,
            "kunci": satu.kunci,
            "perubahan": satu.perubahan,
            "kolom_berubah": [KolomBerubah.model_validate(beda) for beda in satu.kolom_berubah],
            "galat": _galat(satu.galat, bahasa),
            "dilewati_karena_tangan": list(satu.dilewati_karena_tangan),
        }
    )


def _galat(semua: Sequence[Masalah], bahasa: str) -> list[ButirGalat]:
    return [
        ButirGalat(lokasi=satu.lokasi, pesan=sentence(satu, bahasa), kode=satu.kode)
        for satu in semua
    ]
