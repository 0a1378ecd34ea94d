"""Servants of a file: what a number says that the file leaves out, and since when a state holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from app.bulk.impor.nip import pns
from app.bulk.impor.pemeriksaan import galat
from app.bulk.impor.perbandingan import BEDA, LAMA, bandingkan, nilai_status

C = pl.col
TETAP = ("nama", "jenis_kelamin", "tanggal_lahir", "tmt_pengangkatan", "tmt_pns")
KEADAAN = (
    "aktif", "alasan_nonaktif", "jenis_pegawai", "unit", "kelompok_jabatan", "nama_jabatan",
    "jenjang", "pendidikan_dipersyaratkan", "golongan", "tmt_jabatan", "tmt_golongan",
)  # fmt: skip
KOLOM = (*TETAP, *KEADAAN)
_PANJANG_NIP = 18
_TMT = ("tmt_jabatan", "tmt_golongan", "tmt_pns", "tmt_pengangkatan")


@dataclass(frozen=True, slots=True)
class Orang:
    """Servants compared, with what speaks against their new state."""

    isi: pl.DataFrame
    galat: Sequence[pl.DataFrame | None]


def olah(isi: pl.DataFrame, lama: pl.DataFrame | None, hari_ini: date, *, timpa: bool) -> Orang:
    """Compare servants with those stored; ``sejak`` is the day from which each state holds."""
    if "keadaan_sejak" not in isi.columns:
        isi = isi.with_columns(keadaan_sejak=pl.lit(None, dtype=pl.String))
    hasil = bandingkan(
        isi, lama, ("nip",), KOLOM, lambda n: pl.lit(value=False) if timpa else _tangan(n)
    )
    if "id" + LAMA not in hasil.columns:
        hasil = _lengkapi(hasil, pl.lit(value=True))
        return Orang(hasil.with_columns(sejak=_awal(hari_ini)), ())
    hasil = _lengkapi(_aktif_lagi(hasil), C("status") == "baru")
    hasil = _sejak(hasil, hari_ini)
    mendahului = C("berganti") & (C("sejak") < C("keadaan_sejak" + LAMA))
    return Orang(hasil, (galat(hasil, "keadaan_sejak", "impor_keadaan_mendahului", mendahului),))


def _tangan(nama: str) -> pl.Expr:
    kolom = "unit_id" if nama == "unit" else nama
    return C("disunting" + LAMA).str.contains(f'"{kolom}"', literal=True)


def _aktif_lagi(hasil: pl.DataFrame) -> pl.DataFrame:
    """Who is active again has no reason for not being it any more."""
    lagi = C("aktif" + BEDA) & (C("aktif") == "1") & ~C("alasan_nonaktif" + BEDA)
    kosong = pl.lit(None, dtype=pl.String)
    hasil = hasil.with_columns(
        pl.when(lagi).then(kosong).otherwise(C("alasan_nonaktif")).alias("alasan_nonaktif"),
        (C("alasan_nonaktif" + BEDA) | (lagi & C("alasan_nonaktif" + LAMA).is_not_null())).alias(
            "alasan_nonaktif" + BEDA
        ),
    )
    return nilai_status(hasil, KOLOM)


def _lengkapi(isi: pl.DataFrame, baru: pl.Expr) -> pl.DataFrame:
    """Read from the number of a new servant what the file leaves out."""
    nip = C("nip")
    utuh = nip.str.len_bytes() == _PANJANG_NIP  # what is cut off or made up says nothing
    lahir = pl.concat_str(
        nip.str.slice(0, 4), pl.lit("-"), nip.str.slice(4, 2), pl.lit("-"), nip.str.slice(6, 2)
    )
    dari_nip = {
        "jenis_pegawai": pl.when(pns(nip)).then(pl.lit("pns")).otherwise(pl.lit("pppk")),
        "jenis_kelamin": pl.when(nip.str.slice(14, 1) == "1")
        .then(pl.lit("laki_laki"))
        .otherwise(pl.lit("perempuan")),
        "tanggal_lahir": lahir,
        "aktif": pl.lit("1"),
    }
    return isi.with_columns(
        pl.when(baru)
        .then(pl.coalesce(nama, pl.when(utuh).then(nilai)))
        .otherwise(C(nama))
        .alias(nama)
        for nama, nilai in dari_nip.items()
    )


def _hari(nama: str) -> pl.Expr:
    return C(nama).str.to_date("%Y-%m-%d", strict=False)


def _teks(hari: pl.Expr) -> pl.Expr:
    return hari.dt.to_string("%Y-%m-%d")


def _awal(hari_ini: date) -> pl.Expr:
    """Since when the state of a new servant holds: as said, else since the last change known."""
    nip = C("nip")
    bulan = pl.when(pns(nip)).then(nip.str.slice(12, 2)).otherwise(pl.lit("01"))
    diangkat = (nip.str.slice(8, 4) + "-" + bulan + "-01").str.to_date("%Y-%m-%d", strict=False)
    kenal = pl.coalesce(pl.max_horizontal(*(_hari(n) for n in _TMT)), diangkat)
    return pl.coalesce("keadaan_sejak", _teks(pl.min_horizontal(kenal, pl.lit(hari_ini))))


def _sejak(hasil: pl.DataFrame, hari_ini: date) -> pl.DataFrame:
    """Date states: filling what was empty completes one, another value begins a new one."""
    ganti = (C(n + BEDA) & C(n + LAMA).is_not_null() for n in KEADAAN)
    lama = C("keadaan_sejak" + LAMA)
    tmt = _teks(pl.max_horizontal(_hari("tmt_jabatan"), _hari("tmt_golongan")))
    hari = pl.coalesce("keadaan_sejak", pl.when(tmt > lama).then(tmt), pl.lit(hari_ini.isoformat()))
    baru = C("status") == "baru"
    hasil = hasil.with_columns(berganti=pl.any_horizontal(*ganti))
    sejak = pl.when(baru).then(_awal(hari_ini)).when(C("berganti")).then(hari).otherwise(lama)
    return hasil.with_columns(sejak=sejak)


def arsip(hasil: pl.DataFrame) -> pl.DataFrame:
    """Return the states that end: as stored, with their last day."""
    if "berganti" not in hasil.columns:
        return pl.DataFrame()
    lama = "keadaan_sejak" + LAMA
    selesai = hasil.filter(C("berganti") & (C("sejak") > C(lama)))
    return selesai.select(
        C("id" + LAMA).alias("pegawai_id"),
        C(lama).alias("sejak"),
        _teks(_hari("sejak") - pl.duration(days=1)).alias("sampai"),
        *(C(n + LAMA).alias("unit_id" if n == "unit" else n) for n in KEADAAN),
    )
