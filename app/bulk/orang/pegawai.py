"""The persons themselves: post, kind, sex, dates, number, state now and before."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import polars as pl

from app.bulk.orang.acak import ambil, dadu, pilih, seribu
from app.domain.kepegawaian.kamus import GOLONGAN_PNS

TAHUN = 365.25
PENDIDIKAN = ("slta", "d3", "s1", "s2", "s3")
# Where a career of this education begins among the ranks, and the rank of PPPK.
_AWAL = {"slta": 4, "d3": 6, "s1": 8}
_PPPK = {"slta": "V", "d3": "VII", "s1": "IX"}
_SEKURANGNYA = {"pengawas": 9, "administrator": 11, "pimpinan_tinggi": 13}
STRUKTURAL = tuple(_SEKURANGNYA)


@dataclass(frozen=True, slots=True)
class Pesanan:
    """How many to make up, as of which day, in which units (ids as 32 hex digits).

    ``ruang`` (8 hex digits) keeps the ids of one agency apart from another's.
    """

    banyak: int
    hari: date
    unit: Sequence[str]
    ruang: str


@cache
def kata() -> Any:  # noqa: ANN401 - JSON
    """Read names and posts."""
    return json.loads(resources.files("app").joinpath("demo", "orang.json").read_text("utf-8"))


def kunci(ruang: str, tabel: int, nomor: pl.Expr) -> pl.Expr:
    """Write keys like time-ordered ones (version 7), one after the other."""
    awal = f"019400000000700{tabel}8{ruang[:7]}"
    return pl.format("{}{}", pl.lit(awal), nomor.cast(pl.String).str.zfill(8))


def pegawai(pesan: Pesanan) -> pl.DataFrame:
    """Make up persons; columns of the table and some for the histories (``letak_…``)."""
    nomor = pl.int_range(pesan.banyak, dtype=pl.Int64, eager=True)
    return (
        pl.DataFrame({"nomor": nomor})
        .pipe(_jabatan)
        .pipe(_status)
        .with_columns(
            id=kunci(pesan.ruang, 0, pl.col("nomor")),
            jenis_kelamin=pilih(5, {"perempuan": 55, "laki_laki": 45}),
            unit_id=ambil(dadu(6, max(1, len(pesan.unit))), list(pesan.unit) or [None]),
            letak_pendidikan=_letak_pendidikan(),
        )
        .pipe(_tanggal, pesan.hari)
        .with_columns(golongan=_golongan(pesan.hari), nama=_nama())
        .pipe(_nip)
        .pipe(_keadaan, pesan.hari)
    )


def _jabatan(orang: pl.DataFrame) -> pl.DataFrame:
    semua = kata()["jabatan"]
    letak = [urut for urut, satu in enumerate(semua) for _ in range(satu["bobot"])]
    kolom = ("kelompok_jabatan", "nama_jabatan", "jenjang", "syarat")
    return (
        orang.with_columns(letak_jabatan=ambil(dadu(1, len(letak)), letak))
        .with_columns(ambil(pl.col("letak_jabatan"), [s[k] for s in semua]).alias(k) for k in kolom)
        .rename({"syarat": "pendidikan_dipersyaratkan"})
    )


def _status(orang: pl.DataFrame) -> pl.DataFrame:
    lain = pilih(2, {"pns": 58, "pppk": 33, "cpns": 3, "pppk_paruh_waktu": 6})
    tetap = pl.col("kelompok_jabatan").is_in(STRUKTURAL).fill_null(value=False)
    return orang.with_columns(jenis_pegawai=pl.when(tetap).then(pl.lit("pns")).otherwise(lain))


def _letak_pendidikan() -> pl.Expr:
    """Hold the degree the post asks for, or one beside it."""
    geser = ambil(dadu(3, 100), [-1] * 13 + [0] * 64 + [1] * 22 + [2])
    syarat = pl.col("pendidikan_dipersyaratkan").fill_null("slta")
    letak = syarat.replace_strict({j: i for i, j in enumerate(PENDIDIKAN)}, return_dtype=pl.Int64)
    return (letak + geser).clip(0, len(PENDIDIKAN) - 1)


def _tanggal(orang: pl.DataFrame, hari: date) -> pl.DataFrame:
    """Born 24 to 59 years ago; appointed after that, recently where the kind is new."""
    baru = {"cpns": 1, "pppk_paruh_waktu": 1, "pppk": 4}
    umur = int(24 * TAHUN) + dadu(10, int(35 * TAHUN))
    lama = pl.col("jenis_pegawai").replace_strict(
        {k: int(n * TAHUN) for k, n in baru.items()}, default=None, return_dtype=pl.Int64
    )
    masa = pl.coalesce(lama, pl.col("umur") - int(22 * TAHUN))
    return orang.with_columns(umur=umur).with_columns(
        tanggal_lahir=pl.lit(hari) - pl.duration(days="umur"),
        tmt_pengangkatan=(
            pl.lit(hari) - pl.duration(days=(dadu(11, 2**40) % masa).clip(31))
        ).dt.month_start(),
    )


def _golongan(hari: date) -> pl.Expr:
    """Climb one rank in four years, up to four ranks; posts of leaders ask for more."""
    syarat = pl.col("pendidikan_dipersyaratkan").fill_null("slta")
    awal = syarat.replace_strict(_AWAL, return_dtype=pl.Int64)
    naik = ((pl.lit(hari) - pl.col("tmt_pengangkatan")).dt.total_days() // 1461).clip(0, 4)
    sekurangnya = pl.col("kelompok_jabatan").replace_strict(
        _SEKURANGNYA, default=0, return_dtype=pl.Int64
    )
    pns = ambil(pl.max_horizontal(awal + naik, sekurangnya), GOLONGAN_PNS)
    pppk = syarat.replace_strict(_PPPK, return_dtype=pl.String)
    return pl.when(pl.col("jenis_pegawai").str.starts_with("pppk")).then(pppk).otherwise(pns)


def _nama() -> pl.Expr:
    isi = kata()
    pria, wanita = (ambil(dadu(20, len(isi[k])), isi[k]) for k in ("laki_laki", "perempuan"))
    depan = pl.when(pl.col("jenis_kelamin") == "laki_laki").then(pria).otherwise(wanita)
    belakang = (ambil(dadu(n, len(isi["belakang"])), isi["belakang"]) for n in (21, 22))
    return pl.format("{} {} {}", depan, *belakang)


def _nip(orang: pl.DataFrame) -> pl.DataFrame:
    """Write the number; count up the persons who share birthday, appointment and sex."""
    pppk = pl.col("jenis_pegawai").str.starts_with("pppk")
    tahun, bulan = (pl.col("tmt_pengangkatan").dt.strftime(f) for f in ("%Y", "%m"))
    kelamin = (
        pl.when(pl.col("jenis_kelamin") == "laki_laki").then(pl.lit("1")).otherwise(pl.lit("2"))
    )
    awal = pl.concat_str(
        pl.col("tanggal_lahir").dt.strftime("%Y%m%d"),
        tahun,
        pl.when(pppk).then(pl.lit("21")).otherwise(bulan),
        kelamin,
    )
    urut = pl.int_range(1, pl.len() + 1).over("awal").cast(pl.String).str.zfill(3)
    return orang.with_columns(awal=awal).with_columns(nip=pl.col("awal") + urut).drop("awal")


def _keadaan(orang: pl.DataFrame, hari: date) -> pl.DataFrame:
    """Say since when the present state holds, and for whom it is that they left."""
    struktural = pl.col("kelompok_jabatan").is_in(STRUKTURAL).fill_null(value=False)
    pindah = seribu(30, 350) | (struktural & seribu(31, 900))
    masa = (pl.lit(hari) - pl.col("tmt_pengangkatan")).dt.total_days()
    jabatan = pl.col("tmt_pengangkatan") + pl.duration(days=dadu(32, 2**40) % masa + 1)
    keluar = pl.max_horizontal(
        pl.lit(hari) - pl.duration(days=dadu(33, 700)),
        pl.col("tmt_jabatan") + pl.duration(days=1),
    )
    tetap = pl.col("tmt_pengangkatan").dt.offset_by("1y")
    return (
        orang.with_columns(
            tmt_jabatan=pl.when(pindah).then(jabatan).otherwise(pl.col("tmt_pengangkatan")),
            aktif=~seribu(34, 20),
        )
        .with_columns(
            keadaan_sejak=pl.when("aktif").then(pl.col("tmt_jabatan")).otherwise(keluar),
            alasan_nonaktif=pl.when(~pl.col("aktif")).then(pl.lit("pensiun")),
            tmt_golongan=pl.col("tmt_pengangkatan"),
            tmt_pns=pl.when((pl.col("jenis_pegawai") == "pns") & (tetap <= hari)).then(tetap),
        )
    )  # fmt: skip
