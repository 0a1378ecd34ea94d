"""Shapes of the caller's own account."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import AcuanInstansi
from app.api.schemas.pengguna import Nama
from app.usecases.saya import Saya, Tempat


class SayaUpdate(Masuk):
    """Perubahan akun sendiri."""

    nama: Nama


class TempatRead(Keluar):
    """Instansi tempat pemanggil berperan."""

    instansi: AcuanInstansi
    peran: list[str]
    izin: Annotated[list[str], Field(description="Semua izin yang dipegang di sana sekarang")]


class TokenDipakaiRead(Keluar):
    """Token API yang dipakai pada permintaan ini."""

    id: UUID
    nama: str
    cakupan: list[str]
    instansi: Annotated[list[UUID] | None, Field(description="Null: di mana pun pembuatnya berhak")]
    kedaluwarsa_pada: datetime


class BolehSaya(Keluar):
    """Yang boleh dilakukan pemanggil terhadap akunnya."""

    ubah: bool
    ganti_sandi: bool


class SayaRead(Keluar):
    """Siapa pemanggil, di mana, dengan hak apa."""

    id: UUID
    surel: str
    nama: str
    admin_platform: bool
    harus_ganti_sandi: bool
    keanggotaan: list[TempatRead]
    izin_platform: Annotated[list[str], Field(description="Izin atas semua instansi")]
    token: Annotated[TokenDipakaiRead | None, Field(description="Null bila masuk sebagai orang")]
    versi: int
    boleh: BolehSaya


def saya_read(satu: Saya) -> SayaRead:
    """Show the caller."""
    akun = satu.akun.model_dump(
        include={"id", "surel", "nama", "admin_platform", "harus_ganti_sandi", "versi"}
    )
    token = None if satu.token is None else TokenDipakaiRead.model_validate(satu.token)
    return SayaRead(
        **akun,
        keanggotaan=[_tempat(tempat) for tempat in satu.tempat],
        izin_platform=list(satu.izin_platform),
        token=token,
        boleh=BolehSaya(**satu.boleh),
    )


def _tempat(satu: Tempat) -> TempatRead:
    instansi = AcuanInstansi(id=satu.instansi_id, kode=satu.kode, nama=satu.nama)
    return TempatRead(instansi=instansi, peran=list(satu.peran), izin=list(satu.izin))
