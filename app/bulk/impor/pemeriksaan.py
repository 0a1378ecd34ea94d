"""Rows of a batch: every cell read, every problem with its row and column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from app.bulk.impor.bentuk import Bentuk
from app.bulk.impor.pemetaan import Petak
from app.bulk.impor.sel import Konteks, baca

SKEMA_GALAT = {"baris": pl.Int64, "kolom": pl.String, "kode": pl.String, "nilai": pl.String}
_PANJANG = 80


@dataclass(frozen=True, slots=True)
class Terperiksa:
    """Rows as read (``baris`` and the file's columns), and what is wrong with them."""

    isi: pl.DataFrame
    galat: pl.DataFrame


def periksa(bingkai: pl.DataFrame, bentuk: Bentuk, petak: Petak, konteks: Konteks) -> Terperiksa:
    """Read the cells of a batch."""
    baris = bingkai["baris"]
    isi, galat = [baris], []
    for nama, urut in petak.kolom.items():
        kunci = f"k{urut}"
        if kunci not in bingkai.columns:  # the rows of a sheet may be narrower than its header
            sel = pl.Series(kunci, [None], dtype=pl.String).new_from_index(0, len(baris))
        else:
            sel = bingkai[kunci]
        bacaan = baca(bentuk.kolom[nama], sel, konteks)
        isi.append(bacaan.nilai.alias(nama))
        kode = bacaan.kode
        if bentuk.kolom[nama].wajib:
            kode = kode.set(bacaan.nilai.is_null() & kode.is_null(), "wajib_diisi")
        galat.append(_galat(baris, nama, kode, sel))
    hasil = pl.DataFrame(isi)
    tetap = [pl.lit(v).alias(k) for k, v in petak.bawaan.items()]
    return Terperiksa(hasil.with_columns(tetap), rangkai(galat))


def _galat(baris: pl.Series, nama: str, kode: pl.Series, sel: pl.Series) -> pl.DataFrame | None:
    salah = kode.is_not_null()
    if not salah.any():
        return None
    return pl.DataFrame(
        {
            "baris": baris.filter(salah),
            "kolom": pl.Series([nama], dtype=pl.String).new_from_index(0, int(salah.sum())),
            "kode": kode.filter(salah),
            "nilai": sel.filter(salah).str.slice(0, _PANJANG),
        }
    )


def galat(bingkai: pl.DataFrame, kolom: str, kode: str, syarat: pl.Expr) -> pl.DataFrame | None:
    """Return a problem of a column for every row of which something holds."""
    salah = bingkai.filter(syarat.fill_null(value=False))
    if salah.is_empty():
        return None
    nilai = pl.col(kolom) if kolom in salah.columns else pl.lit(None)
    return salah.select(
        "baris",
        kolom=pl.lit(kolom),
        kode=pl.lit(kode),
        nilai=nilai.cast(pl.String).str.slice(0, _PANJANG),
    )


def baris_contoh(bingkai: pl.DataFrame, bentuk: Bentuk, petak: Petak) -> pl.DataFrame | None:
    """Find the example of the template, left where it stood."""
    letak = {
        f"k{petak.kolom.get(n)}": satu.contoh for n, satu in bentuk.kolom.items() if satu.contoh
    }
    if not letak.keys() <= set(bingkai.columns):
        return None
    sama = [pl.col(nama) == contoh for nama, contoh in letak.items()]
    return galat(bingkai.head(1), bentuk.wajib[0], "impor_baris_contoh", pl.all_horizontal(sama))


def rangkai(semua: Iterable[pl.DataFrame | None]) -> pl.DataFrame:
    """Put problems together."""
    ada: Sequence[pl.DataFrame] = [satu for satu in semua if satu is not None]
    return pl.concat(ada) if ada else pl.DataFrame(schema=SKEMA_GALAT)
