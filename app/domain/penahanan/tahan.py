"""Withholding small cells, and as many others as it takes that nobody can compute them.

Primary suppression withholds every group of 1 to ``minimum`` - 1 persons. Complementary
suppression withholds more until the published totals, taken together as linear equations,
give away neither a withheld cell nor the sum of withheld cells that hold fewer than
``minimum`` persons between them.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from app.domain.penahanan.persamaan import Baris, reduksi, susun

K = TypeVar("K", bound=Hashable)


def tahan(sel: Mapping[K, int], total: Mapping[K, Collection[K]], minimum: int) -> frozenset[K]:
    """Return the keys, of cells and of totals, that must not be published.

    ``sel`` are persons per cell, ``total`` the members of every total that is published beside
    them; a total may be a member of another. Empty cells are no secret: nobody is in them.
    The result depends on the table alone, never on who asks or on what part of it is shown,
    so that no two answers can be subtracted. It protects against equations, not against
    bounds: that a withheld cell lies between 1 and what its total leaves is always known.
    """
    orang = _orang(sel, total)
    isi = {nama: [satu for satu in anggota if orang[satu]] for nama, anggota in total.items()}
    ditahan = {nama for nama, banyak in orang.items() if 0 < banyak < minimum}
    while bocor := list(_bocor(isi, ditahan, orang, minimum)):
        tersentuh: set[K] = set()
        for kelompok in bocor:
            dekat = [nama for nama in isi if not kelompok.isdisjoint([nama, *isi[nama]])]
            # What was just withheld beside it may do for this group as well: look again first.
            if tersentuh.isdisjoint(dekat):
                ditahan.add(_pelengkap(dekat, isi, ditahan, orang))
                tersentuh.update(dekat)
    return frozenset(ditahan)


def _orang(sel: Mapping[K, int], total: Mapping[K, Collection[K]]) -> dict[K, int]:
    """Count the persons of cells and totals; members may be totals themselves."""
    orang = dict(sel)

    def hitung(nama: K) -> int:
        if nama not in orang:
            orang[nama] = sum(hitung(satu) for satu in total[nama])
        return orang[nama]

    for nama in total:
        hitung(nama)
    return orang


def _bocor(
    total: Mapping[K, Collection[K]], ditahan: Collection[K], orang: Mapping[K, int], minimum: int
) -> Iterator[frozenset[K]]:
    """Name groups of withheld cells whose sum follows from what is published.

    A single cell is one however large: it would protect nobody.
    """
    sistem = reduksi(susun(total, ditahan))
    for baris in sistem.values():
        if len(baris) == 1:
            yield frozenset(baris)
    kecil = [poros for poros in sistem if orang[poros] < minimum]
    yield from _kelompok(kecil, sistem, orang, minimum)


def _kelompok(
    poros: list[K], sistem: Mapping[K, Baris[K]], orang: Mapping[K, int], minimum: int
) -> Iterator[frozenset[K]]:
    """Find sums of fewer than ``minimum`` persons; each adds up the rows of its keys.

    Who is in such a sum counts at least one, so that few combinations need to be looked at.
    """
    tumpukan: list[tuple[int, int, Baris[K]]] = [(0, 0, {})]
    while tumpukan:
        mulai, banyak, baris = tumpukan.pop()
        for urut in range(mulai, len(poros)):
            jumlah = banyak + orang[poros[urut]]
            if jumlah >= minimum:
                continue
            baru = _tambah(baris, sistem[poros[urut]])
            tumpukan.append((urut + 1, jumlah, baru))
            sekali = all(nilai == 1 for nilai in baru.values())
            if len(baru) > 1 and sekali and sum(orang[satu] for satu in baru) < minimum:
                yield frozenset(baru)


def _tambah(kiri: Baris[K], kanan: Baris[K]) -> Baris[K]:
    hasil = dict(kiri)
    for satu, nilai in kanan.items():
        hasil[satu] = hasil.get(satu, nilai * 0) + nilai
    return {satu: nilai for satu, nilai in hasil.items() if nilai}


def _pelengkap(
    dekat: Iterable[K],
    total: Mapping[K, Collection[K]],
    ditahan: Collection[K],
    orang: Mapping[K, int],
) -> K:
    """Choose what else to withhold: the smallest cell of the totals near a group, else a total.

    Where everything there is withheld already, the smallest cell of all. Something is always
    left: with every total withheld no equation says anything.
    """
    pilihan: Iterable[Iterable[K]] = (
        [satu for nama in dekat for satu in total[nama]],
        dekat,
        [satu for isi in total.values() for satu in isi],
        total,
    )
    for calon in pilihan:
        sisa = [satu for satu in calon if satu not in ditahan and orang[satu]]
        if sisa:
            return min(sisa, key=lambda satu: (orang[satu], str(satu)))
    raise AssertionError(total)
