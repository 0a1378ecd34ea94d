"""What every entry of a history shows."""

from datetime import datetime
from typing import Annotated, TypeVar
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.usecases.pegawai.riwayat import RiwayatTampak


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


R = TypeVar("R", bound=CatatanRiwayat)


def catatan_read(bentuk: type[R], satu: RiwayatTampak) -> R:
    """Show an entry of a history."""
    return bentuk.model_validate({**satu.isi, "boleh": BolehRiwayat(**satu.boleh)})
