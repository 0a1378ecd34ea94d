"""Figures that may be right and still look wrong."""

import itertools
from collections.abc import Iterator

from app.domain.keselarasan.buku import REALISASI, Buku, exact, kolom
from app.domain.keselarasan.catatan import Catatan, dengan_hitungan, di_sel
from app.domain.keselarasan.facts import BarisIndikator
from app.domain.keselarasan.ketentuan import Ketentuan
from app.domain.keselarasan.pohon import Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uraian import CAPAIAN_TINGGI, LAWAN_ARAH, LEBIH_PAGU
from app.domain.law.rounding import plain

NAIK_BAIK = "naik_baik"


def lebih_dari_pagu(pohon: Pohon) -> Iterator[Catatan]:
    """Yield money spent above the budget, the changed one where there is one."""
    buku = pohon.buku
    for nomor, baris in pohon.tabel.baris:
        for satu in baris.anggaran:
            pagu = satu.pagu if satu.pagu_perubahan is None else satu.pagu_perubahan
            if pagu is not None and satu.realisasi is not None and satu.realisasi > pagu:
                uraian = LEBIH_PAGU.format(pagu=plain(pagu))
                sel = (nomor, kolom(satu.tahun, REALISASI))
                catatan = di_sel(buku, Jenis.KEWAJARAN, sel, uraian)
                yield dengan_hitungan(catatan, satu.realisasi, exact(pagu))


def lawan_arah(buku: Buku, nomor: int, baris: BarisIndikator) -> Iterator[Catatan]:
    """Yield targets that are worse than the year before."""
    for lalu, kini in itertools.pairwise(sorted(baris.target)):
        naik = baris.target[kini] - baris.target[lalu]
        if naik < 0 if baris.arah == NAIK_BAIK else naik > 0:
            uraian = LAWAN_ARAH.format(tahun=lalu, sebelum=plain(baris.target[lalu]))
            yield di_sel(buku, Jenis.KEWAJARAN, (nomor, kolom(kini, "target")), uraian)


def capaian_tinggi(
    buku: Buku, nomor: int, baris: BarisIndikator, ketentuan: Ketentuan
) -> Iterator[Catatan]:
    """Yield printed achievements above the limit of the rule set."""
    uraian = CAPAIAN_TINGGI.format(batas=plain(ketentuan.batas_capaian))
    for tahun, nilai in baris.capaian.items():
        if nilai > ketentuan.batas_capaian:
            yield di_sel(buku, Jenis.KEWAJARAN, (nomor, kolom(tahun, "capaian")), uraian)
    if baris.capaian_akhir is not None and baris.capaian_akhir > ketentuan.batas_capaian:
        yield di_sel(buku, Jenis.KEWAJARAN, (nomor, "capaian_akhir"), uraian)
