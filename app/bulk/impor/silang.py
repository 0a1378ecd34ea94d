"""What the columns of one row must say about each other."""

from collections.abc import Iterator, Mapping

import polars as pl

from app.bulk.impor.pemeriksaan import galat
from app.domain.kepegawaian.kamus import JENJANG_KELOMPOK, TINGKAT_JENIS_HUKUMAN

Galat = Iterator[pl.DataFrame | None]
C = pl.col


def pegawai(isi: pl.DataFrame) -> Galat:
    """Pay grade and kind of servant, level and group of posts, dates, activity and its reason."""
    beruas = C("golongan").str.contains("/", literal=True)
    pns = C("jenis_pegawai").is_in(["pns", "cpns"])
    yield galat(isi, "golongan", "impor_golongan_jenis", beruas != pns)
    pasangan = [f"{k}.{j}" for k, semua in JENJANG_KELOMPOK.items() for j in semua]
    berjenjang = (C("kelompok_jabatan") + "." + C("jenjang")).is_in(pasangan)
    yield galat(isi, "jenjang", "impor_jenjang_kelompok", ~berjenjang)
    for nama in ("tmt_pengangkatan", "tmt_pns", "tmt_jabatan", "tmt_golongan"):
        yield galat(isi, nama, "impor_tanggal_terbalik", C(nama) <= C("tanggal_lahir"))
    aktif, alasan = C("aktif") == "1", C("alasan_nonaktif").is_not_null()
    yield galat(isi, "alasan_nonaktif", "impor_alasan_wajib", ~aktif & ~alasan)
    yield galat(isi, "alasan_nonaktif", "impor_alasan_lebih", aktif & alasan)


def pelatihan(isi: pl.DataFrame) -> Galat:
    """Check that the first day is not after the last, and that only leadership has levels."""
    terbalik = C("tanggal_mulai") > C("tanggal_selesai")
    yield galat(isi, "tanggal_mulai", "impor_tanggal_terbalik", terbalik)
    lebih = C("tingkat").is_not_null() & (C("jenis") != "kepemimpinan")
    yield galat(isi, "tingkat", "impor_tingkat_lebih", lebih)


def hukuman(isi: pl.DataFrame) -> Galat:
    """Check that the kind decides how severe it is, and that it ends after it begins."""
    tingkat = C("jenis").replace_strict(TINGKAT_JENIS_HUKUMAN, default=None, return_dtype=pl.String)
    yield galat(isi, "tingkat", "impor_tingkat_hukuman", C("tingkat") != tingkat)
    yield galat(isi, "selesai", "impor_tanggal_terbalik", C("selesai") < C("mulai"))


def kinerja(isi: pl.DataFrame, matriks: Mapping[str, str]) -> Galat:
    """Something is assessed, both halves of it, and the predicate follows from them."""
    sebelah = C("hasil_kerja").is_null() != C("perilaku").is_null()
    yield galat(isi, "perilaku", "impor_kinerja_sebelah", sebelah)
    kosong = C("nilai_skp").is_null() & C("predikat").is_null()
    yield galat(isi, "predikat", "impor_kinerja_kosong", kosong & ~sebelah)
    yield galat(isi, "predikat", "impor_predikat_lain", C("predikat") != predikat(matriks))


def predikat(matriks: Mapping[str, str]) -> pl.Expr:
    """Return the predicate that follows from result and behaviour; null where one is missing."""
    dua = C("hasil_kerja") + "." + C("perilaku")
    return dua.replace_strict(dict(matriks), default=None, return_dtype=pl.String)
