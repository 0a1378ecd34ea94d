"""A collector of problems that knows where in the data it stands."""

from dataclasses import dataclass, field
from typing import Any

from app.domain.law.errors import Masalah


@dataclass(slots=True)
class Problems:
    """All problems of one rule file, each with its dotted path."""

    masalah: list[Masalah] = field(default_factory=list)

    def tambah(self, lokasi: str, kode: str, **data: object) -> None:
        """Note one problem."""
        self.masalah.append(Masalah(lokasi, kode, {k: str(v) for k, v in data.items()}))

    def tabel(self, lokasi: str, data: object) -> dict[str, Any]:
        """Return a table; anything else is noted and read as an empty one."""
        if isinstance(data, dict):
            return data
        self.tambah(lokasi, "bukan_tabel")
        return {}

    def daftar(self, lokasi: str, data: object) -> list[Any]:
        """Return a list; anything else is noted and read as an empty one."""
        if isinstance(data, list):
            return data
        self.tambah(lokasi, "bukan_daftar")
        return []

    def teks(self, lokasi: str, data: object) -> str:
        """Return a text; anything else is noted."""
        if not isinstance(data, str):
            self.tambah(lokasi, "bukan_teks")
        return str(data)

    def kunci(self, lokasi: str, data: object, wajib: set[str], boleh: set[str]) -> bool:
        """Note missing and unknown keys of a table; true when it is one and none is missing."""
        if not isinstance(data, dict):
            self.tambah(lokasi, "bukan_tabel")
            return False
        awalan = f"{lokasi}." if lokasi else ""
        for nama in sorted(wajib - data.keys()):
            self.tambah(awalan + nama, "wajib_diisi")
        dikenal = ", ".join(sorted(wajib | boleh))
        for nama in sorted(data.keys() - wajib - boleh):
            self.tambah(awalan + nama, "kunci_tidak_dikenal", dikenal=dikenal)
        return wajib <= data.keys()
