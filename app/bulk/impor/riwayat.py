"""Entries of histories in a file: whose they are, and which stored entry each one is."""

from collections.abc import Mapping, Sequence

import polars as pl

from app.bulk.impor.perbandingan import LAMA, bandingkan
from app.bulk.impor.silang import predikat
from app.domain.kepegawaian.kamus import TINGKAT_JENIS_HUKUMAN

C = pl.col
_KUNCI = "kunci__"


def lengkapi(isi: pl.DataFrame, jenis: str, matriks: Mapping[str, str]) -> pl.DataFrame:
    """Fill in what follows from other columns: the level of a punishment, the predicate."""
    kosong = pl.lit(None, dtype=pl.String)
    if jenis == "hukuman":
        ikut = C("jenis").replace_strict(
            TINGKAT_JENIS_HUKUMAN, default=None, return_dtype=pl.String
        )
        asal = C("tingkat") if "tingkat" in isi.columns else kosong
        return isi.with_columns(tingkat=pl.coalesce(asal, ikut))
    if jenis == "kinerja":
        nama = ("nilai_skp", "hasil_kerja", "perilaku", "predikat")
        isi = isi.with_columns(kosong.alias(n) for n in nama if n not in isi.columns)
        return isi.with_columns(predikat=pl.coalesce("predikat", predikat(matriks)))
    return isi


def bandingkan_riwayat(
    isi: pl.DataFrame,
    lama: pl.DataFrame,
    kunci: Sequence[str],
    kolom: Sequence[str],
    *,
    timpa: bool,
) -> pl.DataFrame:
    """Compare entries; one that was entered by hand stays as it is, unless ``timpa``."""
    isi = isi.with_columns(C(n).str.to_lowercase().alias(_KUNCI + n) for n in kunci)
    dulu = lama.select(
        *(C(n).str.to_lowercase().alias(_KUNCI + n) for n in kunci),
        "id", "sumber", "versi", *kolom,
    ).sort(C("sumber") != "tangan", maintain_order=True)  # fmt: skip
    dulu = dulu.unique([_KUNCI + n for n in kunci], keep="first", maintain_order=True)
    tangan = pl.lit(value=False) if timpa else C("sumber" + LAMA) == "tangan"
    return bandingkan(isi, dulu, [_KUNCI + n for n in kunci], kolom, lambda _: tangan)
