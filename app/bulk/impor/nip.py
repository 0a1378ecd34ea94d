"""Personnel numbers over a column: exactly those that ``baca_nip`` takes."""

import polars as pl

from app.domain.kepegawaian import JenisPegawai
from app.domain.law.ruleset import RuleView

_PUTIH = r"[\s\x1c-\x1f]"
_BULAN = r"^(0[1-9]|1[0-2])$"


def bersih(nip: pl.Expr) -> pl.Expr:
    """Drop the spaces in a number."""
    return nip.str.replace_all(_PUTIH, "")


def sah(nip: pl.Expr, aturan: RuleView) -> pl.Expr:
    """Whether a cleaned number is well-formed and says nothing impossible; null is not."""
    panjang = int(aturan.angka("panjang").nilai)
    angka = nip.str.contains(f"^[0-9]{{{panjang}}}$")
    lahir, angkat = _bulat(nip, 0, 4), _bulat(nip, 8, 4)
    batas = aturan.tabel("tahun_lahir")
    tahun = lahir.is_between(int(batas["minimum"].nilai), int(batas["maksimum"].nilai))
    ada = nip.str.slice(0, 8).str.to_date("%Y%m%d", strict=False).is_not_null()
    ekor = nip.str.slice(14, 1).is_in(["1", "2"]) & (nip.str.slice(15, 3) != "000")
    usia = angkat - lahir - (pns(nip) & (_bulat(nip, 12, 2) < _bulat(nip, 4, 2))).cast(pl.Int64)
    return (angka & tahun & ada & ekor & _usia(usia, nip, aturan)).fill_null(value=False)


def pns(nip: pl.Expr) -> pl.Expr:
    """Whether digits 13 and 14 are a month, as in the number of a PNS."""
    return nip.str.slice(12, 2).str.contains(_BULAN)


def _bulat(nip: pl.Expr, mulai: int, banyak: int) -> pl.Expr:
    return nip.str.slice(mulai, banyak).cast(pl.Int64, strict=False)


def _usia(usia: pl.Expr, nip: pl.Expr, aturan: RuleView) -> pl.Expr:
    rendah = {j: int(aturan.tabel("usia_pengangkatan")[j].nilai) for j in JenisPegawai}
    tinggi = int(aturan.angka("usia_pengangkatan_tertinggi").nilai)
    terendah = pl.when(pns(nip)).then(rendah[JenisPegawai.PNS]).otherwise(rendah[JenisPegawai.PPPK])
    return (usia >= terendah) & (usia <= tinggi)
