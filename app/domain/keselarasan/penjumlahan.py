"""Sums over rows: a parent and its children, a total row and the programmes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.keselarasan.buku import PAGU, PAGU_PERUBAHAN, Sel
from app.domain.keselarasan.catatan import Catatan, di_sel
from app.domain.keselarasan.facts import BarisProgram
from app.domain.keselarasan.pohon import Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Linear
from app.domain.keselarasan.uraian import MENCAKUP


@dataclass(slots=True)
class Penjumlahan:
    """Builds the sums of one table; ``kosong`` grows by the cells that a sum misses."""

    pohon: Pohon
    kosong: dict[Sel, None]
    catatan: list[Catatan] = field(default_factory=list)

    def uji(self) -> Iterator[Linear]:
        """Yield every sum of the table, also those that miss a cell."""
        for nomor, baris in self.pohon.tabel.baris:
            if nomor in self.pohon.beruang:
                yield from self._baris(nomor, baris)

    def _baris(self, nomor: int, baris: BarisProgram) -> Iterator[Linear]:
        if baris.mencakup is not None:
            yield from self._mencakup(nomor, baris.mencakup)
        elif baris.jenis == "jumlah":
            yield from self._jumlah(nomor)
        elif baris.jenis in {"tujuan", "sasaran"}:
            yield from self._tersirat(nomor)
        elif nomor in self.pohon.anak:
            yield from self._semua_kolom(nomor, self.pohon.anak[nomor], "anak")

    def _mencakup(self, nomor: int, kode: Sequence[str]) -> Iterator[Linear]:
        """Sum the named programmes; one that the table lacks makes the sum unjudgeable."""
        ada = self.pohon.program_menurut_kode
        hilang = [satu for satu in dict.fromkeys(kode) if satu not in ada]
        for satu in hilang:
            uraian = MENCAKUP.format(kode=satu)
            catatan = di_sel(self.pohon.buku, Jenis.KELENGKAPAN, (nomor, "mencakup"), uraian)
            catatan.tercetak = satu
            self.catatan.append(catatan)
        if not hilang:
            anak = [baris for satu in dict.fromkeys(kode) for baris in ada[satu]]
            yield from self._semua_kolom(nomor, anak, "program")

    def _jumlah(self, nomor: int) -> Iterator[Linear]:
        """Sum all programmes, or those since the total row before, whichever fits better."""
        semua, sejak = self.pohon.program, self.pohon.program_sejak_jumlah(nomor)
        if 0 < len(sejak) < len(semua) and self._cocok(nomor, sejak) > self._cocok(nomor, semua):
            semua = sejak
        yield from self._semua_kolom(nomor, semua, "program")

    def _tersirat(self, nomor: int) -> Iterator[Linear]:
        """Sum the programmes printed under a goal, where most of its figures say that it does.

        Layouts differ in what such a row sums; without ``mencakup`` only agreement tells.
        """
        anak = self.pohon.program_di_bawah(nomor)
        if anak and 2 * self._cocok(nomor, anak) > len(self.pohon.buku.uang[nomor]):
            yield from self._semua_kolom(nomor, anak, "program")

    def _cocok(self, nomor: int, anak: Iterable[int]) -> int:
        """In how many columns the row is the sum of these rows."""
        nilai = self.pohon.buku.nilai
        penyusun = list(self.pohon.penyusun(anak))
        self.pohon.buku.beban(len(penyusun) * len(self.pohon.buku.uang[nomor]))
        return sum(
            sum(nilai.get((satu, kolom), 0) for satu in penyusun) == nilai[nomor, kolom]
            for kolom in self.pohon.buku.uang[nomor]
        )

    def _semua_kolom(self, nomor: int, anak: Iterable[int], macam: str) -> Iterator[Linear]:
        nilai, semua = self.pohon.buku.nilai, list(self.pohon.penyusun(anak))
        isi = [satu for satu in semua if satu in self.pohon.beruang]
        hampa = [satu for satu in semua if satu not in self.pohon.beruang]
        for kolom in self._kolom(nomor, isi):
            suku = tuple((satu, kolom) for satu in isi)
            self.pohon.buku.beban(len(suku))
            if any(satu in nilai or satu in self.kosong for satu in suku):
                yield self._satu_kolom(
                    Linear(Jenis.PENJUMLAHAN, macam, (nomor, kolom), suku), hampa
                )

    def _kolom(self, nomor: int, isi: Sequence[int]) -> list[str]:
        """Columns that the row prints, or owes while its children print them."""
        ada = self.pohon.buku.uang[nomor]
        lain = self.pohon.buku.uang[isi[0]] if isi else []
        return [*ada, *(k for k in lain if (nomor, k) in self.kosong)]

    def _satu_kolom(self, uji: Linear, hampa: Sequence[int]) -> Linear:
        """Complete one sum by what it misses.

        A child without any money is nothing where the sum agrees without it, and a missing
        cell where it does not.
        """
        nilai = self.pohon.buku.nilai
        if uji.sel not in nilai:
            return uji
        uji.suku = self._tanpa_perubahan(uji)
        self.kosong.update([(satu, None) for satu in uji.suku if satu not in nilai])
        if hampa and uji.hitung(nilai) not in {None, nilai[uji.sel]}:
            kurang = tuple((satu, uji.sel[1]) for satu in hampa)
            uji.suku += kurang
            self.kosong.update(dict.fromkeys(kurang))
        return uji

    def _tanpa_perubahan(self, uji: Linear) -> tuple[Sel, ...]:
        """Where children without a changed budget keep the first one, and that makes the sum."""
        tahun, _, medan = uji.sel[1].partition(".")
        if medan == PAGU_PERUBAHAN:
            nilai, kosong = self.pohon.buku.nilai, self.kosong
            ganti = tuple(
                satu if satu in nilai or satu in kosong else (satu[0], f"{tahun}.{PAGU}")
                for satu in uji.suku
            )
            lengkap = all(satu in nilai for satu in ganti)
            if lengkap and sum(nilai[satu] for satu in ganti) == nilai[uji.sel]:
                return ganti
        return uji.suku
