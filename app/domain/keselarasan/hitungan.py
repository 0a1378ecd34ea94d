"""Figures that one line derives from its own other figures."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial

from app.domain.anggaran.rumus import persen, rata_rata_pertumbuhan
from app.domain.capaian.rumus import persen_capaian
from app.domain.keselarasan.buku import (
    PAGU,
    PAGU_PERUBAHAN,
    REALISASI,
    TOTAL,
    Bilangan,
    Buku,
    Sel,
    kolom,
)
from app.domain.keselarasan.facts import AnggaranTahun, BarisIndikator, BarisProgram, Pernyataan
from app.domain.keselarasan.kekosongan import kolom_tetap
from app.domain.keselarasan.pohon import Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Linear, Rumus, Uji, cocok_di


def uji_tabel(pohon: Pohon, kosong: dict[Sel, None]) -> Iterator[Uji]:
    """Yield what the rows of a programme table compute from themselves.

    ``kosong`` grows by the cells that a printed figure needs and that are not there.
    """
    tetap = kolom_tetap(pohon)
    total = []
    for nomor, baris in pohon.tabel.baris:
        for anggaran in baris.anggaran:
            yield from _serapan(pohon.buku, nomor, anggaran, kosong)
        yield from _pertumbuhan(nomor, baris, tetap, kosong)
        total += _total(nomor, baris, tetap, kosong)
    _tahun_hilang(pohon, tetap, total, kosong)
    yield from total


def _serapan(
    buku: Buku, nomor: int, anggaran: AnggaranTahun, kosong: dict[Sel, None]
) -> Iterator[Uji]:
    """Share spent and remainder of one year, against the changed budget where there is one."""
    tahun = anggaran.tahun
    sel = {medan: (nomor, kolom(tahun, medan)) for medan in (PAGU, PAGU_PERUBAHAN, REALISASI)}
    ubah = sel[PAGU_PERUBAHAN]
    pagu = ubah if ubah in buku.nilai or ubah in kosong else sel[PAGU]
    suku = (pagu, sel[REALISASI])
    hitung = [(nomor, kolom(tahun, medan)) for medan in ("persen", "sisa")]
    if any(satu in buku.nilai for satu in hitung):
        kosong.update(dict.fromkeys(satu for satu in suku if satu not in buku.nilai))
    if hitung[0] in buku.nilai:
        yield Rumus(Jenis.HITUNGAN, "persen", hitung[0], suku[::-1], persen)
    if hitung[1] in buku.nilai or hitung[1] in kosong:
        yield Linear(Jenis.HITUNGAN, "sisa", hitung[1], suku, (1, -1))


def _deret(
    nomor: int,
    baris: BarisProgram,
    medan: str,
    tetap: Collection[str],
    kosong: Mapping[Sel, None],
) -> tuple[Sel, ...]:
    """Cells of one field over the years, with the missing ones among them.

    Beside a missing year a column that only this row prints is that year misread.
    """
    ada = [kolom(satu.tahun, medan) for satu in baris.anggaran if getattr(satu, medan) is not None]
    hilang = [nama for nama in tetap if (nomor, nama) in kosong and nama.partition(".")[2] == medan]
    if hilang:
        ada = [nama for nama in ada if nama in tetap]
    return tuple((nomor, nama) for nama in sorted([*ada, *hilang]))


def _total(
    nomor: int, baris: BarisProgram, tetap: Collection[str], kosong: Mapping[Sel, None]
) -> list[Linear]:
    sel = (nomor, TOTAL)
    if baris.total_pagu is None and sel not in kosong:
        return []
    berpagu = any(satu.pagu is not None for satu in baris.anggaran)
    suku = _deret(nomor, baris, PAGU if berpagu else PAGU_PERUBAHAN, tetap, kosong)
    return [Linear(Jenis.HITUNGAN, "total", sel, suku)] if suku else []


def _pertumbuhan(
    nomor: int, baris: BarisProgram, tetap: Collection[str], kosong: Mapping[Sel, None]
) -> Iterator[Uji]:
    tumbuh = baris.rata_rata_pertumbuhan
    for medan in (PAGU, REALISASI) if tumbuh is not None else ():
        if getattr(tumbuh, medan) is not None:
            suku = _deret(nomor, baris, medan, tetap, kosong)
            sel = (nomor, f"rata_rata_pertumbuhan.{medan}")
            yield Rumus(Jenis.HITUNGAN, "pertumbuhan", sel, suku, _rata_rata)


def _rata_rata(*nilai: Bilangan) -> Bilangan | None:
    return rata_rata_pertumbuhan(nilai)


def _tahun_hilang(
    pohon: Pohon, tetap: Collection[str], total: list[Linear], kosong: dict[Sel, None]
) -> None:
    """Where most totals exceed the printed years and the plan has more years, one is missing.

    Then no total of the table can be judged; each that differs names the first such year.
    """
    dokumen = pohon.tabel.dokumen
    tahun = {int(nama[:4]) for nama in tetap if nama.endswith(f".{PAGU}")}
    hilang = sorted(set(range(dokumen.tahun_awal, dokumen.tahun_akhir + 1)) - tahun)
    dalam = all(dokumen.tahun_awal <= satu <= dokumen.tahun_akhir for satu in tahun)
    salah = [uji for uji in total if cocok_di(pohon.buku, uji) is False]
    if dalam and hilang and len(salah) > 1 and 2 * len(salah) > len(total):
        for uji in salah:
            sel = (uji.sel[0], kolom(hilang[0], PAGU))
            uji.suku += (sel,)
            kosong[sel] = None


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
