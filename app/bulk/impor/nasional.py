"""The national result: its rows have no number, so they are matched by name, post and unit."""

import polars as pl

C = pl.col
POIN = ("kualifikasi", "kompetensi", "kinerja", "disiplin", "total")
TERTULIS = ("nama", "nama_jabatan", "satuan_kerja")
KOLOM = (*TERTULIS, *POIN)
# Titles in front of a name; those behind it stand after a comma.
_GELAR = r"^(?:(?:prof|dr|drs|dra|drg|drh|ir|hj|h|apt|ns)\.\s*)+"


def _ringkas(nama: str) -> pl.Expr:
    return C(nama).fill_null("").str.to_lowercase().str.replace_all(r"[^a-z0-9]", "")


def _nama() -> pl.Expr:
    tanpa_gelar = C("nama").str.to_lowercase().str.replace(r",.*$", "").str.replace(_GELAR, "")
    return tanpa_gelar.str.replace_all(r"[^a-z0-9]", "")


def _kunci() -> list[pl.Expr]:
    return [
        _nama().alias("_n"),
        _ringkas("nama_jabatan").alias("_j"),
        _ringkas("satuan_kerja").alias("_s"),
    ]


def pasangkan(isi: pl.DataFrame, pegawai: pl.DataFrame) -> pl.DataFrame:
    """Add ``pegawai_id``, and ``pasangan``: how many servants a row could mean."""
    if "nip" not in isi.columns:
        isi = isi.with_columns(nip=pl.lit(None, dtype=pl.String))
    menurut_nip = pegawai.select("nip", _id="pegawai_id")
    menurut_nama = (
        pegawai.with_columns(_kunci())
        .group_by("_n", "_j", "_s")
        .agg(_satu=C("pegawai_id").first(), _banyak=pl.len())
    )
    gabung = isi.with_columns(_kunci()).join(
        menurut_nip, on="nip", how="left", maintain_order="left"
    )
    gabung = gabung.join(menurut_nama, on=["_n", "_j", "_s"], how="left", maintain_order="left")
    bernip = C("nip").is_not_null()
    return gabung.with_columns(
        pegawai_id=pl.when(bernip).then(C("_id")).when(C("_banyak") == 1).then(C("_satu")),
        pasangan=pl.when(bernip)
        .then(C("_id").is_not_null().cast(pl.Int64))
        .otherwise(C("_banyak").fill_null(0).cast(pl.Int64)),
    ).drop("_n", "_j", "_s", "_id", "_satu", "_banyak")
