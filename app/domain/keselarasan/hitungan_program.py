"""Figures that a programme row derives from its own other figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.domain.anggaran.rumus import persen, rata_rata_pertumbuhan
from app.domain.keselarasan.buku import (
    PAGU,
    PAGU_PERUBAHAN,
    REALISASI,
    TOTAL,
    Bilangan,
    Sel,
    kolom,
)
from app.domain.keselarasan.facts import AnggaranTahun, BarisProgram, Pertumbuhan
from app.domain.keselarasan.kekosongan import kolom_tetap
from app.domain.keselarasan.pohon import Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Linear, Rumus, Uji, cocok_di


@dataclass(eq=False)
class HitunganProgram:
    """Builds the checks inside the rows of one table.

    ``kosong`` grows by the cells that a printed figure needs and that are not there.
    """

    pohon: Pohon
    kosong: dict[Sel, None]

    def uji(self) -> Iterator[Uji]:
        """Yield what the rows compute from themselves."""
        total = []
        for nomor, baris in self.pohon.tabel.baris:
            for anggaran in baris.anggaran:
                if self.kosong or anggaran.persen is not None or anggaran.sisa is not None:
                    yield from self._serapan(nomor, anggaran)
            if baris.rata_rata_pertumbuhan is not None:
                yield from self._pertumbuhan(nomor, baris, baris.rata_rata_pertumbuhan)
            total += self._total(nomor, baris)
        self._tahun_hilang(total)
        yield from total

    def _serapan(self, nomor: int, anggaran: AnggaranTahun) -> Iterator[Uji]:
        """Check share and remainder of a year, against the changed budget where there is one."""
        tahun, sisa = anggaran.tahun, (nomor, kolom(anggaran.tahun, "sisa"))
        pagu, realisasi = (nomor, kolom(tahun, PAGU_PERUBAHAN)), (nomor, kolom(tahun, REALISASI))
        if anggaran.pagu_perubahan is None and pagu not in self.kosong:
            pagu = (nomor, kolom(tahun, PAGU))
        if anggaran.persen is not None or anggaran.sisa is not None:
            self._perlu(pagu, realisasi)
        if anggaran.persen is not None:
            sel = (nomor, kolom(tahun, "persen"))
            yield Rumus(Jenis.HITUNGAN, "persen", sel, (realisasi, pagu), persen)
        if anggaran.sisa is not None or sisa in self.kosong:
            yield Linear(Jenis.HITUNGAN, "sisa", sisa, (pagu, realisasi), (1, -1))

    def _perlu(self, *perlu: Sel) -> None:
        for sel in perlu:
            if sel not in self.pohon.buku.nilai:
                self.kosong[sel] = None

    @cached_property
    def _kolom(self) -> dict[str, list[str]]:
        """Columns of the table by field."""
        hasil: dict[str, list[str]] = {PAGU: [], PAGU_PERUBAHAN: [], REALISASI: []}
        for nama in sorted(kolom_tetap(self.pohon)):
            hasil.setdefault(nama.partition(".")[2], []).append(nama)
        return hasil

    @cached_property
    def _medan_total(self) -> str:
        """What a total adds up: the first budget, unless the table prints only the changed one."""
        return PAGU if self._kolom[PAGU] else PAGU_PERUBAHAN

    def _deret(self, nomor: int, baris: BarisProgram, medan: str) -> tuple[Sel, ...]:
        """Cells of one field over the years, with the missing ones among them.

        Beside a missing year a column that only this row prints is that year misread.
        """
        ada = [
            kolom(satu.tahun, medan) for satu in baris.anggaran if getattr(satu, medan) is not None
        ]
        tetap = self._kolom[medan]
        hilang = [nama for nama in tetap if (nomor, nama) in self.kosong] if self.kosong else []
        if hilang:
            ada = [nama for nama in ada if nama in tetap] + hilang
        return tuple([(nomor, nama) for nama in sorted(ada)])

    def _total(self, nomor: int, baris: BarisProgram) -> list[Linear]:
        sel = (nomor, TOTAL)
        if baris.total_pagu is None and sel not in self.kosong:
            return []
        suku = self._deret(nomor, baris, self._medan_total)
        return [Linear(Jenis.HITUNGAN, "total", sel, suku)] if suku else []

    def _pertumbuhan(self, nomor: int, baris: BarisProgram, tumbuh: Pertumbuhan) -> Iterator[Uji]:
        for medan in (PAGU, REALISASI):
            if getattr(tumbuh, medan) is not None:
                suku = self._deret(nomor, baris, medan)
                sel = (nomor, f"rata_rata_pertumbuhan.{medan}")
                yield Rumus(Jenis.HITUNGAN, "pertumbuhan", sel, suku, _rata_rata)

    def _tahun_hilang(self, total: list[Linear]) -> None:
        """Where most totals differ from the printed years and the plan has more, one is missing.

        Then no total of the table can be judged; each that differs names the first such year.
        """
        dokumen = self.pohon.tabel.dokumen
        masa = range(dokumen.tahun_awal, dokumen.tahun_akhir + 1)
        tahun = {int(nama[:4]) for uji in total for _, nama in uji.suku}
        hilang = [satu for satu in masa if satu not in tahun]
        if not hilang or not all(satu in masa for satu in tahun):
            return
        nilai = [cocok_di(self.pohon.buku, uji) for uji in total]
        if nilai.count(False) > nilai.count(True):
            for uji in (uji for uji, sama in zip(total, nilai, strict=True) if sama is False):
                sel = (uji.sel[0], kolom(hilang[0], self._medan_total))
                uji.suku += (sel,)
                self.kosong[sel] = None


def _rata_rata(*nilai: Bilangan) -> Bilangan | None:
    return rata_rata_pertumbuhan(nilai)
