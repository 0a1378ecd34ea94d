"""What a document leaves out: cells, targets, money, units."""

from collections.abc import Iterator, Mapping

from app.domain.keselarasan.buku import PAGU, Buku, Sel, kolom
from app.domain.keselarasan.catatan import Catatan, di_sel
from app.domain.keselarasan.facts import BarisProgram
from app.domain.keselarasan.kekosongan import kolom_tetap
from app.domain.keselarasan.pohon import TINGKAT, Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uraian import KOSONG, TANPA_SATUAN, TANPA_TARGET, TANPA_UANG


def sel_hilang(buku: Buku, kosong: Mapping[Sel, None]) -> Iterator[Catatan]:
    """Yield a note for every missing cell that a check needs."""
    for sel in kosong:
        yield di_sel(buku, Jenis.KELENGKAPAN, sel, KOSONG)


def tanpa_satuan(pohon: Pohon) -> Iterator[Catatan]:
    """Yield indicators of programme rows that print no unit."""
    for nomor, baris in pohon.tabel.baris:
        for satu in baris.indikator:
            if satu.satuan is None:
                yield _satuan(pohon.buku, nomor, satu.nama)


def indikator_tanpa_satuan(buku: Buku) -> Iterator[Catatan]:
    """Yield indicators of indicator tables that print no unit."""
    for nomor, baris in buku.indikator:
        if baris.satuan is None:
            yield _satuan(buku, nomor, baris.indikator)


def _satuan(buku: Buku, nomor: int, nama: str) -> Catatan:
    uraian = TANPA_SATUAN.format(indikator=nama)
    return di_sel(buku, Jenis.KELENGKAPAN, (nomor, "satuan"), uraian)


def uang_dan_target(pohon: Pohon, kosong: Mapping[Sel, None]) -> Iterator[Catatan]:
    """Yield years of a row with a target and no money, or money and no target.

    Only years that the table has columns for; a missing cell is reported as such already.
    """
    tahun = {int(nama[:4]) for nama in kolom_tetap(pohon) if nama[:4].isdigit()}
    for nomor, baris in pohon.tabel.baris:
        target = {satu for indikator in baris.indikator for satu in indikator.target}
        if baris.jenis not in TINGKAT or not target or nomor not in pohon.beruang:
            continue
        uang = _berisi(baris)
        for satu in sorted((target & tahun) - uang):
            if (nomor, kolom(satu, PAGU)) not in kosong:
                sel = (nomor, kolom(satu, PAGU))
                yield di_sel(pohon.buku, Jenis.KELENGKAPAN, sel, TANPA_UANG)
        for satu in sorted(uang - target):
            sel = (nomor, kolom(satu, "target"))
            yield di_sel(pohon.buku, Jenis.KELENGKAPAN, sel, TANPA_TARGET)


def _berisi(baris: BarisProgram) -> set[int]:
    """Years in which a row prints money other than zero."""
    return {
        satu.tahun
        for satu in baris.anggaran
        if satu.pagu or satu.pagu_perubahan or satu.realisasi or satu.sisa
    }
