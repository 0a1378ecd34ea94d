"""IP ASN over columns: one expression per dimension, compiled from a rule set.

Points are whole numbers of ten-thousandths and lesson hours of hundredths, as they are stored,
so that sums are exact. The scores of a person equal those of ``app.domain.ip_asn`` to the last
digit; a test feeds random persons to both. Source: the rule set itself.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import polars as pl

from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.facts import PENDIDIKAN, TIDAK_ADA
from app.domain.ip_asn.kompetensi import TABEL
from app.domain.law.citation import Cited
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Scale

POIN, JAM = 4, 2  # digits after the point of a stored point, of stored lesson hours
# The facts of a person: columns that ``nilai`` reads, text but for booleans and numbers.
FAKTA = (
    "kelompok_jabatan", "pendidikan", "pendidikan_dipersyaratkan", "diklat_kepemimpinan",
    "diklat_fungsional", "jp_teknis", "seminar", "nilai_skp", "predikat_kinerja",
    "hukuman_disiplin",
)  # fmt: skip
# What ``nilai`` adds.
NILAI = (*DIMENSI, "nilai", "kategori")
Poin = Mapping[str, Cited[Decimal]]


class TerlaluHalus(ValueError):
    """A rule scores finer than points are stored; names the value."""


def nilai(fakta: pl.LazyFrame, aturan: RuleView) -> pl.LazyFrame:
    """Add the four dimensions, their sum and its category to persons with ``FAKTA``.

    Text columns may be categorical. What the rule needs of a person must be there: the
    caller leaves out who lacks it (``app.domain.ip_asn.pemeriksaan`` says what that is).
    """
    dimensi = {nama: ekspresi(aturan) for nama, ekspresi in EKSPRESI.items()}
    jumlah = pl.sum_horizontal(*DIMENSI)
    return (
        fakta.with_columns(**dimensi)
        .with_columns(nilai=jumlah)
        .with_columns(kategori=golongan(pl.col("nilai"), aturan.skala("kategori"), POIN))
    )


def kualifikasi(aturan: RuleView) -> pl.Expr:
    """Score education by the method the rule chooses."""
    if aturan.pilihan("metode_kualifikasi").nilai == "jenjang":
        return _menurut("pendidikan", aturan.tabel("jenjang"))
    poin = aturan.tabel("kesesuaian")
    punya, syarat = _peringkat("pendidikan"), _peringkat("pendidikan_dipersyaratkan")
    return (
        pl.when(punya < syarat)
        .then(_lit(poin["di_atas"]))
        .when(punya == syarat)
        .then(_lit(poin["sama"]))
        .otherwise(_lit(poin["di_bawah"]))
    )


def kompetensi(aturan: RuleView) -> pl.Expr:
    """Add up the components that the group of posts asks for; each earns all or nothing."""
    return pl.sum_horizontal(*komponen(aturan).values())


def komponen(aturan: RuleView) -> dict[str, pl.Expr]:
    """Return the points of every component of competence that some group of posts has."""
    terpenuhi = {
        "diklat_kepemimpinan": pl.col("diklat_kepemimpinan"),
        "diklat_fungsional": pl.col("diklat_fungsional"),
        "diklat_teknis": pl.col("jp_teknis") >= bulat(aturan.angka("jp_minimum").nilai, JAM),
        "seminar": pl.col("seminar"),
    }
    return {
        nama: pl.when(syarat).then(tertinggi(nama, aturan)).otherwise(0)
        for nama, syarat in terpenuhi.items()
    }


def tertinggi(komponen: str, aturan: RuleView) -> pl.Expr:
    """Return what a component earns in the person's group of posts; 0 where it is none."""
    jalur = {kelompok: satu.nilai for kelompok, satu in aturan.peta("jalur_kompetensi").items()}
    tabel = {nama: aturan.tabel(TABEL[nama]) for nama in set(jalur.values())}
    poin = {
        kelompok: bulat(tabel[nama][komponen].nilai, POIN) if komponen in tabel[nama] else 0
        for kelompok, nama in jalur.items()
    }
    return _petakan("kelompok_jabatan", poin)


def kinerja(aturan: RuleView) -> pl.Expr:
    """Score the assessment by the method the rule chooses."""
    if aturan.pilihan("metode_kinerja").nilai == "predikat":
        return _menurut("predikat_kinerja", aturan.tabel("predikat"))
    kelas = golongan(pl.col("nilai_skp"), aturan.skala("skp"), POIN).fill_null(TIDAK_ADA)
    poin = {kode: bulat(satu.nilai, POIN) for kode, satu in aturan.tabel("poin_skp").items()}
    return kelas.replace_strict(poin, return_dtype=pl.Int64)


def disiplin(aturan: RuleView) -> pl.Expr:
    """Score the heaviest punishment; without one all points."""
    return _menurut("hukuman_disiplin", aturan.tabel("disiplin"))


EKSPRESI: Mapping[str, Callable[[RuleView], pl.Expr]] = {
    "kualifikasi": kualifikasi,
    "kompetensi": kompetensi,
    "kinerja": kinerja,
    "disiplin": disiplin,
}


def golongan(angka: pl.Expr, skala: Scale, digit: int) -> pl.Expr:
    """Return the code of the band that a stored number lies in; null stays null."""
    hasil = pl.lit(None, dtype=pl.String)
    for band in skala.bands:
        # Bands ascend without gap: whoever passes this one's lower end is in it or above.
        if band.bawah is None:
            masuk = angka.is_not_null()
        else:
            batas = Fraction(band.bawah.nilai) * 10**digit
            kiri, kanan = angka * batas.denominator, batas.numerator
            masuk = kiri >= kanan if band.bawah.termasuk else kiri > kanan
        hasil = pl.when(masuk).then(pl.lit(band.kode)).otherwise(hasil)
    return hasil


def bulat(nilai: Exact, digit: int) -> int:
    """Write a number of the rule as it is stored; TerlaluHalus when digits would be lost."""
    skala = Fraction(nilai) * 10**digit
    if skala.denominator != 1:
        raise TerlaluHalus(str(nilai))
    return int(skala)


def _lit(satu: Cited[Decimal]) -> pl.Expr:
    return pl.lit(bulat(satu.nilai, POIN), dtype=pl.Int64)


def _menurut(kolom: str, tabel: Poin) -> pl.Expr:
    """Look the points of a word up; no word is the table's ``tidak_ada``."""
    poin = {kunci: bulat(satu.nilai, POIN) for kunci, satu in tabel.items()}
    return _petakan(kolom, poin, poin.get(TIDAK_ADA))


def _petakan(kolom: str, angka: Mapping[str, int], kosong: int | None = None) -> pl.Expr:
    kunci = pl.col(kolom).cast(pl.String)
    hasil = kunci.replace_strict(_isi(angka), default=None, return_dtype=pl.Int64)
    return hasil if kosong is None else pl.when(kunci.is_null()).then(kosong).otherwise(hasil)


def _isi(angka: Mapping[str, int]) -> dict[str, int]:
    return {kunci: satu for kunci, satu in angka.items() if kunci != TIDAK_ADA}


def _peringkat(kolom: str) -> pl.Expr:
    """Rank degrees: 0 is the highest."""
    urutan: Iterable[tuple[int, str]] = enumerate(PENDIDIKAN)
    return _petakan(kolom, {jenjang: urut for urut, jenjang in urutan})
