"""Shapes of the members of an agency."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.pengguna import Peran, Surel
from app.api.validation import exactly_one
from app.usecases.anggota import AnggotaTampak

VERSI = 1  # a role is given and taken, never changed


class AnggotaCreate(Masuk):
    """Peran yang akan diberikan: sebutkan akunnya dengan id atau surelnya."""

    pengguna_id: UUID | None = None
    surel: Surel | None = None
    peran: Peran

    _satu = exactly_one("pengguna_id", "surel")


class AcuanPengguna(Keluar):
    """Akun yang disebut oleh yang lain."""

    id: UUID
    surel: str
    nama: str
    aktif: bool


class BolehAnggota(Keluar):
    """Yang boleh dilakukan pemanggil terhadap peran ini."""

    cabut: bool


class AnggotaRead(Keluar):
    """Peran seseorang di sebuah instansi."""

    id: UUID
    instansi_id: UUID
    pengguna: AcuanPengguna
    peran: Peran
    nama_peran: Annotated[str, Field(examples=["Admin instansi"])]
    dibuat_pada: datetime
    boleh: BolehAnggota


def anggota_read(satu: AnggotaTampak) -> AnggotaRead:
    """Show a role with its holder."""
    isi = satu.anggota
    pengguna = AcuanPengguna(id=isi.pengguna_id, surel=isi.surel, nama=isi.nama, aktif=isi.aktif)
    return AnggotaRead.model_validate(
        {
            "id": isi.id,
            "instansi_id": isi.instansi_id,
            "pengguna": pengguna,
            "peran": isi.peran,
            "nama_peran": satu.nama_peran,
            "dibuat_pada": isi.dibuat_pada,
            "boleh": satu.boleh,
        }
    )
