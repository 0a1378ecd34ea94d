"""Cells of a column: read as what the column holds, written as it is stored, or refused.

Everything comes out as text: dates ``yyyy-mm-dd``, numbers as the whole numbers that are
stored, ids as 32 hex digits. So it is compared with what is stored, and stored, as it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from app.bulk.impor import nip
from app.bulk.impor.bentuk import Kolom, sebutan, sederhana
from app.bulk.lembar.lembar import TAK_PERSIS
from app.domain.law.ruleset import RuleView

# A unit name that means several units in force.
RANCU = ""
_ILMIAH = r"^[0-9]([.,][0-9]+)?[eE]\+?[0-9]+$"
_RUMUS = r"^[=+@]"
_KENDALI = r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
_JAM = r"[ T]00:00(:00)?(\.0+)?Z?$"


@dataclass(frozen=True, slots=True)
class Konteks:
    """What cells are read against: today, the rule of personnel numbers, units by name."""

    hari_ini: date
    aturan_nip: RuleView
    unit: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A column as read: values, and the code of what is wrong where something is."""

    nilai: pl.Series
    kode: pl.Series


def baca(kolom: Kolom, sel: pl.Series, konteks: Konteks) -> Bacaan:
    """Read the cells of a column; an empty cell is no value and no problem."""
    isi = sel.str.strip_chars()
    isi = isi.set(isi == "", None)
    if isi.null_count() == len(isi):
        return Bacaan(isi, isi)
    hasil = _CARA[kolom.jenis](kolom, isi, konteks)
    return _utamakan_rumus(isi, hasil)


def _utamakan_rumus(isi: pl.Series, hasil: Bacaan) -> Bacaan:
    """Where a cell is wrong and begins like a formula, say that."""
    if hasil.kode.null_count() == len(isi):
        return hasil
    rumus = hasil.kode.is_not_null() & isi.str.contains(_RUMUS)
    kode = hasil.kode.set(rumus.fill_null(value=False), "impor_sel_rumus")
    besar = (isi.str.starts_with(TAK_PERSIS) & (kode != "impor_nip_angka")).fill_null(value=False)
    return Bacaan(hasil.nilai, kode.set(besar, "impor_angka_tak_persis"))


def _pilih(isi: pl.Series, nilai: pl.Expr, *salah: tuple[pl.Expr, str]) -> Bacaan:
    """Evaluate a column ``x``; the first thing that is wrong counts."""
    kode = pl.coalesce(
        *(pl.when(syarat).then(pl.lit(satu)) for syarat, satu in salah),
        pl.lit(None, dtype=pl.String),
    )
    x = isi.alias("x").to_frame()
    hasil = x.select(nilai=nilai.cast(pl.String), ada=pl.col("x").is_not_null())
    hasil = hasil.with_columns(x.select(kode=kode)["kode"])
    tak_terbaca = hasil["ada"] & hasil["nilai"].is_null() & hasil["kode"].is_null()
    return Bacaan(hasil["nilai"], hasil["kode"].set(tak_terbaca, "tidak_sah"))


_X = pl.col("x")


def _nip(_kolom: Kolom, isi: pl.Series, konteks: Konteks) -> Bacaan:
    rapi = nip.bersih(_X.str.strip_chars("'"))
    tak_persis = _X.str.starts_with(TAK_PERSIS) | _X.str.contains(_ILMIAH)
    salah = _X.is_not_null() & ~nip.sah(rapi, konteks.aturan_nip)
    return _pilih(isi, rapi, (tak_persis, "impor_nip_angka"), (salah, "nip"))


def _teks(kolom: Kolom, isi: pl.Series, _konteks: Konteks) -> Bacaan:
    rapi = _X.str.replace_all(r"\s+", " ")
    return _pilih(
        isi,
        rapi,
        (_X.str.contains(_RUMUS), "impor_sel_rumus"),
        (rapi.str.contains(_KENDALI), "karakter_kendali"),
        (_X.str.len_chars() > int(kolom.maksimum), "terlalu_panjang"),
    )


def _menurut(isi: pl.Series, arti: Callable[[str], str | None], kode: str) -> Bacaan:
    """Look words up: each different spelling once."""
    unik = isi.drop_nulls().unique()
    peta = {satu: arti(satu) for satu in unik}
    nilai = isi.replace_strict(peta, default=None, return_dtype=pl.String)
    tak_dikenal = isi.is_not_null() & nilai.is_null()
    kosong = pl.Series([None], dtype=pl.String).new_from_index(0, len(isi))
    return Bacaan(nilai, kosong.set(tak_dikenal, kode))


