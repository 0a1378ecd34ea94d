"""Shapes of the four histories of a servant."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeVar
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk, AngkaTakNegatif
from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.pegawai.isian import Hari, MasukSebagian, Teks
from app.domain.kepegawaian.kamus import (
    JenisHukuman,
    JenisPelatihan,
    TingkatHukuman,
    TingkatKepemimpinan,
    TingkatPendidikan,
)
from app.usecases.pegawai.riwayat import RiwayatTampak
from app.usecases.scalars import Bulat

Ekspektasi = Literal["di_atas", "sesuai", "di_bawah"]
PredikatPegawai = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
Tahun = Annotated[Bulat, Field(ge=1900, le=2200)]
Jp = Annotated[AngkaTakNegatif, Field(description="Jam pelajaran, kurang dari 10.000")]
Lulus = Annotated[
    Hari, Field(description="31 Desember bila hanya tahunnya yang diketahui dan sudah lewat")
]
Tingkat = Annotated[TingkatKepemimpinan | None, Field(description="Hanya pelatihan kepemimpinan")]
TingkatMasuk = Annotated[TingkatHukuman | None, Field(description="Bila kosong, menurut jenisnya")]
Skp = Annotated[AngkaMasuk | None, Field(description="Nilai SKP 0 sampai 120")]


class PendidikanCreate(Masuk):
    """Pendidikan yang sudah ditamatkan."""

    jenjang: TingkatPendidikan
    tanggal_lulus: Lulus
    jurusan: Teks | None = None
    lembaga: Teks | None = None
    nomor_ijazah: Teks | None = None


class PendidikanUpdate(MasukSebagian):
    """Koreksi satu pendidikan; yang tidak disebut tetap."""

    jenjang: TingkatPendidikan | None = None
    tanggal_lulus: Hari | None = None
    jurusan: Teks | None = None
    lembaga: Teks | None = None
    nomor_ijazah: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenjang", "tanggal_lulus"})


class PelatihanCreate(Masuk):
    """Pelatihan, seminar, atau kursus yang sudah selesai."""

    jenis: JenisPelatihan
    tingkat: Tingkat = None
    nama: Teks
    penyelenggara: Teks | None = None
    tanggal_mulai: Hari | None = None
    tanggal_selesai: Hari
    jp: Jp
    nomor_sertifikat: Teks | None = None


class PelatihanUpdate(MasukSebagian):
    """Koreksi satu pelatihan; yang tidak disebut tetap."""

    jenis: JenisPelatihan | None = None
    tingkat: Tingkat = None
    nama: Teks | None = None
    penyelenggara: Teks | None = None
    tanggal_mulai: Hari | None = None
    tanggal_selesai: Hari | None = None
    jp: Jp | None = None
    nomor_sertifikat: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenis", "nama", "tanggal_selesai", "jp"})


class KinerjaCreate(Masuk):
    """Penilaian satu tahun: nilai SKP, hasil kerja dengan perilaku, atau predikat saja."""

    tahun: Tahun
    nilai_skp: Skp = None
    hasil_kerja: Ekspektasi | None = None
    perilaku: Ekspektasi | None = None
    predikat: Annotated[
        PredikatPegawai | None,
        Field(description="Mengikuti hasil kerja dan perilaku; bila disebut harus sama"),
    ] = None


class KinerjaUpdate(MasukSebagian):
    """Koreksi penilaian satu tahun; yang tidak disebut tetap."""

    tahun: Tahun | None = None
    nilai_skp: Skp = None
    hasil_kerja: Ekspektasi | None = None
    perilaku: Ekspektasi | None = None
    predikat: PredikatPegawai | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"tahun"})


class HukumanCreate(Masuk):
    """Hukuman disiplin yang dijatuhkan."""

    jenis: JenisHukuman
    tingkat: TingkatMasuk = None
    mulai: Hari
    selesai: Hari | None = None
    nomor_keputusan: Teks | None = None


class HukumanUpdate(MasukSebagian):
    """Koreksi satu hukuman; yang tidak disebut tetap."""

    jenis: JenisHukuman | None = None
    tingkat: TingkatHukuman | None = None
    mulai: Hari | None = None
    selesai: Hari | None = None
    nomor_keputusan: Teks | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"jenis", "tingkat", "mulai"})


class BolehRiwayat(Keluar):
    """Yang boleh dilakukan pemanggil terhadap catatan riwayat ini."""

    ubah: bool
    hapus: bool


class CatatanRiwayat(Keluar):
    """Yang dimiliki setiap catatan riwayat."""

    id: UUID
    sumber: Annotated[str, Field(description="`tangan`, atau impor yang mencatatnya")]
    versi: int
    dibuat_pada: datetime
    diubah_pada: datetime
    boleh: BolehRiwayat


class PendidikanRead(CatatanRiwayat):
    """Satu pendidikan."""

    jenjang: TingkatPendidikan
    tanggal_lulus: date
    jurusan: str | None
    lembaga: str | None
    nomor_ijazah: str | None


class PelatihanRead(CatatanRiwayat):
    """Satu pelatihan."""

    jenis: JenisPelatihan
    tingkat: TingkatKepemimpinan | None
    nama: str
    penyelenggara: str | None
    tanggal_mulai: date | None
    tanggal_selesai: date
    jp: Angka
    nomor_sertifikat: str | None


class KinerjaRead(CatatanRiwayat):
    """Penilaian satu tahun."""

    tahun: int
    nilai_skp: Angka | None
    hasil_kerja: Ekspektasi | None
    perilaku: Ekspektasi | None
    predikat: PredikatPegawai | None


class HukumanRead(CatatanRiwayat):
    """Satu hukuman disiplin."""

    tingkat: TingkatHukuman
    jenis: JenisHukuman
    mulai: date
    selesai: date | None
    nomor_keputusan: str | None


class RiwayatPegawai(Keluar):
    """Semua riwayat seorang pegawai, yang terbaru lebih dahulu."""

    pendidikan: list[PendidikanRead]
    pelatihan: list[PelatihanRead]
    kinerja: list[KinerjaRead]
    hukuman: list[HukumanRead]


R = TypeVar("R", bound=CatatanRiwayat)
_BENTUK: dict[str, type[CatatanRiwayat]] = {
    "pendidikan": PendidikanRead,
    "pelatihan": PelatihanRead,
    "kinerja": KinerjaRead,
    "hukuman": HukumanRead,
}


def catatan_read(bentuk: type[R], satu: RiwayatTampak) -> R:
    """Show an entry of a history."""
    return bentuk.model_validate({**satu.isi, "boleh": BolehRiwayat(**satu.boleh)})


def riwayat_read(semua: Mapping[str, Iterable[RiwayatTampak]]) -> RiwayatPegawai:
    """Show all histories."""
    isi: dict[str, Any] = {
        nama: [catatan_read(_BENTUK[nama], satu) for satu in catatan]
        for nama, catatan in semua.items()
    }
    return RiwayatPegawai(**isi)
