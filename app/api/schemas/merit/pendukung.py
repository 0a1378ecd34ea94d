"""Shapes of evidence and follow-up."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar


class MeritBolehBukti(Keluar):
    """Yang boleh dilakukan pemanggil terhadap bukti ini."""

    hapus: bool


class MeritBukti(Keluar):
    """Satu berkas bukti; isinya diambil pada alamat `isi`."""

    id: UUID
    nama: str
    media: Annotated[str, Field(description="Menurut isinya, bukan menurut namanya")]
    ukuran: Annotated[int, Field(description="Dalam bita")]
    sidik: Annotated[str, Field(description="SHA-256 isinya")]
    diunggah_pada: datetime
    dipakai: Annotated[int, Field(description="Banyaknya sub-aspek, semua tahun")]
    boleh: MeritBolehBukti


class MeritBolehTindakLanjut(Keluar):
    """Yang boleh dilakukan pemanggil terhadap tindak lanjut ini."""

    ubah: bool


class MeritTindakLanjut(Keluar):
    """Satu rekomendasi atau pelanggaran yang ditindaklanjuti."""

    id: UUID
    penilaian: UUID
    nomor: int
    jenis: Literal["rekomendasi", "pelanggaran"]
    aspek: str | None
    uraian: str
    penanggung_jawab: str | None
    unit: UUID | None
    tenggat: date | None
    status: Literal["belum", "proses", "selesai"]
    terlambat: bool
    catatan: str | None
    bukti: UUID | None
    selesai_pada: date | None
    versi: int
    boleh: MeritBolehTindakLanjut
