"""Actions over columns: who lacks a component, and what a change makes of the facts."""

from collections.abc import Callable, Mapping

import polars as pl

from app.bulk.ip_asn import JAM, POIN, bulat, kinerja, komponen, kualifikasi, tertinggi
from app.domain.ip_asn.facts import PENDIDIKAN, PREDIKAT
from app.domain.ip_asn.tindakan import (
    CaraPendidikan,
    JenisDiizinkan,
    JenisTindakan,
    Pilihan,
    Ubahan,
)
from app.domain.law.ruleset import RuleView


def terpilih(pilihan: Pilihan, aturan: RuleView) -> pl.Expr:
    """Return who is chosen, before ``jumlah`` narrows it."""
    syarat = [pl.col("pegawai_id").is_not_null()]
    for nama, isi in (
        ("kelompok_jabatan", pilihan.kelompok_jabatan),
        ("jenis_pegawai", pilihan.jenis_pegawai),
    ):
        if isi is not None:
            syarat.append(pl.col(nama).is_in(list(isi)))
    for nama, nomor in (("unit_id", pilihan.unit), ("pegawai_id", pilihan.pegawai)):
        if nomor is not None:
            syarat.append(pl.col(nama).is_in([satu.hex for satu in nomor]).fill_null(value=False))
    if pilihan.kekurangan is not None:
        syarat.append(kekurangan(pilihan.kekurangan, aturan) > 0)
    return pl.all_horizontal(syarat)


def kekurangan(jenis: JenisTindakan, aturan: RuleView) -> pl.Expr:
    """Return the points that a person lacks of a component; 0 where the post has none."""
    if jenis == "pendidikan":
        return bulat(aturan.tabel("maksimum")["kualifikasi"].nilai, POIN) - kualifikasi(aturan)
    if jenis == "predikat_kinerja":
        return bulat(aturan.tabel("maksimum")["kinerja"].nilai, POIN) - kinerja(aturan)
    return tertinggi(jenis, aturan) - komponen(aturan)[jenis]


def fakta_baru(ubahan: Ubahan) -> dict[str, pl.Expr]:
    """Return the changed facts by column."""
    hasil: dict[str, pl.Expr] = {}
    if ubahan.jp_teknis is not None:
        hasil["jp_teknis"] = pl.col("jp_teknis") + bulat(ubahan.jp_teknis, JAM)
    for nama in ("seminar", "diklat_kepemimpinan", "diklat_fungsional"):
        if getattr(ubahan, nama):
            hasil[nama] = pl.lit(value=True)
    if ubahan.pendidikan is not None:
        hasil["pendidikan"] = PENDIDIKAN_BARU[ubahan.pendidikan]()
    if ubahan.predikat_kinerja is not None:
        hasil["predikat_kinerja"] = _predikat(ubahan.predikat_kinerja)
    return hasil


def bertambah(orang: pl.LazyFrame, satu: JenisDiizinkan, aturan: RuleView) -> pl.LazyFrame:
    """Add ``tambahan``: the points that one action of this kind adds to each person."""
    if satu.jenis == "pendidikan":
        ubahan, skor = Ubahan(pendidikan=satu.pendidikan), kualifikasi(aturan)
    elif satu.jenis == "predikat_kinerja":
        ubahan, skor = Ubahan(predikat_kinerja=satu.predikat), kinerja(aturan)
    else:
        return orang.with_columns(tambahan=kekurangan(satu.jenis, aturan))
    lama = orang.with_columns(skor_lama=skor)
    return lama.with_columns(**fakta_baru(ubahan)).with_columns(tambahan=skor - pl.col("skor_lama"))


def _naik() -> pl.Expr:
    """Rise one level; the highest stays."""
    atas = dict(zip(PENDIDIKAN, (PENDIDIKAN[0], *PENDIDIKAN), strict=False))
    return pl.col("pendidikan").replace_strict(atas, return_dtype=pl.String)


def _sesuai_syarat() -> pl.Expr:
    """Reach what the post requires, for who has less."""
    punya, syarat = pl.col("pendidikan"), pl.col("pendidikan_dipersyaratkan")
    kurang = _urut(punya, PENDIDIKAN) > _urut(syarat, PENDIDIKAN)
    return pl.when(kurang).then(syarat).otherwise(punya)


def _predikat(sasaran: str) -> pl.Expr:
    """Reach at least ``sasaran``; who has a better one keeps it."""
    punya = pl.col("predikat_kinerja")
    kurang = punya.is_null() | (_urut(punya, PREDIKAT) > PREDIKAT.index(sasaran))
    return pl.when(kurang).then(pl.lit(sasaran)).otherwise(punya)


def _urut(kolom: pl.Expr, urutan: tuple[str, ...]) -> pl.Expr:
    """Rank words, the best first."""
    peringkat = {kata: urut for urut, kata in enumerate(urutan)}
    return kolom.replace_strict(peringkat, default=None, return_dtype=pl.Int64)


PENDIDIKAN_BARU: Mapping[CaraPendidikan, Callable[[], pl.Expr]] = {
    "naik_satu_jenjang": _naik,
    "sesuai_syarat": _sesuai_syarat,
}
