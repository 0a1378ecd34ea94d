"""What an import does to one thing: its digest, and whether the public sees it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Perubahan(StrEnum):
    """What happened to one document or result."""

    BARU = "baru"
    DIPERBARUI = "diperbarui"
    DITERBITKAN = "diterbitkan"
    DITARIK = "ditarik"
    SAMA = "sama"

    @property
    def isi_baru(self) -> bool:
        """Whether there is something to store besides the mark of publication."""
        return self in {Perubahan.BARU, Perubahan.DIPERBARUI}


class Terbitan(Protocol):
    """A stored row that can be published."""

    sidik: str
    terbit: bool
    terbit_pada: datetime | None
    diimpor_pada: datetime


@dataclass(frozen=True, slots=True)
class Impor:
    """What happened to one thing, and whether the public sees it now."""

    nama: str
    perubahan: Perubahan
    terbit: bool


def sidik(isi: Mapping[str, Any]) -> str:
    """Digest JSON by content: the order of keys does not matter."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Cara:
    """How to import: the time, publish or withdraw or leave that, and whether to replace.

    Without a wish (``terbit`` None) what is published stays so, and what is new is a draft.
    """

    waktu: datetime
    terbit: bool | None = None
    timpa: bool = True

    def perubahan(self, lama: Terbitan | None, sidik_baru: str) -> Perubahan:
        """Compare with what is stored."""
        if lama is None:
            return Perubahan.BARU
        if not self.timpa:
            return Perubahan.SAMA
        if lama.sidik != sidik_baru:
            return Perubahan.DIPERBARUI
        if self.terbit is None or self.terbit == lama.terbit:
            return Perubahan.SAMA
        return Perubahan.DITERBITKAN if self.terbit else Perubahan.DITARIK

    def tanda(self, lama: Terbitan | None) -> dict[str, Any]:
        """Return the columns that stamp a new or changed row."""
        jadi = self.terbit if self.terbit is not None else lama is not None and lama.terbit
        terbit_pada = self.waktu if jadi else None
        return {"terbit": jadi, "terbit_pada": terbit_pada, "diimpor_pada": self.waktu}


def terapkan(lama: T | None, jenis: type[T], isi: Mapping[str, Any]) -> T:
    """Change a row, or make it."""
    if lama is None:
        return jenis(**isi)
    for nama, nilai in isi.items():
        setattr(lama, nama, nilai)
    return lama
