"""Root causes: which finding brought another one about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.keselarasan.buku import TOTAL, Bilangan, Buku, Sel, exact
from app.domain.keselarasan.catatan import Catatan
from app.domain.keselarasan.kode import Kode
from app.domain.keselarasan.lintas import Cetakan
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Linear, Rumus, Uji, pulih
from app.domain.law.rounding import round_half_up

# So many figures are tried as the source of a wrong one; a real contradiction has few.
BANYAK = 20
# A note and the figures that it compares.
Perbedaan = tuple[Catatan, list[Cetakan]]


def dari_koreksi(sel: Sel, diperbaiki: Sequence[Catatan]) -> None:
    """Give all that one cell explains one root: the note at the cell, on its line, or the first."""
    akar = min(
        diperbaiki,
        key=lambda satu: (satu.sel != sel, (satu.sel or sel)[0] != sel[0], satu.jenis.urutan),
    )
    for satu in diperbaiki:
        satu.akibat(akar)


def dari_kode(kode: Kode) -> None:
    """Trace an orphan to the fault of its parent's code, a second fault to the first."""
    for nomor, catatan in list(kode.salah.items()):
        induk = kode.induk(nomor)
        for satu in kode.yatim(nomor):
            for sebab in kode.salah.get(induk, ())[:1] if induk is not None else ():
                satu.akibat(sebab)
        for satu in catatan[1:]:
            satu.akibat(catatan[0])


