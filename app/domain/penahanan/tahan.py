"""Withholding small cells, and as many others as it takes that nobody can compute them.

Primary suppression withholds every group of 1 to ``minimum`` - 1 persons. Complementary
suppression withholds more until the published totals, taken together as linear equations,
give away neither a withheld cell nor the sum of withheld cells that hold fewer than
``minimum`` persons between them.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from app.domain.penahanan.persamaan import Jumlah, Persamaan, reduksi, susun

K = TypeVar("K", bound=Hashable)


def tahan(
    sel: Mapping[K, int],
    total: Mapping[K, Collection[K]],
    minimum: int,
    juga: Iterable[tuple[K, Collection[K]]] = (),
) -> frozenset[K]:
    """Return the keys, of cells and of totals, that must not be published.

    ``sel`` are persons per cell, ``total`` the members of every total that is published beside
    them; a total may be a member of another. ``juga`` are further sums that hold: a cell or
    total that other cells, of another table say, add up to. Empty cells are no secret: nobody
    is in them. The result depends on the table alone, never on who asks or on what part of it
    is shown, so that no two answers can be subtracted. It protects against equations, not
    against bounds: that a withheld cell lies between 1 and what its total leaves is known.
    """
    orang = _orang(sel, total)
    jumlah = [
        (nama, [satu for satu in anggota if orang[satu]])
        for nama, anggota in (*total.items(), *juga)
    ]
    ditahan = {nama for nama, banyak in orang.items() if 0 < banyak < minimum}
    while bocor := list(_bocor(jumlah, ditahan, orang, minimum)):
        baru: set[K] = set()
        for satu in bocor:
            dipakai = [jumlah[urut] for urut in satu.asal]
            # What was just withheld may do for this one as well: look again first.
            if all(nama not in baru and baru.isdisjoint(isi) for nama, isi in dipakai):
                baru.add(_pelengkap(dipakai, ditahan, orang))
        ditahan |= baru
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
    jumlah: Sequence[Jumlah[K]], ditahan: Collection[K], orang: Mapping[K, int], minimum: int
) -> Iterator[Persamaan[K]]:
    """Yield what follows from the sums and gives away a cell, or few persons together.

    A single cell is given away however large it is: it would protect nobody.
    """
    sistem = reduksi(susun(jumlah, ditahan))
    for satu in sistem.values():
        if len(satu.isi) == 1:
            yield satu
    kecil = [poros for poros in sistem if orang[poros] < minimum]
    tumpukan: list[tuple[int, int, Persamaan[K]]] = [(0, 0, Persamaan())]
    # Who is in such a sum counts at least one, so that few combinations need a look.
    while tumpukan:
        mulai, banyak, bagian = tumpukan.pop()
        for urut in range(mulai, len(kecil)):
            sampai = banyak + orang[kecil[urut]]
            if sampai < minimum:
                lanjut = bagian.salin()
                lanjut.tambah(sistem[kecil[urut]], Fraction(1))
                tumpukan.append((urut + 1, sampai, lanjut))
                if _segelintir(lanjut, orang, minimum):
                    yield lanjut


def _segelintir(satu: Persamaan[K], orang: Mapping[K, int], minimum: int) -> bool:
    """Whether it is the plain sum of several cells that hold few persons between them."""
    sekali = all(nilai == 1 for nilai in satu.isi.values())
    return sekali and len(satu.isi) > 1 and sum(orang[k] for k in satu.isi) < minimum


def _pelengkap(dipakai: Sequence[Jumlah[K]], ditahan: Collection[K], orang: Mapping[K, int]) -> K:
    """Choose what else to withhold: the smallest cell of the sums that were used, else a total.

    One of them is published: from sums of which all is withheld nothing follows.
    """
    anggota = {satu for _, isi in dipakai for satu in isi}
    nama = {satu for satu, _ in dipakai}
    pilihan = anggota - set(ditahan) or {satu for satu in nama - set(ditahan) if orang[satu]}
    return min(pilihan, key=lambda satu: (orang[satu], str(satu)))
