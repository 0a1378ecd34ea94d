"""What totals say of the cells that are withheld: a system of linear equations, reduced."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
# Unknown -> coefficient; the known side of an equation does not matter.
Baris = dict[K, Fraction]


def susun(total: Mapping[K, Collection[K]], ditahan: Collection[K]) -> list[Baris[K]]:
    """Write down what each total says of the unknown: its members, less itself if withheld."""
    hasil = []
    for nama, isi in total.items():
        baris = {satu: Fraction(1) for satu in isi if satu in ditahan}
        if nama in ditahan:
            baris[nama] = Fraction(-1)
        if baris:
            hasil.append(baris)
    return hasil


def reduksi(baris: Iterable[Baris[K]]) -> dict[K, Baris[K]]:
    """Reduce equations so that each has an unknown of its own (its key, coefficient 1).

    A combination of unknowns follows from the equations exactly if it is the sum of the rows
    of those of its unknowns that are keys, each times its coefficient.
    """
    hasil: dict[K, Baris[K]] = {}
    for satu in baris:
        sisa = dict(satu)
        for poros in [k for k in sisa if k in hasil]:
            _kurangi(sisa, hasil[poros], sisa[poros])
        if not sisa:
            continue
        poros = next(iter(sisa))
        bagi = sisa[poros]
        sisa = {k: nilai / bagi for k, nilai in sisa.items()}
        for lain in hasil.values():
            if poros in lain:
                _kurangi(lain, sisa, lain[poros])
        hasil[poros] = sisa
    return hasil


def _kurangi(sasaran: Baris[K], baris: Baris[K], kali: Fraction) -> None:
    for k, nilai in baris.items():
        baru = sasaran.get(k, Fraction(0)) - kali * nilai
        if baru:
            sasaran[k] = baru
        else:
            sasaran.pop(k, None)
