"""Cells that a programme table should print and does not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.domain.keselarasan.buku import PAGU, TOTAL, Sel
from app.domain.keselarasan.pohon import Pohon

# A column counts as one of the table when at least one row in so many prints it: what a
# stray row prints is not owed by all others.
SATU_DARI = 4
# What a row owes only with half the rows of the table: the changed budget, and the total ("").
LONGGAR = frozenset({"pagu_perubahan", ""})


def sel_kosong(pohon: Pohon) -> Iterator[Sel]:
    """Yield every cell of money that its row, its kind of row or its table leads us to expect.

    A row owes a column when it prints the same field in another year (or its total), when
    rows of its kind print the column, or when half the rows of the table do. A changed budget it
    owes only in the last case: many tables print it only where it changed. A row without any
    money owes nothing: its children stand for it.
    """
    tetap = kolom_tetap(pohon)
    umum = {nama for nama, n in pohon.banyak_kolom.items() if 2 * n >= len(pohon.beruang)}
    sejenis = _sejenis(pohon, tetap)
    utang: dict[tuple[str, ...], list[str]] = {}
    for nomor, baris in pohon.tabel.baris:
        ada = pohon.buku.uang[nomor]
        if ada and (baris.jenis, *ada) not in utang:
            medan = {PAGU if nama == TOTAL else nama.partition(".")[2] for nama in ada} - LONGGAR
            serupa = {nama for nama in tetap if nama.partition(".")[2] in medan}
            utang[baris.jenis, *ada] = sorted(
                (sejenis[baris.jenis] | serupa | umum).difference(ada)
            )
        for nama in utang.get((baris.jenis, *ada), ()):
            yield nomor, nama


def kolom_tetap(pohon: Pohon) -> frozenset[str]:
    """Columns of the table, without a year that a single row prints outside the plan's years.

    Such a year is more likely misread than a column of its own.
    """
    banyak = pohon.banyak_kolom
    sering = {nama for nama, n in banyak.items() if SATU_DARI * n >= len(pohon.beruang)}
    kokoh = {nama for nama in sering if banyak[nama] > 1 or _dalam_masa(pohon, nama)}
    return frozenset(kokoh or sering)


def _dalam_masa(pohon: Pohon, nama: str) -> bool:
    dokumen = pohon.tabel.dokumen
    return nama == TOTAL or dokumen.tahun_awal <= int(nama[:4]) <= dokumen.tahun_akhir


def _sejenis(pohon: Pohon, tetap: frozenset[str]) -> Mapping[str, set[str]]:
    """Columns owed by every row of a kind."""
    menurut: dict[str, list[int]] = defaultdict(list)
    for nomor in pohon.beruang:
        menurut[pohon.baris[nomor].jenis].append(nomor)
    return {
        jenis: {
            nama
            for nama, n in pohon.hitung_kolom(baris).items()
            if nama in tetap
            and nama.partition(".")[2] not in LONGGAR
            and SATU_DARI * n >= len(baris)
        }
        for jenis, baris in menurut.items()
    }