def _pilihan(kolom: Kolom, isi: pl.Series, _konteks: Konteks) -> Bacaan:
    kata = sebutan(kolom.kamus)
    return _menurut(isi, lambda satu: kata.get(sederhana(satu)), "pilihan_tidak_dikenal")


def _ya_tidak(_kolom: Kolom, isi: pl.Series, _konteks: Konteks) -> Bacaan:
    kata, angka = sebutan("ya_tidak"), {"ya": "1", "tidak": "0"}
    return _menurut(
        isi, lambda satu: angka.get(kata.get(sederhana(satu), "")), "pilihan_tidak_dikenal"
    )


def _unit(_kolom: Kolom, isi: pl.Series, konteks: Konteks) -> Bacaan:
    peta = konteks.unit
    hasil = _menurut(isi, lambda satu: peta.get(sederhana(satu)), "impor_unit_tidak_dikenal")
    rancu = (hasil.nilai == RANCU).fill_null(value=False)
    return Bacaan(hasil.nilai, hasil.kode.set(rancu, "impor_unit_rancu"))


def _tanggal(kolom: Kolom, isi: pl.Series, konteks: Konteks) -> Bacaan:
    rapi = _X.str.replace(_JAM, "").str.replace_all(r"[/.]", "-")
    hari = pl.coalesce(
        rapi.str.to_date("%Y-%m-%d", strict=False), rapi.str.to_date("%d-%m-%Y", strict=False)
    )
    if kolom.tahun_saja:
        tahun = pl.when(rapi.str.contains(r"^[0-9]{4}$")).then(rapi + "-12-31")
        hari = pl.coalesce(tahun.str.to_date("%Y-%m-%d", strict=False), hari)
    salah = [(hari.is_null() & _X.is_not_null(), "bukan_tanggal")]
    if kolom.sejak is not None:
        salah.append((hari < kolom.sejak, "impor_tanggal_lampau"))
    batas = date(2200, 12, 31) if kolom.masa_depan else konteks.hari_ini
    salah.append((hari > batas, "impor_tanggal_depan"))
    return _pilih(isi, hari.dt.to_string("%Y-%m-%d"), *salah)


def _angka(kolom: Kolom, isi: pl.Series, _konteks: Konteks) -> Bacaan:
    rapi = _X.str.replace(",", ".", literal=True)
    pecahan = rapi.str.extract(r"\.([0-9]+)$").fill_null("").str.strip_chars_end("0")
    utuh = rapi.str.extract(r"^(-?[0-9]+)")
    bulat = (utuh + pecahan.str.pad_end(kolom.digit, "0")).cast(pl.Int64, strict=False)
    skala = 10**kolom.digit
    di_luar = (bulat < kolom.minimum * skala) | (bulat > int(kolom.maksimum * skala))
    halus = pecahan.str.len_chars() > kolom.digit
    bukan = ~rapi.str.contains(r"^-?[0-9]{1,12}(\.[0-9]+)?$")
    # "1.000" is a thousand to most who write it here: refused where a thousand is possible.
    ribuan = rapi.str.extract(r"^([1-9][0-9]{0,2}\.[0-9]{3})$").str.replace(".", "", literal=True)
    rancu = ribuan.cast(pl.Int64, strict=False) <= int(kolom.maksimum)
    return _pilih(
        isi,
        bulat,
        (bukan, "bukan_angka"),
        (rancu, "impor_angka_rancu"),
        (halus, "impor_terlalu_halus"),
        (di_luar | rapi.str.starts_with("-"), "di_luar_rentang"),
    )


def _tahun(kolom: Kolom, isi: pl.Series, konteks: Konteks) -> Bacaan:
    tahun = _X.str.extract(r"^([0-9]{4})$").cast(pl.Int64)
    di_luar = ~tahun.is_between(kolom.minimum, konteks.hari_ini.year)
    bukan = tahun.is_null() & _X.is_not_null()
    return _pilih(isi, tahun, (bukan, "bukan_tahun"), (di_luar, "di_luar_rentang"))


_CARA: Mapping[str, Callable[[Kolom, pl.Series, Konteks], Bacaan]] = {
    "nip": _nip,
    "teks": _teks,
    "pilihan": _pilihan,
    "ya_tidak": _ya_tidak,
    "unit": _unit,
    "tanggal": _tanggal,
    "angka": _angka,
    "tahun": _tahun,
}
