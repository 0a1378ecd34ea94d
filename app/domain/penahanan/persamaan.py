"""What sums say of the cells that are withheld: a system of linear equations, reduced."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
# A name, and the cells that add up to what it names.
Jumlah = tuple[K, Collection[K]]


@dataclass(slots=True)
class Persamaan(Generic[K]):
    """An equation: the coefficients of its unknowns, and of the sums it was made from.

    Its known side does not matter; the sums it was made from are numbered.
    """

    isi: dict[K, Fraction] = field(default_factory=dict)
    asal: dict[int, Fraction] = field(default_factory=dict)

    def tambah(self, lain: "Persamaan[K]", kali: Fraction) -> None:
        """Add another equation so many times."""
        _tambah(self.isi, lain.isi, kali)
        _tambah(self.asal, lain.asal, kali)

    def salin(self) -> "Persamaan[K]":
        """Return one that can be changed."""
        return Persamaan(dict(self.isi), dict(self.asal))


def _tambah(sasaran: dict[K, Fraction], lain: dict[K, Fraction], kali: Fraction) -> None:
    for kunci, nilai in lain.items():
        baru = sasaran.get(kunci, Fraction(0)) + kali * nilai
        if baru:
            sasaran[kunci] = baru
        else:
            sasaran.pop(kunci, None)


def susun(jumlah: Iterable[Jumlah[K]], ditahan: Collection[K]) -> list[Persamaan[K]]:
    """Write down what each sum says of the unknown: its members, less itself if withheld."""
    hasil = []
    for urut, (nama, anggota) in enumerate(jumlah):
        satu = Persamaan({s: Fraction(1) for s in anggota if s in ditahan}, {urut: Fraction(1)})
        if nama in ditahan:
            satu.tambah(Persamaan({nama: Fraction(1)}), Fraction(-1))
        if satu.isi:
            hasil.append(satu)
    return hasil


def reduksi(semua: Iterable[Persamaan[K]]) -> dict[K, Persamaan[K]]:
    """Reduce equations so that each has an unknown of its own (its key, coefficient 1).

    A combination of unknowns follows from the equations exactly if it is the sum of the rows
    of those of its unknowns that are keys, each times its coefficient.
    """
    hasil: dict[K, Persamaan[K]] = {}
    for satu in semua:
        sisa = satu.salin()
        for poros in [k for k in sisa.isi if k in hasil]:
            sisa.tambah(hasil[poros], -sisa.isi[poros])
        if not sisa.isi:
            continue
        poros = next(iter(sisa.isi))
        baru: Persamaan[K] = Persamaan()
        baru.tambah(sisa, 1 / sisa.isi[poros])
        for lain in hasil.values():
            if poros in lain.isi:
                lain.tambah(baru, -lain.isi[poros])
        hasil[poros] = baru
    return hasil
