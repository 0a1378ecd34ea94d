"""Figures that an indicator or a statement derives from its own other figures."""

from collections.abc import Callable, Iterator
from functools import partial

from app.domain.anggaran.rumus import persen, rata_rata_pertumbuhan
from app.domain.capaian.rumus import persen_capaian
from app.domain.keselarasan.buku import REALISASI, Bilangan, Buku, Sel, kolom
from app.domain.keselarasan.facts import BarisIndikator, Pernyataan
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Linear, Rumus, Uji


def uji_indikator(
    buku: Buku, nomor: int, baris: BarisIndikator, kosong: dict[Sel, None]
) -> Iterator[Uji]:
    """Yield the achievements of one indicator, per year and against its final target."""
    rumus: Callable[..., Bilangan | None] = partial(_capaian, baris.arah)
    for tahun in baris.capaian:
        suku = ((nomor, kolom(tahun, "target")), (nomor, kolom(tahun, REALISASI)))
        kosong.update(dict.fromkeys(satu for satu in suku if satu not in buku.nilai))
        yield Rumus(Jenis.HITUNGAN, "capaian", (nomor, kolom(tahun, "capaian")), suku, rumus)
    if baris.capaian_akhir is not None and baris.realisasi:
        suku = ((nomor, "akhir"), (nomor, kolom(max(baris.realisasi), REALISASI)))
        kosong.update(dict.fromkeys(satu for satu in suku if satu not in buku.nilai))
        yield Rumus(Jenis.HITUNGAN, "capaian_akhir", (nomor, "capaian_akhir"), suku, rumus)


def _capaian(arah: str, target: Bilangan, realisasi: Bilangan) -> Bilangan | None:
    return persen_capaian(target, realisasi, arah)


def uji_pernyataan(nomor: int, pernyataan: Pernyataan) -> Uji:
    """Return the check of one figure in the text."""
    suku = tuple((nomor, f"masukan.{urut}") for urut in range(len(pernyataan.masukan)))
    sel, macam = (nomor, "pernyataan"), "pernyataan"
    if pernyataan.rumus == "jumlah":
        return Linear(Jenis.HITUNGAN, macam, sel, suku)
    if pernyataan.rumus == "selisih":
        return Linear(Jenis.HITUNGAN, macam, sel, suku, (1, *[-1] * (len(suku) - 1)))
    rumus = persen if pernyataan.rumus == "persen" else _perubahan
    return Rumus(Jenis.HITUNGAN, macam, sel, suku, rumus)


def _perubahan(baru: Bilangan, lama: Bilangan) -> Bilangan | None:
    return rata_rata_pertumbuhan([lama, baru])
