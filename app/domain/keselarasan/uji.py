"""Checks: a printed cell against what other cells make of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.keselarasan.buku import Bilangan, Buku, Sel
from app.domain.keselarasan.temuan import Jenis
from app.domain.law.rounding import round_half_up

Nilai = Mapping[Sel, Bilangan]


@dataclass(slots=True, eq=False)
class Linear:
    """``sel`` is the sum of ``suku``, each times its sign (all plus without ``tanda``)."""

    jenis: Jenis
    macam: str
    sel: Sel
    suku: tuple[Sel, ...]
    tanda: tuple[int, ...] = ()

    def hitung(self, nilai: Nilai) -> Bilangan | None:
        """Compute the figure; none while an input is missing."""
        try:
            if self.tanda:
                return sum(t * nilai[s] for t, s in zip(self.tanda, self.suku, strict=True))
            return sum([nilai[satu] for satu in self.suku])
        except KeyError:
            return None

    def koefisien(self, sel: Sel) -> int:
        """How ``printed - computed`` moves when ``sel`` grows by one."""
        if sel == self.sel:
            return 1
        return -self.tanda[self.suku.index(sel)] if self.tanda else -1


@dataclass(slots=True, eq=False)
class Rumus:
    """``sel`` is a formula of ``suku``; the formula gives none where it is not defined."""

    jenis: Jenis
    macam: str
    sel: Sel
    suku: tuple[Sel, ...]
    rumus: Callable[..., Bilangan | None]

    def hitung(self, nilai: Nilai) -> Bilangan | None:
        """Compute the figure; none while an input is missing or the formula is undefined."""
        try:
            return self.rumus(*[nilai[satu] for satu in self.suku])
        except KeyError:
            return None


Uji = Linear | Rumus


def semua_sel(uji: Uji) -> Iterator[Sel]:
    """Every cell that a check reads, the judged one first."""
    yield uji.sel
    yield from uji.suku


def cocok(tercetak: Bilangan, dihitung: Bilangan, desimal: int) -> bool:
    """Whether a printed figure is the computed one at its own decimals, half-up."""
    if tercetak == dihitung:
        return True
    # Twice the distance against one unit of the last digit; only a tie needs the rounding.
    skala, penyebut = 10**desimal, dihitung.denominator
    satuan = tercetak.numerator * skala // tercetak.denominator
    jarak = 2 * abs(dihitung.numerator * skala - satuan * penyebut)
    return jarak < penyebut or (jarak == penyebut and tercetak == round_half_up(dihitung, desimal))


def cocok_di(buku: Buku, uji: Uji) -> bool | None:
    """Whether the ledger satisfies a check; none while it cannot be judged."""
    tercetak, dihitung = buku.nilai.get(uji.sel), uji.hitung(buku.nilai)
    if tercetak is None or dihitung is None:
        return None
    return cocok(tercetak, dihitung, buku.desimal(uji.sel))


def pulih(
    uji: Uji, nilai: Nilai, dihitung: Bilangan, ganti: tuple[Sel, Bilangan], desimal: int
) -> bool:
    """Whether a check agrees once a cell holds another value (``ganti``).

    ``dihitung`` is what the check computes now, ``desimal`` what its printed figure shows.
    """
    sel, baru = ganti
    tercetak, lama = nilai[uji.sel], nilai[sel]
    hasil: Bilangan | None = dihitung
    if sel == uji.sel:
        tercetak = baru
    elif isinstance(uji, Linear):
        hasil = dihitung - (baru - lama) * uji.koefisien(sel)
    else:
        hasil = uji.hitung({satu: nilai[satu] for satu in uji.suku} | {sel: baru})
    return hasil is not None and cocok(tercetak, hasil, desimal)
