"""Sums over two lists of results, and over what is not alike in them."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from app.db.repositories.ip_asn_rekonsiliasi import Diukur
from app.domain.ip_asn import DIMENSI, Jumlah
from app.domain.law.rounding import round_half_up
from app.usecases.ip_asn.selisih import (
    SebabRingkas,
    Selisih,
)

if TYPE_CHECKING:
    from app.usecases.ip_asn.lembar_bkn import BarisBkn


def beda_total(baris: "BarisBkn") -> list[Selisih]:
    """Say if their total is not the sum of their dimensions."""
    jumlah = sum(baris.nilai.values(), Decimal(0))
    if baris.total is None or baris.total == jumlah:
        return []
    bulat = baris.total in {round_half_up(jumlah, n) for n in (0, 1, 2)}
    alasan = "pembulatan" if bulat else "total_bkn_tidak_sama_dengan_jumlahnya"
    return [Selisih("total", baris.total, jumlah, baris.total - jumlah, (alasan,))]


def ringkas_sebab(semua: Iterable[Selisih]) -> list[SebabRingkas]:
    """Count the persons of each likely cause, the most frequent first."""
    orang: dict[tuple[str, str], int] = defaultdict(int)
    poin: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for satu in semua:
        for alasan in satu.sebab:
            orang[satu.dimensi, alasan] += 1
            poin[satu.dimensi, alasan] += satu.selisih
    urut = sorted(orang, key=lambda kunci: (-orang[kunci], kunci))
    return [SebabRingkas(*kunci, orang[kunci], poin[kunci]) for kunci in urut]


def jumlah_bkn(semua: "Iterable[BarisBkn]") -> Jumlah:
    """Add up their rows."""
    daftar = [satu.nilai for satu in semua]
    dimensi = {nama: sum((s[nama] for s in daftar), Decimal(0)) for nama in DIMENSI}
    return Jumlah(orang=len(daftar), nilai=sum(dimensi.values(), Decimal(0)), **dimensi)


def jumlah_tolok(semua: Iterable[Diukur]) -> Jumlah:
    """Add up our persons."""
    daftar = list(semua)
    dimensi = {n: sum((getattr(s, n) for s in daftar), Decimal(0)) for n in (*DIMENSI, "nilai")}
    return Jumlah(orang=len(daftar), **dimensi)
