"""IP ASN over columns: one expression per dimension, compiled from a rule set.

Points are whole numbers of ten-thousandths and lesson hours of hundredths, as they are stored,
so that sums are exact. The scores of a person equal those of ``app.domain.ip_asn`` to the last
digit; a test feeds random persons to both. Source: the rule set itself.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import polars as pl

from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.facts import KELOMPOK_JABATAN, PENDIDIKAN, TIDAK_ADA
from app.domain.ip_asn.kompetensi import TABEL
from app.domain.law.citation import Cited
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band, Scale

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
    letak = (punya > syarat).cast(pl.UInt32) + (punya >= syarat).cast(pl.UInt32)
    return _ambil([bulat(poin[n].nilai, POIN) for n in ("di_atas", "sama", "di_bawah")], letak)


def kompetensi(aturan: RuleView) -> pl.Expr:
    """Add up the components that the group of posts asks for; each earns all or nothing.

    Group and components met are one number, by which the sum is looked up.
    """
    letak = pl.lit(0, dtype=pl.UInt32)
    terpenuhi = _terpenuhi(aturan)
    for urut, syarat in enumerate(terpenuhi.values()):
        letak += syarat.cast(pl.UInt32) * 2**urut
    poin = [_poin_komponen(nama, aturan) for nama in terpenuhi]
    banyak = 2 ** len(poin)
    jumlah = [
        sum(satu[kelompok] for urut, satu in enumerate(poin) if bit >> urut & 1)
        for kelompok in KELOMPOK_JABATAN
        for bit in range(banyak)
    ]
    kelompok = _letak(pl.col("kelompok_jabatan"), KELOMPOK_JABATAN)
    return _ambil(jumlah, kelompok * banyak + letak)


def _terpenuhi(aturan: RuleView) -> dict[str, pl.Expr]:
    """Say of each component when it is met."""
    return {
        "diklat_kepemimpinan": pl.col("diklat_kepemimpinan"),
        "diklat_fungsional": pl.col("diklat_fungsional"),
        "diklat_teknis": pl.col("jp_teknis") >= bulat(aturan.angka("jp_minimum").nilai, JAM),
        "seminar": pl.col("seminar"),
    }


def komponen(aturan: RuleView) -> dict[str, pl.Expr]:
    """Return the points of every component of competence that some group of posts has."""
    return {
        nama: pl.when(syarat).then(tertinggi(nama, aturan)).otherwise(0)
        for nama, syarat in _terpenuhi(aturan).items()
    }


def tertinggi(komponen: str, aturan: RuleView) -> pl.Expr:
    """Return what a component earns in the person's group of posts; 0 where it is none."""
    return _petakan(pl.col("kelompok_jabatan"), _poin_komponen(komponen, aturan))


def _poin_komponen(komponen: str, aturan: RuleView) -> dict[str, int]:
    jalur = {kelompok: satu.nilai for kelompok, satu in aturan.peta("jalur_kompetensi").items()}
    tabel = {nama: aturan.tabel(TABEL[nama]) for nama in set(jalur.values())}
    return {
        kelompok: bulat(tabel[nama][komponen].nilai, POIN) if komponen in tabel[nama] else 0
        for kelompok, nama in jalur.items()
    }


def kinerja(aturan: RuleView) -> pl.Expr:
    """Score the assessment by the method the rule chooses."""
    if aturan.pilihan("metode_kinerja").nilai == "predikat":
        return _menurut("predikat_kinerja", aturan.tabel("predikat"))
    poin = {kode: bulat(satu.nilai, POIN) for kode, satu in aturan.tabel("poin_skp").items()}
    kelas = golongan(pl.col("nilai_skp"), aturan.skala("skp"), POIN)
    return _petakan(kelas, poin, poin[TIDAK_ADA])


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
    # Bands ascend without gap: who passes n lower ends lies in the n-th. Below the first: none.
    letak = pl.lit(0, dtype=pl.UInt32)
    for band in skala.bands:
        letak += _masuk(angka, band, digit).cast(pl.UInt32)
    kode = pl.Series([None, *(band.kode for band in skala.bands)], dtype=_enum(skala))
    return pl.lit(kode).gather(letak)


def _masuk(angka: pl.Expr, band: Band, digit: int) -> pl.Expr:
    if band.bawah is None:
        return pl.when(angka.is_not_null()).then(pl.lit(value=True))
    batas = Fraction(band.bawah.nilai) * 10**digit
    kiri: pl.Expr = angka if batas.denominator == 1 else angka * batas.denominator
    hasil: pl.Expr = kiri >= batas.numerator if band.bawah.termasuk else kiri > batas.numerator
    return hasil


def _enum(skala: Scale) -> pl.Enum:
    return pl.Enum([band.kode for band in skala.bands])


def bulat(nilai: Exact, digit: int) -> int:
    """Write a number of the rule as it is stored; TerlaluHalus when digits would be lost."""
    skala = Fraction(nilai) * 10**digit
    if skala.denominator != 1:
        raise TerlaluHalus(str(nilai))
    return int(skala)


def _menurut(kolom: str, tabel: Poin) -> pl.Expr:
    """Look the points of a word up; no word is the table's ``tidak_ada``."""
    poin = {kunci: bulat(satu.nilai, POIN) for kunci, satu in tabel.items()}
    return _petakan(pl.col(kolom), poin, poin.get(TIDAK_ADA))


def _petakan(kunci: pl.Expr, angka: Mapping[str, int], kosong: int | None = None) -> pl.Expr:
    """Look numbers up by the place of a word among all words: cheaper than by the word."""
    kata = [satu for satu in angka if satu != TIDAK_ADA]
    hasil = _ambil([angka[satu] for satu in kata], _letak(kunci, kata))
    return hasil if kosong is None else hasil.fill_null(kosong)


def _letak(kunci: pl.Expr, kata: Sequence[str]) -> pl.Expr:
    return kunci.cast(pl.Enum(kata)).to_physical().cast(pl.UInt32)


def _ambil(angka: Sequence[int], letak: pl.Expr) -> pl.Expr:
    return pl.lit(pl.Series(angka, dtype=pl.Int64)).gather(letak)


def _peringkat(kolom: str) -> pl.Expr:
    """Rank degrees: 0 is the highest."""
    return _letak(pl.col(kolom), PENDIDIKAN)
