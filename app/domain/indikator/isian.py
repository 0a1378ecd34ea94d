"""Reading texts, lists and choices of a catalogue file, with every problem noted."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from app.domain.law.problems import Problems
from app.domain.law.values import Reader

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Isian:
    """Reads values of one file; notes a problem and returns something empty for it."""

    problems: Problems

    def teks(self, lokasi: str, nilai: object) -> str:
        """Read a text that says something."""
        if isinstance(nilai, str) and nilai.strip():
            return nilai
        self.problems.tambah(lokasi, "bukan_teks")
        return ""

    def teks_bila_ada(self, lokasi: str, nilai: object) -> str | None:
        """Read a text that may be left out."""
        return None if nilai is None else self.teks(lokasi, nilai)

    def daftar(self, lokasi: str, nilai: object) -> tuple[str, ...]:
        """Read a list of texts."""
        if not isinstance(nilai, list | tuple):
            self.problems.tambah(lokasi, "bukan_daftar")
            return ()
        return tuple(self.teks(f"{lokasi}[{urut}]", satu) for urut, satu in enumerate(nilai))

    def peta(self, lokasi: str, nilai: object) -> dict[str, str]:
        """Read texts by name."""
        if not isinstance(nilai, dict):
            self.problems.tambah(lokasi, "bukan_tabel")
            return {}
        return {nama: self.teks(f"{lokasi}.{nama}", satu) for nama, satu in nilai.items()}

    def angka(self, lokasi: str, nilai: object) -> Decimal | None:
        """Read an exact number above 0."""
        angka = Reader({}, self.problems).angka(lokasi, nilai)
        if angka is not None and angka <= 0:
            self.problems.tambah(lokasi, "di_luar_rentang", di_atas=0)
        return angka

    def pilih(self, lokasi: str, nilai: object, pilihan: type[E]) -> E | None:
        """Read one word out of those known."""
        if isinstance(nilai, str) and nilai in set(pilihan):
            return pilihan(nilai)
        dikenal = ", ".join(pilihan)
        self.problems.tambah(lokasi, "pilihan_tidak_dikenal", nilai=nilai, dikenal=dikenal)
        return None
