"""Retirement over columns: post, age and first day, compiled from the rules.

The age and the day of a servant equal those of ``app.domain.kepegawaian``; a test feeds random
persons to both. Source: the rule sets themselves.
"""

import polars as pl

from app.domain.law.ruleset import RuleView
from app.domain.populasi import Tolok

# The columns that ``pensiun`` reads, and what it adds.
FAKTA = ("tanggal_lahir", "kelompok_jabatan", "jenjang", "nama_jabatan")
HASIL = ("jabatan_pensiun", "usia", "tmt")
BULAN_SETAHUN = 12


def pensiun(fakta: pl.LazyFrame, aturan: RuleView, ketentuan: Tolok) -> pl.LazyFrame:
    """Add the post whose age applies, the age in years and the first day of retirement.

    All three are null where the record does not say which post it is, the last two where the
    year of birth is outside the range of the rule.
    """
    usia = {nama: int(satu.nilai) for nama, satu in aturan.tabel("usia").items()}
    batas = {nama: int(satu.nilai) for nama, satu in aturan.tabel("tahun_lahir").items()}
    lahir = pl.col("tanggal_lahir")
    masuk_akal = lahir.dt.year().is_between(batas["minimum"], batas["maksimum"])
    umur = pl.col("jabatan_pensiun").replace_strict(usia, default=None, return_dtype=pl.Int32)
    return (
        fakta.with_columns(jabatan_pensiun=_jabatan(ketentuan))
        .with_columns(usia=pl.when(masuk_akal).then(umur))
        .with_columns(tmt=_tmt(int(aturan.angka("bulan_sesudah").nilai)))
    )


def _jabatan(ketentuan: Tolok) -> pl.Expr:
    """Look the post up: a teacher by name, then group and level, then the group alone."""
    kelompok = pl.col("kelompok_jabatan")
    rinci = pl.concat_str(kelompok, pl.col("jenjang").fill_null("None"), separator=".")
    nama = pl.concat_str(pl.col("nama_jabatan").fill_null(""), pl.lit(" ")).str.to_lowercase()
    guru = pl.any_horizontal(
        *(nama.str.starts_with(f"{satu} ") for satu in ketentuan.awalan_guru), pl.lit(value=False)
    )
    peta = dict(ketentuan.jabatan_pensiun)
    satu, dua = (
        kunci.replace_strict(peta, default=None, return_dtype=pl.String)
        for kunci in (rinci, kelompok)
    )
    hasil = pl.when(guru).then(pl.lit("guru")).otherwise(pl.coalesce(satu, dua))
    return pl.when(kelompok.is_not_null()).then(hasil)


def _tmt(bulan_sesudah: int) -> pl.Expr:
    """Return the first day of the month after the one in which the age is reached."""
    lahir = pl.col("tanggal_lahir")
    lanjut = lahir.dt.month().cast(pl.Int32) + bulan_sesudah - 1
    tahun = lahir.dt.year() + pl.col("usia") + lanjut // BULAN_SETAHUN
    return pl.date(tahun, lanjut % BULAN_SETAHUN + 1, 1)
