"""Scales: ordered bands that cover a range without gap or overlap."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.law.citation import Citation, Keyakinan
from app.domain.law.rounding import Exact


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a band; ``termasuk`` says whether the value itself belongs to it."""

    nilai: Exact
    termasuk: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A band with its code, its printed name and its ends (none = open)."""

    kode: str
    nama: str
    bawah: Bound | None
    atas: Bound | None
    sitasi: Citation
    keyakinan: Keyakinan

    def memuat(self, nilai: Exact) -> bool:
        """Whether ``nilai`` lies in this band."""
        if self.bawah is not None and (
            nilai < self.bawah.nilai or (nilai == self.bawah.nilai and not self.bawah.termasuk)
        ):
            return False
        return self.atas is None or (
            nilai < self.atas.nilai or (nilai == self.atas.nilai and self.atas.termasuk)
        )


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands from lowest to highest."""

    parameter: str
    satuan: str
    bands: tuple[Band, ...]

    def band(self, nilai: Exact) -> Band:
        """Return the band of ``nilai``; LookupError outside the scale's range."""
        for band in self.bands:
            if band.memuat(nilai):
                return band
        raise LookupError(self.parameter, nilai)

    def berikutnya(self, band: Band) -> Band | None:
        """Return the band above, or none at the top."""
        urut = self.bands.index(band) + 1
        return self.bands[urut] if urut < len(self.bands) else None


def seams(bands: Sequence[Band]) -> list[tuple[int, str]]:
    """List (index, ``celah`` or ``tumpang_tindih``) for every bad seam, bands ascending."""
    cacat = []
    for urut, (kiri, kanan) in enumerate(itertools.pairwise(bands), start=1):
        if kiri.atas is None or kanan.bawah is None or kanan.bawah.nilai < kiri.atas.nilai:
            cacat.append((urut, "tumpang_tindih"))
        elif kanan.bawah.nilai > kiri.atas.nilai or not (
            kiri.atas.termasuk or kanan.bawah.termasuk
        ):
            cacat.append((urut, "celah"))
        elif kiri.atas.termasuk and kanan.bawah.termasuk:
            cacat.append((urut, "tumpang_tindih"))
    return cacat
