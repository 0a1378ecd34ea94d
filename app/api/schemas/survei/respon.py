"""Shapes of answers handed in by staff, and of tickets."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.problem import ButirGalat
from app.domain.law.errors import Masalah
from app.usecases.pesan import sentence
from app.usecases.scalars import Bulat
from app.usecases.survei.impor import HasilImpor
from app.usecases.survei.isian import ResponKertas

ModeImpor = Literal["periksa", "terapkan"]


class ResponCreate(Masuk):
    """Sekumpulan formulir kertas; disimpan seluruhnya atau tidak sama sekali."""

    respon: Annotated[list[ResponKertas], Field(min_length=1, max_length=1000)]


class ResponTersimpan(Keluar):
    """Banyaknya jawaban yang disimpan, dan jumlahnya kini."""

    tersimpan: int
    jumlah_respon: int


class ImporRespon(Keluar):
    """Isi sebuah berkas jawaban menurut pemeriksaan; baris dihitung seperti lembar sebar."""

    mode: ModeImpor
    baris: int
    sah: int
    tersimpan: int
    galat: list[ButirGalat]
    galat_lainnya: Annotated[int, Field(description="Galat yang tidak dicantumkan")]


class TiketCreate(Masuk):
    """Banyaknya tiket yang dibuat."""

    jumlah: Annotated[Bulat, Field(ge=1, le=5000)]


class TiketBaru(Keluar):
    """Tiket yang baru dibuat; hanya ditampilkan sekali ini."""

    tiket: Annotated[list[str], Field(description="Kosong bila permintaannya diulang")]
    alamat: Annotated[str, Field(description="Halaman kuesioner; tambahkan ?tiket=")]


class LembarTiketCreate(Masuk):
    """Tiket yang dicetak pada lembar kode QR."""

    tiket: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=40)]],
        Field(min_length=1, max_length=500, description="Tiket yang belum dipakai"),
    ]
    alamat: Annotated[
        str | None,
        Field(
            max_length=200,
            pattern=r"^https?:/{2}[^\s?#\"'<>]+$",
            description="Awal alamat halaman bagi umum; bawaan: alamat server ini",
        ),
    ] = None


def impor_respon(hasil: HasilImpor, mode: ModeImpor, bahasa: str) -> ImporRespon:
    """Show what came of a file."""
    return ImporRespon(
        mode=mode,
        baris=hasil.baris,
        sah=hasil.sah,
        tersimpan=hasil.tersimpan,
        galat=_butir(hasil.galat, bahasa),
        galat_lainnya=hasil.galat_lainnya,
    )


def _butir(masalah: Sequence[Masalah], bahasa: str) -> list[ButirGalat]:
    return [
        ButirGalat(lokasi=satu.lokasi, pesan=sentence(satu, bahasa), kode=satu.kode)
        for satu in masalah
    ]
