"""The ledger of an audit: every printed figure as a cell, over all documents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import groupby

from app.domain.keselarasan.facts import (
    AnggaranTahun,
    BarisIndikator,
    BarisProgram,
    Deret,
    Dokumen,
    Pernyataan,
)
from app.domain.law.errors import Masalah, MasukanTidakSah

# An exact number: whole where it can be (fast), else a fraction.
Bilangan = int | Fraction
# A cell: number of its line in the ledger, and the column as findings name it.
Sel = tuple[int, str]

# Fields of money that add up from children to parents; a share in percent does not.
PAGU, PAGU_PERUBAHAN, REALISASI, SISA = "pagu", "pagu_perubahan", "realisasi", "sisa"
TOTAL = "total_pagu"


# Far beyond any real plan: 20,000 rows of 30 figures each add up 600,000.
SUKU_MAKSIMUM = 3_000_000
_SATU = Decimal(1)


@cache
def kolom(tahun: int, medan: str) -> str:
    """Name the column of one year, such as ``2024.pagu``."""
    return f"{tahun}.{medan}"


def exact(nilai: Decimal) -> Bilangan:
    """Return an int where the number is whole (fast), else a fraction; exact either way."""
    utuh = int(nilai)
    return utuh if utuh == nilai else Fraction(nilai)


def desimal(tercetak: Decimal) -> int:
    """How many decimals a printed figure shows."""
    pangkat = tercetak.as_tuple().exponent
    return max(0, -pangkat) if isinstance(pangkat, int) else 0


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a line stands: document (by position), table, and how findings name it."""

    dokumen: int
    tabel: str
    sasaran: str


@dataclass(slots=True, eq=False)
class Tabel:
    """The programme rows of one table in printed order, with their lines in the ledger."""

    dokumen: Dokumen
    nama: str
    baris: list[tuple[int, BarisProgram]]


@dataclass(slots=True)
class Buku:
    """All lines and cells.

    ``nilai`` is exact; ``pecahan`` keeps the digits of figures that are not printed as bare
    integers; ``uang`` lists the columns of money that each programme row prints.
    """

    dokumen: Sequence[Dokumen]
    tempat: list[Tempat] = field(default_factory=list)
    nilai: dict[Sel, Bilangan] = field(default_factory=dict)
    pecahan: dict[Sel, Decimal] = field(default_factory=dict)
    uang: dict[int, tuple[str, ...]] = field(default_factory=dict)
    suku: int = 0
    tabel: list[Tabel] = field(default_factory=list)
    indikator: list[tuple[int, BarisIndikator]] = field(default_factory=list)
    pernyataan: list[tuple[int, Pernyataan]] = field(default_factory=list)

    def catat(self, baris: int, nama: str, nilai: Decimal | None) -> None:
        """Enter a printed figure; what is not printed has no cell."""
        if nilai is not None:
            sel = (baris, nama)
            if nilai.same_quantum(_SATU):
                self.nilai[sel] = int(nilai)
            else:
                self.nilai[sel] = exact(nilai)
                self.pecahan[sel] = nilai

    def tercetak(self, sel: Sel) -> Decimal | None:
        """Return a figure with the digits it is printed with; none for a missing cell."""
        nilai = self.nilai.get(sel)
        return (
            Decimal(nilai)
            if isinstance(nilai, int) and sel not in self.pecahan
            else (self.pecahan.get(sel))
        )

    def desimal(self, sel: Sel) -> int:
        """How many decimals a printed figure shows."""
        return desimal(self.pecahan[sel]) if sel in self.pecahan else 0

    def beban(self, suku: int) -> None:
        """Count the figures that sums add up; MasukanTidakSah when they grow out of hand.

        Only a document made to exhaust us has thousands of totals over thousands of rows.
        """
        self.suku += suku
        if self.suku > SUKU_MAKSIMUM:
            raise MasukanTidakSah([Masalah("dokumen", "terlalu_rumit")])

    def buka(self, dokumen: int, tabel: str, sasaran: str) -> int:
        """Open a new line and return its number."""
        self.tempat.append(Tempat(dokumen, tabel, sasaran))
        return len(self.tempat) - 1


def susun(dokumen: Sequence[Dokumen]) -> Buku:
    """Enter every printed figure of the documents into one ledger."""
    buku = Buku(dokumen)
    for urut, satu in enumerate(dokumen):
        for nama, baris in _per_tabel(satu):
            buku.tabel.append(
                Tabel(satu, nama, [(_program(buku, urut, program), program) for program in baris])
            )
        buku.indikator += [(_indikator(buku, urut, baris), baris) for baris in satu.indikator]
        buku.pernyataan += [(_pernyataan(buku, urut, baris), baris) for baris in satu.pernyataan]
    return buku


def _per_tabel(dokumen: Dokumen) -> Iterator[tuple[str, list[BarisProgram]]]:
    urut = sorted(dokumen.program, key=lambda satu: (satu.tabel, satu.urut))
    for nama, baris in groupby(urut, key=lambda satu: satu.tabel):
        yield nama, list(baris)


def _program(buku: Buku, dokumen: int, program: BarisProgram) -> int:
    baris = buku.buka(dokumen, program.tabel, program.sasaran)
    ada: list[str] = []
    for satu in program.anggaran:
        _anggaran(buku, baris, satu, ada)
    if program.total_pagu is not None:
        buku.catat(baris, TOTAL, program.total_pagu)
        ada.append(TOTAL)
    buku.uang[baris] = tuple(ada)
    if program.rata_rata_pertumbuhan is not None:
        buku.catat(baris, "rata_rata_pertumbuhan.pagu", program.rata_rata_pertumbuhan.pagu)
        buku.catat(
            baris, "rata_rata_pertumbuhan.realisasi", program.rata_rata_pertumbuhan.realisasi
        )
    return baris


def _anggaran(buku: Buku, baris: int, anggaran: AnggaranTahun, ada: list[str]) -> None:
    """Enter the money of one year and list its columns."""
    for medan, nilai in (
        (PAGU, anggaran.pagu),
        (PAGU_PERUBAHAN, anggaran.pagu_perubahan),
        (REALISASI, anggaran.realisasi),
        (SISA, anggaran.sisa),
    ):
        if nilai is not None:
            nama = kolom(anggaran.tahun, medan)
            buku.catat(baris, nama, nilai)
            ada.append(nama)
    if anggaran.persen is not None:
        buku.catat(baris, kolom(anggaran.tahun, "persen"), anggaran.persen)


def _indikator(buku: Buku, dokumen: int, indikator: BarisIndikator) -> int:
    baris = buku.buka(dokumen, indikator.tabel, indikator.indikator)
    for medan, deret in (
        ("target", indikator.target),
        ("realisasi", indikator.realisasi),
        ("capaian", indikator.capaian),
    ):
        _deret(buku, baris, medan, deret)
    buku.catat(baris, "akhir", indikator.akhir)
    buku.catat(baris, "capaian_akhir", indikator.capaian_akhir)
    return baris


def _deret(buku: Buku, baris: int, medan: str, deret: Deret) -> None:
    for tahun, nilai in deret.items():
        buku.catat(baris, kolom(tahun, medan), nilai)


def _pernyataan(buku: Buku, dokumen: int, pernyataan: Pernyataan) -> int:
    baris = buku.buka(dokumen, pernyataan.lokasi, pernyataan.uraian)
    for urut, nilai in enumerate(pernyataan.masukan):
        buku.catat(baris, f"masukan.{urut}", nilai)
    buku.catat(baris, "pernyataan", pernyataan.tercetak)
    return baris
