"""Parents and children of a programme table, by printed order and kind of row."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.domain.keselarasan.buku import Buku, Tabel
from app.domain.keselarasan.facts import BarisProgram
from app.domain.keselarasan.ketentuan import BERKODE

TINGKAT: Mapping[str, int] = {jenis: urut for urut, jenis in enumerate(BERKODE)}


@dataclass(eq=False)
class Pohon:
    """The tree of one table: ``induk`` and ``anak`` by line of the ledger."""

    buku: Buku
    tabel: Tabel

    @cached_property
    def baris(self) -> Mapping[int, BarisProgram]:
        """Rows by line, in printed order."""
        return dict(self.tabel.baris)

    @cached_property
    def induk(self) -> Mapping[int, int | None]:
        """The nearest row before it of a higher level, for every row of a level."""
        terakhir: list[int | None] = [None] * len(TINGKAT)
        hasil = {}
        for nomor, baris in self.tabel.baris:
            tingkat = TINGKAT.get(baris.jenis)
            if tingkat is not None:
                atas = [satu for satu in terakhir[:tingkat] if satu is not None]
                hasil[nomor] = atas[-1] if atas else None
                terakhir[tingkat:] = [nomor, *[None] * (len(TINGKAT) - tingkat - 1)]
        return hasil

    @cached_property
    def anak(self) -> Mapping[int, list[int]]:
        """Direct children of every row that has some, in printed order."""
        hasil: dict[int, list[int]] = {}
        for nomor, induk in self.induk.items():
            if induk is not None:
                hasil.setdefault(induk, []).append(nomor)
        return hasil

    @cached_property
    def beruang(self) -> frozenset[int]:
        """Lines that print money."""
        return frozenset(nomor for nomor, _ in self.tabel.baris if self.buku.uang[nomor])

    def penyusun(self, anak: Iterable[int]) -> Iterator[int]:
        """Replace every row without money by its children; a leaf stays, blank as it is."""
        for nomor in anak:
            if nomor in self.beruang or nomor not in self.anak:
                yield nomor
            else:
                yield from self.penyusun(self.anak[nomor])

    @cached_property
    def banyak_kolom(self) -> Counter[str]:
        """How many rows print each column of money."""
        return self.hitung_kolom(self.beruang)

    def hitung_kolom(self, baris: Iterable[int]) -> Counter[str]:
        """How many of ``baris`` print each column of money."""
        hasil: Counter[str] = Counter()
        for kolom, banyak in Counter(self.buku.uang[nomor] for nomor in baris).items():
            for nama in kolom:
                hasil[nama] += banyak
        return hasil

    @cached_property
    def program(self) -> list[int]:
        """Lines of the programmes, in printed order."""
        return self._jenis(BERKODE[0])

    @cached_property
    def program_menurut_kode(self) -> Mapping[str, list[int]]:
        """Lines of the programmes by code."""
        hasil: dict[str, list[int]] = {}
        for nomor in self.program:
            hasil.setdefault(self.baris[nomor].kode or "", []).append(nomor)
        return hasil

    def program_sejak_jumlah(self, nomor: int) -> list[int]:
        """Programmes between the total row before line ``nomor`` and this one."""
        sebelum = [0, *self._jumlah[: bisect_left(self._jumlah, nomor)]][-1]
        return self._antara(sebelum, nomor)

    def program_di_bawah(self, nomor: int) -> list[int]:
        """Programmes printed under a goal, down to the next goal of its level or above."""
        batas = self._tujuan if self.baris[nomor].jenis == "tujuan" else self._sasaran
        sesudah = batas[bisect_right(batas, nomor) :][:1] or [self.tabel.baris[-1][0] + 1]
        return self._antara(nomor, sesudah[0])

    def _antara(self, dari: int, sampai: int) -> list[int]:
        return self.program[bisect_left(self.program, dari) : bisect_left(self.program, sampai)]

    @cached_property
    def _jumlah(self) -> list[int]:
        return self._jenis("jumlah")

    @cached_property
    def _tujuan(self) -> list[int]:
        return self._jenis("tujuan")

    @cached_property
    def _sasaran(self) -> list[int]:
        return self._jenis("tujuan", "sasaran")

    def _jenis(self, *jenis: str) -> list[int]:
        return [nomor for nomor, baris in self.tabel.baris if baris.jenis in jenis]
