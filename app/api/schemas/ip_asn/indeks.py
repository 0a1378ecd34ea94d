"""Shape of the means of a group of persons."""

from decimal import Decimal
from typing import Literal

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.domain.ip_asn import DIMENSI, RataRata


class IndeksTerukur(Keluar):
    """Rata-rata keempat dimensi dan nilainya; null bila tidak ada yang terukur."""

    status: Literal["terisi", "belum_ada_data"]
    kualifikasi: Angka | None = None
    kompetensi: Angka | None = None
    kinerja: Angka | None = None
    disiplin: Angka | None = None
    nilai: Angka | None = None
    kategori: str | None = None


def indeks(rata: RataRata | None) -> IndeksTerukur:
    """Show means, or that there are none."""
    if rata is None:
        return IndeksTerukur(status="belum_ada_data")
    angka: dict[str, Decimal] = {nama: getattr(rata, nama) for nama in (*DIMENSI, "nilai")}
    return IndeksTerukur(status="terisi", kategori=rata.kategori, **angka)
