"""Shapes of accounts and their roles."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import AcuanInstansi
from app.db.repositories.pengguna import Keanggotaan
from app.usecases.instansi import KODE
from app.usecases.pengguna import AkunTampak
from app.usecases.scalars import YaTidak, tanpa_kendali

Peran = Literal["admin", "operator", "verifikator", "pimpinan", "inspektorat", "pegawai"]
Surel = Annotated[
    str, Field(min_length=3, max_length=254, examples=["sri.lestari@bkpsdm.contoh.go.id"])
]
Nama = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(tanpa_kendali)]


class KeanggotaanCreate(Masuk):
    """Peran yang diberikan di sebuah instansi."""

    instansi: Annotated[str, Field(pattern=KODE, description="Id atau kode instansi")]
    peran: Peran


class PenggunaCreate(Masuk):
    """Akun yang akan dibuat; kata sandinya dipasang pemiliknya dengan token dari admin."""

    surel: Surel
    nama: Nama
    keanggotaan: Annotated[
        list[KeanggotaanCreate],
        Field(default_factory=list, max_length=20, description="Kosong: hanya oleh admin platform"),
    ]

    def peran(self) -> list[tuple[str, str]]:
        """Return the roles as pairs of agency and role."""
        return [(satu.instansi, satu.peran) for satu in self.keanggotaan]


class PenggunaUpdate(Masuk):
    """Perubahan sebuah akun; yang tidak disebut (atau null) tetap."""

    surel: Surel | None = None
    nama: Nama | None = None
    aktif: YaTidak | None = None
    harus_ganti_sandi: YaTidak | None = None

    def perubahan(self) -> dict[str, Any]:
        """Return what is named."""
        return self.model_dump(exclude_none=True)


class KeanggotaanRead(Keluar):
    """Peran sebuah akun di satu instansi."""

    id: UUID
    instansi: AcuanInstansi
    peran: Peran


class BolehPengguna(Keluar):
    """Yang boleh dilakukan pemanggil terhadap akun ini."""

    ubah: bool
    atur_ulang_sandi: bool


class PenggunaRead(Keluar):
    """Satu akun, dengan peran di instansi yang terjangkau pemanggil saja."""

    id: UUID
    surel: str
    nama: str
    aktif: bool
    admin_platform: bool
    harus_ganti_sandi: bool
    keanggotaan: list[KeanggotaanRead]
    dibuat_pada: datetime
    diubah_pada: datetime
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan")]
    boleh: BolehPengguna


class AturUlangRead(Keluar):
    """Token sekali pakai untuk memasang kata sandi."""

    token: Annotated[
        str | None, Field(description="Hanya tampak sekali; null pada jawaban ulangan")
    ]
    kedaluwarsa_pada: datetime


def pengguna_read(satu: AkunTampak) -> PenggunaRead:
    """Show an account."""
    akun = satu.akun.model_dump(exclude={"hash_sandi"})
    peran = [keanggotaan_read(milik) for milik in satu.keanggotaan]
    return PenggunaRead(**akun, keanggotaan=peran, boleh=BolehPengguna(**satu.boleh))


def keanggotaan_read(satu: Keanggotaan) -> KeanggotaanRead:
    """Show a role of an account."""
    instansi = AcuanInstansi(id=satu.instansi_id, kode=satu.kode_instansi, nama=satu.nama_instansi)
    return KeanggotaanRead.model_validate(
        {"id": satu.id, "instansi": instansi, "peran": satu.peran}
    )
