"""Reading about persons: how much of a NIP a reader sees, and the note that it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.domain.kepegawaian import samarkan_nip
from app.usecases.kerja import Kerja


@dataclass(frozen=True, slots=True)
class Pembaca:
    """Somebody who reads about the servants of one agency (behind ``Pintu.baca_pribadi``)."""

    kerja: Kerja
    instansi: UUID

    @property
    def utuh(self) -> bool:
        """Whether this reader sees personnel numbers whole."""
        return self.kerja.boleh(self.instansi, "pegawai:nip")

    def nip(self, nip: str) -> str:
        """Show a personnel number as this reader may see it."""
        return nip if self.utuh else samarkan_nip(nip)

    def catat(
        self, objek: str, objek_id: object, jumlah: int, saringan: Mapping[str, Any] | None = None
    ) -> None:
        """Note on the audit log that ``jumlah`` persons were shown, and how."""
        isi: dict[str, Any] = {"jumlah": jumlah, "nip": "utuh" if self.utuh else "tersamar"}
        if saringan:
            isi["saringan"] = dict(saringan)
        self.kerja.catat("baca", objek, objek_id, instansi=self.instansi, sesudah=isi)
