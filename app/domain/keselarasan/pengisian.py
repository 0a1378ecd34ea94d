"""Missing cells that the sums around them agree upon."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.keselarasan.buku import Bilangan, Buku, Sel
from app.domain.keselarasan.uji import Linear, semua_sel

# A row and a column: a value that only one sum asks for is no proposal.
SEKURANGNYA = 2


@dataclass(slots=True)
class Pengisi:
    """Fills missing cells from the sums (``uji``) that read them."""

    buku: Buku
    uji: Sequence[Linear]
    kosong: Mapping[Sel, None]

    def cari(self) -> Iterator[tuple[Sel, Bilangan]]:
        """Yield each missing cell with the value on which at least two sums agree.

        A sum that misses one cell asks for a value. A sum that misses several confirms the
        values that others ask for, when together they fill its gap.
        """
        kurang = [(uji, self._kurang(uji)) for uji in self.uji]
        diminta: dict[Sel, list[Bilangan]] = defaultdict(list)
        for uji, hilang in kurang:
            if len(hilang) == 1:
                diminta[hilang[0]].append(self._celah(uji) * -uji.koefisien(hilang[0]))
        sepakat = {sel: nilai[0] for sel, nilai in diminta.items() if len(set(nilai)) == 1}
        for uji, hilang in kurang:
            if len(hilang) > 1 and all(sel in sepakat for sel in hilang):
                isi = sum(sepakat[sel] * uji.koefisien(sel) for sel in hilang)
                for sel in hilang if self._celah(uji) + isi == 0 else ():
                    diminta[sel].append(sepakat[sel])
        for sel in self.kosong:
            if sel in sepakat and len(diminta[sel]) >= SEKURANGNYA and self._sah(sel, sepakat[sel]):
                yield sel, sepakat[sel]

    def _kurang(self, uji: Linear) -> list[Sel]:
        return [sel for sel in semua_sel(uji) if sel not in self.buku.nilai]

    def _celah(self, uji: Linear) -> Bilangan:
        """Return printed minus computed while the missing cells count as nothing."""
        nilai = {sel: self.buku.nilai.get(sel, 0) for sel in semua_sel(uji)}
        return nilai[uji.sel] - (uji.hitung(nilai) or 0)

    def _sah(self, sel: Sel, nilai: Bilangan) -> bool:
        return nilai >= 0 or sel[1].endswith(".sisa")
