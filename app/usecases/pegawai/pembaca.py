"""Reading about persons: who sees a NIP and a day of birth, and the note that it was read.

A NIP begins with the day of birth: whoever sees the one masked must not see the other, nor a day
that follows from it. All answers about persons ask here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from app.usecases.kerja import Kerja
from app.usecases.samaran import samar_diri


@dataclass(frozen=True)
class Pembaca:
    """Somebody who reads about the servants of one agency (behind ``Pintu.baca_pribadi``)."""

    kerja: Kerja
    instansi: UUID

    @cached_property
    def utuh(self) -> bool:
        """Whether this reader sees personnel numbers whole; looked up once, not for every row."""
        return self.kerja.boleh(self.instansi, "pegawai:nip")

    def nip(self, nip: str) -> str:
        """Show a personnel number as this reader may see it."""
        return self.isian("nip", nip)

    def hari(self, tanggal: date) -> date | None:
        """Show a day of birth, or one that follows from it; none to who sees numbers masked."""
        return tanggal if self.utuh else None

    def isian(self, nama: str, nilai: str) -> str:
        """Show what stands in a column; of a day of birth the year, to who sees numbers masked."""
        return nilai if self.utuh else samar_diri(nama, nilai)

    def catat(
        self, objek: str, objek_id: object, jumlah: int, saringan: Mapping[str, Any] | None = None
    ) -> None:
        """Note on the audit log that ``jumlah`` persons were shown, and how."""
        isi: dict[str, Any] = {"jumlah": jumlah, "nip": "utuh" if self.utuh else "tersamar"}
        if saringan:
            isi["saringan"] = dict(saringan)
        self.kerja.catat("baca", objek, objek_id, instansi=self.instansi, sesudah=isi)