@dataclass(eq=False)
class Penelusur:
    """Follows failing checks through the cells that they share.

    ``gagal`` maps each failing check to its note.
    """

    buku: Buku
    gagal: Mapping[Uji, Catatan]

    def telusuri(self, yatim: Mapping[int, Catatan], berbeda: Iterable[Perbedaan]) -> None:
        """Name causes: orphans (by line), figures that differ across tables, other failures."""
        for catatan, cetakan in berbeda:
            self._lintas(catatan, cetakan)
        for uji, catatan in self.gagal.items():
            self._salah_tempat(uji, catatan, yatim)
            self._total(uji, catatan)
            self._masukan(uji, catatan)
        for uji, catatan in self.gagal.items():
            if uji.macam == "pernyataan":
                self._dikutip(uji, catatan)

    @cached_property
    def _di_sel(self) -> Mapping[Sel, list[Catatan]]:
        hasil: dict[Sel, list[Catatan]] = defaultdict(list)
        for uji, catatan in self.gagal.items():
            hasil[uji.sel].append(catatan)
        return hasil

    @cached_property
    def _tahun(self) -> Mapping[int, list[tuple[Uji, Catatan]]]:
        """Failing sums of the years, by line."""
        hasil: dict[int, list[tuple[Uji, Catatan]]] = defaultdict(list)
        for uji, catatan in self.gagal.items():
            if uji.jenis is Jenis.PENJUMLAHAN and uji.sel[1] != TOTAL:
                hasil[uji.sel[0]].append((uji, catatan))
        return hasil

    @cached_property
    def _pembaca(self) -> Mapping[Sel, list[Uji]]:
        """Failing formulas by the cells that they read."""
        hasil: dict[Sel, list[Uji]] = defaultdict(list)
        for uji in self.gagal:
            for sel in uji.suku if isinstance(uji, Rumus) else ():
                hasil[sel].append(uji)
        return hasil

    def _beda(self, uji: Uji, catatan: Catatan) -> Bilangan:
        return self.buku.nilai[uji.sel] - catatan.hasil

    def _pulih(self, uji: Uji, sel: Sel, baru: Bilangan) -> bool:
        hasil, angka = self.gagal[uji].hasil, self.buku.desimal(uji.sel)
        return pulih(uji, self.buku.nilai, hasil, (sel, baru), angka)

    def _lintas(self, sebab: Catatan, cetakan: Sequence[Cetakan]) -> None:
        """Find achievements that agree with the figure of another table."""
        lain = dict.fromkeys(exact(satu.nilai) for satu in cetakan[:BANYAK])
        for sel in (satu.sel for satu in cetakan if satu.sel is not None):
            for uji in self._pembaca.get(sel, ()):
                if any(self._pulih(uji, sel, nilai) for nilai in lain):
                    self.gagal[uji].akibat(sebab)

    def _salah_tempat(self, uji: Uji, catatan: Catatan, yatim: Mapping[int, Catatan]) -> None:
        """Find a sum that agrees without the rows whose code belongs elsewhere."""
        asing = [sel for sel in uji.suku if sel[0] in yatim] if uji.macam == "anak" else []
        if (
            asing
            and catatan.hasil - sum(self.buku.nilai[sel] for sel in asing)
            == (self.buku.nilai[uji.sel])
        ):
            catatan.akibat(yatim[asing[0][0]])

    def _total(self, uji: Uji, catatan: Catatan) -> None:
        """Find a total that is off by what its years are off together."""
        tahun = self._tahun.get(uji.sel[0], [])
        beda = sum(self._beda(*satu) for satu in tahun)
        total = uji.jenis is Jenis.PENJUMLAHAN and uji.sel[1] == TOTAL
        if total and tahun and beda == self._beda(uji, catatan):
            catatan.akibat(tahun[0][1])

    def _masukan(self, uji: Uji, catatan: Catatan) -> None:
        """Find a check that agrees once an input holds its computed figure."""
        for sel in uji.suku:
            for sebab in self._di_sel.get(sel, ()):
                if self._pulih(uji, sel, sebab.hasil):
                    catatan.akibat(sebab)
        pertama = self._di_sel[uji.sel][0]
        if pertama is not catatan and self._pulih(uji, uji.sel, pertama.hasil):
            catatan.akibat(pertama)

    @cached_property
    def _angka(self) -> Mapping[tuple[int, Bilangan], list[tuple[Bilangan, Catatan]]]:
        """Wrong figures by document and value, each with the right one, and the reverse."""
        hasil: dict[tuple[int, Bilangan], list[tuple[Bilangan, Catatan]]] = defaultdict(list)
        for uji, catatan in self.gagal.items():
            tercetak = self.buku.nilai[uji.sel]
            benar = exact(round_half_up(catatan.hasil, self.buku.desimal(uji.sel)))
            dokumen = self.buku.tempat[uji.sel[0]].dokumen
            hasil[dokumen, tercetak].append((benar, catatan))
            hasil[dokumen, benar].append((tercetak, catatan))
        return hasil

    def _dikutip(self, uji: Uji, catatan: Catatan) -> None:
        """Find a statement that agrees with a wrong figure, or with a wrong difference."""
        dokumen = self.buku.tempat[uji.sel[0]].dokumen
        for sel in uji.suku:
            for baru, sebab in self._angka.get((dokumen, self.buku.nilai[sel]), ())[:BANYAK]:
                if sebab is not catatan and self._pulih(uji, sel, baru):
                    catatan.akibat(sebab)
        for lain, sebab in self._selisih.get((dokumen, self._isi(uji)), ())[:BANYAK]:
            naik = self.buku.nilai[uji.suku[-1]] + self.buku.nilai[lain.sel]
            if sebab is not catatan and self._pulih(uji, uji.suku[0], naik):
                catatan.akibat(sebab)

    @cached_property
    def _selisih(self) -> Mapping[tuple[int, tuple[Bilangan, ...]], list[tuple[Uji, Catatan]]]:
        """Failing differences in the text, by document and by what they subtract."""
        hasil: dict[tuple[int, tuple[Bilangan, ...]], list[tuple[Uji, Catatan]]] = defaultdict(list)
        for uji, catatan in self.gagal.items():
            if uji.macam == "pernyataan" and isinstance(uji, Linear) and uji.tanda:
                dokumen = self.buku.tempat[uji.sel[0]].dokumen
                hasil[dokumen, self._isi(uji)].append((uji, catatan))
        return hasil

    def _isi(self, uji: Uji) -> tuple[Bilangan, ...]:
        return tuple(self.buku.nilai[sel] for sel in uji.suku)
