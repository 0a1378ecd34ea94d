"""The histories of made-up persons: states before, degrees, trainings, assessments, punishments."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app.bulk.orang.acak import ambil, dadu, pilih, seribu
from app.bulk.orang.pegawai import PENDIDIKAN, STRUKTURAL, Pesanan, kunci

# The age at which a degree is usually taken.
_USIA = (19, 22, 23, 27, 33)
_KEPEMIMPINAN = {"pimpinan_tinggi": "pkn_2", "administrator": "pka", "pengawas": "pkp"}
_NAMA = {
    "teknis": "Pelatihan Teknis Pelayanan Publik", "seminar": "Seminar Tata Kelola Pemerintahan",
    "fungsional": "Pelatihan Fungsional", "kepemimpinan": "Pelatihan Kepemimpinan",
    "latsar": "Pelatihan Dasar CPNS", "orientasi": "Orientasi PPPK",
}  # fmt: skip
_PREDIKAT = {
    "sangat_baik": 80, "baik": 840, "butuh_perbaikan": 60, "kurang": 15, "sangat_kurang": 5,
}  # fmt: skip
# How many in a hundred have none, one, two, ... trainings.
_BANYAK = (8, 14, 20, 22, 16, 12, 8)
_HASIL = {
    "sangat_baik": "di_atas", "baik": "sesuai", "butuh_perbaikan": "di_bawah",
    "kurang": "sesuai", "sangat_kurang": "di_bawah",
}  # fmt: skip
_PERILAKU = {
    "sangat_baik": "di_atas", "baik": "sesuai", "butuh_perbaikan": "sesuai",
    "kurang": "di_bawah", "sangat_kurang": "di_bawah",
}  # fmt: skip
_HUKUMAN = {
    "ringan": ("teguran_tertulis", 180), "sedang": ("potong_tukin_6_bulan", 180),
    "berat": ("turun_jabatan_12_bulan", 365),
}  # fmt: skip


def keadaan(orang: pl.DataFrame, pesan: Pesanan) -> pl.DataFrame:
    """Return what they were before the present state, where it is not their first."""
    lama = orang.filter(pl.col("keadaan_sejak") > pl.col("tmt_pengangkatan"))
    naik = pl.col("kelompok_jabatan").is_in(STRUKTURAL).fill_null(value=False) & pl.col("aktif")
    dulu: Mapping[str, Any] = {
        "kelompok_jabatan": "pelaksana", "nama_jabatan": "Penelaah Teknis Kebijakan",
        "jenjang": None, "pendidikan_dipersyaratkan": "s1",
    }  # fmt: skip
    return lama.with_columns(
        *(
            pl.when(naik).then(pl.lit(isi, dtype=pl.String)).otherwise(pl.col(nama)).alias(nama)
            for nama, isi in dulu.items()
        ),
        id=kunci(pesan.ruang, 1, pl.col("nomor")),
        pegawai_id=pl.col("id"),
        sejak=pl.col("tmt_pengangkatan"),
        sampai=pl.col("keadaan_sejak") - pl.duration(days=1),
        aktif=pl.lit(value=True),
        alasan_nonaktif=pl.lit(None, dtype=pl.String),
    )


def pendidikan(orang: pl.DataFrame, pesan: Pesanan) -> pl.DataFrame:
    """Return the highest degree of nearly everybody, and often the one below it.

    Some took the highest lately, after they were appointed; nobody one that is yet to come.
    """
    punya = orang.filter(~seribu(40, 15))
    lahir, letak = pl.col("tanggal_lahir"), pl.col("letak_pendidikan")
    biasa = lahir + pl.duration(days=(ambil(letak, _USIA) * 365.25).cast(pl.Int64) + 120)
    baru = pl.lit(pesan.hari) - pl.duration(days=dadu(42, 1500))
    belakangan = seribu(41, 60) | (biasa > pesan.hari)
    tinggi = punya.with_columns(tanggal_lulus=pl.when(belakangan).then(baru).otherwise(biasa))
    di_bawah = (letak - 1).alias("letak_pendidikan")
    rendah = tinggi.filter((letak > 0) & seribu(43, 600)).with_columns(di_bawah)
    sebelum = pl.col("tanggal_lulus") - pl.duration(days=730)
    rendah = rendah.with_columns(tanggal_lulus=pl.min_horizontal(biasa, sebelum))
    semua = pl.concat([tinggi, rendah], how="vertical").sort("nomor", maintain_order=True)
    return _riwayat(semua, pesan, 2).with_columns(jenjang=ambil(letak, PENDIDIKAN))


def pelatihan(orang: pl.DataFrame, pesan: Pesanan) -> pl.DataFrame:
    """Return about three trainings a person over four years, of the kinds a post asks for."""
    banyak = ambil(
        dadu(50, 100), [0] * 8 + [1] * 14 + [2] * 20 + [3] * 22 + [4] * 16 + [5] * 12 + [6] * 8
    )
    semua = (
        orang.with_columns(ke=pl.int_ranges(banyak)).explode("ke", empty_as_null=False)
        .with_columns(nomor=pl.col("nomor") * 8 + pl.col("ke"))
    )  # fmt: skip
    umum = pilih(51, {"teknis": 62, "seminar": 38})
    kelompok, jenis = pl.col("kelompok_jabatan"), pl.col("jenis_pegawai")
    jenis_latihan = (
        pl.when(kelompok.is_in(STRUKTURAL) & seribu(52, 250)).then(pl.lit("kepemimpinan"))
        .when((kelompok == "fungsional") & seribu(53, 120)).then(pl.lit("fungsional"))
        .when((jenis == "cpns") & (pl.col("ke") == 0)).then(pl.lit("latsar"))
        .when(jenis.str.starts_with("pppk") & (pl.col("ke") == 0)).then(pl.lit("orientasi"))
        .otherwise(umum)
    )  # fmt: skip
    tingkat = kelompok.replace_strict(_KEPEMIMPINAN, default=None, return_dtype=pl.String)
    cocok = pl.when(seribu(56, 800)).then(tingkat).otherwise(pl.lit("pkp"))
    selesai = pl.lit(pesan.hari) - pl.duration(days=dadu(54, 1460))
    return _riwayat(
        semua.with_columns(
            jenis=jenis_latihan,
            tanggal_selesai=selesai,
            jp=ambil(dadu(55, 8), [300, 600, 800, 1000, 1650, 2000, 3000, 4000]),
        ).with_columns(
            tingkat=pl.when(pl.col("jenis") == "kepemimpinan").then(cocok),
            nama=pl.col("jenis").replace_strict(_NAMA, return_dtype=pl.String),
        ),
        pesan,
        3,
    )


def kinerja(orang: pl.DataFrame, pesan: Pesanan) -> pl.DataFrame:
    """Return the assessments of the three years before; some were never assessed."""
    tahun = [pesan.hari.year - mundur for mundur in (3, 2, 1)]
    semua = (
        orang.with_columns(ke=pl.lit([0, 1, 2])).explode("ke", empty_as_null=False)
        .with_columns(nomor=pl.col("nomor") * 4 + pl.col("ke"), tahun=ambil(pl.col("ke"), tahun))
        .filter(~seribu(60, 40))
        .with_columns(predikat=pilih(61, _PREDIKAT))
    )  # fmt: skip
    kata = pl.col("predikat")
    return _riwayat(semua, pesan, 4).with_columns(
        hasil_kerja=kata.replace_strict(_HASIL, return_dtype=pl.String),
        perilaku=kata.replace_strict(_PERILAKU, return_dtype=pl.String),
    )


def hukuman(orang: pl.DataFrame, pesan: Pesanan) -> pl.DataFrame:
    """Return the punishments of the few who have one, over seven years."""
    mulai = pl.lit(pesan.hari) - pl.duration(days=dadu(71, 2557))
    ada = orang.filter(seribu(70, 12)).with_columns(
        tingkat=pilih(72, {"ringan": 70, "sedang": 22, "berat": 8}), mulai=mulai
    )
    jenis = {tingkat: satu[0] for tingkat, satu in _HUKUMAN.items()}
    lama = {tingkat: satu[1] for tingkat, satu in _HUKUMAN.items()}
    tingkat = pl.col("tingkat")
    return _riwayat(ada, pesan, 5).with_columns(
        jenis=tingkat.replace_strict(jenis, return_dtype=pl.String),
        selesai=pl.col("mulai")
        + pl.duration(days=tingkat.replace_strict(lama, return_dtype=pl.Int64)),
    )


def _riwayat(baris: pl.DataFrame, pesan: Pesanan, tabel: int) -> pl.DataFrame:
    urut = pl.int_range(pl.len(), dtype=pl.Int64)
    return baris.with_columns(pegawai_id=pl.col("id"), id=kunci(pesan.ruang, tabel, urut))
