"""Corrections: the one cell whose change makes several failing checks agree at once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from app.domain.keselarasan.buku import Bilangan, Buku, Sel
from app.domain.keselarasan.uji import Linear, Uji, pulih, semua_sel
from app.domain.law.rounding import plain, round_half_up

# A correction must explain at least so many failures; one alone accuses nobody.
SEKURANGNYA = 2
# Corrections may uncover others (a total that is wrong beside a wrong part); so many rounds.
PUTARAN = 5
# What mends most failing sums of a cell is asked for most often; rarer values cannot win.
CALON = 3


@dataclass(frozen=True, slots=True)
class Koreksi:
    """A cell, the value that mends it, and the failing checks that then agree.

    ``usulan`` is none where other cells would explain the same failures as well: they have
    one cause, and nobody can tell which cell it is.
    """

    sel: Sel
    usulan: Bilangan | None
    memperbaiki: tuple[Uji, ...]


@dataclass(slots=True)
class Pencari:
    """Searches the failing checks for cells that explain several of them.

    ``uji`` are all checks that can be judged, ``gagal`` those that fail. A candidate value
    comes from one failing sum; it counts when it breaks no check that agrees now, and mends
    more than it leaves broken.
    """

    buku: Buku
    uji: Sequence[Uji]
    gagal: dict[Uji, None]
    nilai: dict[Sel, Bilangan] = field(default_factory=dict)
    dihitung: dict[Uji, Bilangan] = field(default_factory=dict)

    def cari(self) -> Iterator[Koreksi]:
        """Yield corrections, applying each before looking for the next."""
        self.nilai = dict(self.buku.nilai)
        sisa, ketemu = PUTARAN, self._putaran()
        while ketemu and sisa:
            yield from ketemu
            for satu in ketemu:
                if satu.usulan is not None:
                    self.nilai[satu.sel] = satu.usulan
                for uji in satu.memperbaiki:
                    del self.gagal[uji]
            self.dihitung.clear()
            sisa, ketemu = sisa - 1, self._putaran()

    def _putaran(self) -> list[Koreksi]:
        """Return the corrections of one round with which no other competes."""
        kelompok: dict[tuple[Uji, ...], list[Koreksi]] = defaultdict(list)
        for satu in self._calon():
            kelompok[satu.memperbaiki].append(satu)
        terbanyak: dict[Uji, int] = {}
        pesaing: Counter[tuple[Uji, int]] = Counter()
        for memperbaiki in kelompok:
            for uji in memperbaiki:
                terbanyak[uji] = max(terbanyak.get(uji, 0), len(memperbaiki))
                pesaing[uji, len(memperbaiki)] += 1
        return [
            calon[0] if len(calon) == 1 else Koreksi(calon[0].sel, None, memperbaiki)
            for memperbaiki, calon in kelompok.items()
            if all(
                terbanyak[uji] == len(memperbaiki) and pesaing[uji, len(memperbaiki)] == 1
                for uji in memperbaiki
            )
        ]

    def _calon(self) -> Iterator[Koreksi]:
        for sel, uji in self._terlibat().items():
            # In the order of the checks, so that two cells with the same failures look alike.
            gagal = [satu for satu in uji if satu in self.gagal]
            usulan = Counter(self._usulan(satu, sel) for satu in gagal if isinstance(satu, Linear))
            for nilai, _ in usulan.most_common(CALON):
                if nilai is None:
                    continue
                salah = [satu for satu in uji if not self._pulih(satu, sel, nilai)]
                pulih = tuple(satu for satu in gagal if satu not in salah)
                if len(pulih) >= max(SEKURANGNYA, len(salah) + 1) and all(
                    satu in self.gagal for satu in salah
                ):
                    yield Koreksi(sel, nilai, pulih)

    def _terlibat(self) -> Mapping[Sel, list[Uji]]:
        """All checks of every cell that at least two failing ones read."""
        banyak = Counter(sel for uji in self.gagal for sel in semua_sel(uji))
        hasil: dict[Sel, list[Uji]] = {sel: [] for sel, n in banyak.items() if n >= SEKURANGNYA}
        for uji in self.uji if hasil else ():
            for sel in semua_sel(uji):
                if sel in hasil:
                    hasil[sel].append(uji)
        return hasil

    def _usulan(self, uji: Linear, sel: Sel) -> Bilangan | None:
        """Return the value of a cell that settles a sum; none where money would be negative."""
        beda = self.nilai[uji.sel] - self._dihitung(uji)
        baru = self.nilai[sel] - beda * uji.koefisien(sel)
        return baru if baru >= 0 or sel[1].endswith(".sisa") else None

    def _pulih(self, uji: Uji, sel: Sel, baru: Bilangan) -> bool:
        angka = self.buku.desimal(uji.sel)
        return pulih(uji, self.nilai, self._dihitung(uji), (sel, baru), angka)

    def _dihitung(self, uji: Uji) -> Bilangan:
        """Return the figure that a check computes now. Every check here can be judged."""
        if uji not in self.dihitung:
            self.dihitung[uji] = uji.hitung(self.nilai) or 0
        return self.dihitung[uji]


def tertulis(nilai: Bilangan, paling_sedikit: int = 0) -> str:
    """Write a sum of printed figures with all its decimals, and at least so many."""
    banyak = paling_sedikit
    while Fraction(nilai) * 10**banyak % 1:
        banyak += 1
    return plain(round_half_up(nilai, banyak))
