"""Keys in the addresses of the merit system, and the examples its operations show."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path

from app.api.access import Pintu, butuh
from app.api.contoh import contoh_dari

CONTOH = contoh_dari("merit", "contoh")
NOMOR = "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b31"
TAG = "Sistem merit"
ALAMAT = "/instansi/{instansi}/penilaian-merit"
HALAMAN = {"halaman": {"batas": 100, "berikutnya": None}}

AcuanPenilaian = Annotated[UUID, Path(description="Id penilaian", examples=[NOMOR])]
AcuanInstrumen = Annotated[
    str,
    Path(
        max_length=100,
        description="Kode instrumen bawaan, atau id instrumen milik instansi",
        examples=["contoh-kasn-2019"],
    ),
]
AcuanBukti = Annotated[UUID, Path(description="Id bukti", examples=[NOMOR])]
AcuanTindakLanjut = Annotated[UUID, Path(description="Id tindak lanjut", examples=[NOMOR])]
Baca = Annotated[Pintu, Depends(butuh("merit:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("merit:tulis"))]
Verifikasi = Annotated[Pintu, Depends(butuh("merit:verifikasi"))]
Tetapkan = Annotated[Pintu, Depends(butuh("merit:tetapkan"))]


def satu(nama: str) -> dict[str, Any]:
    """Show one resource of the examples as an answer."""
    return {nama: {"data": CONTOH[nama], "meta": {}}}


def daftar(nama: str) -> dict[str, Any]:
    """Show one resource of the examples as a list."""
    return {nama: {"data": [CONTOH[nama]], "meta": HALAMAN}}
