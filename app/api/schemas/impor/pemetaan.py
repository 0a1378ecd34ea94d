"""Shapes of saved mappings of headers."""

from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.impor.berkas import JenisImpor
from app.api.schemas.instansi import TEKS

Judul = Annotated[str, Field(min_length=1, max_length=200, pattern=TEKS)]
Kolom = Annotated[str, Field(max_length=60, pattern=r"^[a-z_]+$")]


class PemetaanUpdate(Masuk):
    """Judul pada berkas instansi untuk kolom yang namanya berbeda."""

    jenis: JenisImpor
    kolom: Annotated[
        dict[Kolom, Judul],
        Field(min_length=1, max_length=64, description="Judul pada berkas menurut nama kolom"),
    ]


class BolehPemetaan(Keluar):
    """Yang boleh dilakukan pemanggil terhadap pemetaan ini."""

    ubah: bool
    hapus: bool


class PemetaanRead(Keluar):
    """Pemetaan judul yang tersimpan."""

    kode: str
    jenis: JenisImpor
    kolom: dict[str, str]
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan")]
    boleh: BolehPemetaan


def pemetaan_read(satu: object) -> PemetaanRead:
    """Show a mapping; who may see one may change it."""
    isi = {n: getattr(satu, n) for n in ("kode", "jenis", "kolom", "versi")}
    return PemetaanRead(**isi, boleh=BolehPemetaan(ubah=True, hapus=True))
