"""Total, category and index of an evaluation, from the points of its aspects.

Source: PermenPANRB 40/2018; Peraturan KASN 9/2019.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, plain, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band
from app.domain.law.steps import Trace
from app.domain.merit.facts import (
    TANPA_TAMBAHAN,
    Berikutnya,
    HasilMerit,
    NilaiAspek,
    Tambahan,
)
from app.domain.merit.indeks import indeks
from app.domain.merit.nilai import nilai as susun
from app.domain.merit.nilai import tertinggi

SERATUS = Decimal(100)
# More decimals than any sum of accepted numbers has: writing with them loses nothing.
DESIMAL_TERPANJANG = 200


def dari_aspek(nilai: Mapping[str, Decimal], aturan: RuleView, jejak: Trace) -> HasilMerit:
    """Add up the points of the aspects.

    Points run from 0 to the aspect's maximum; MasukanTidakSah lists every aspect that is
    missing, unknown or out of range, at ``aspek.<kode>``.
    """
    masalah = list(_masalah(nilai, aturan))
    if masalah:
        raise MasukanTidakSah(masalah)
    nama = aturan.peta("nama_aspek")
    poin = {
        kode: jejak.masuk(f"aspek.{kode}", nilai[kode], f"nilai aspek {satu.nilai}")
        for kode, satu in nama.items()
    }
    return hasil(poin, aturan, jejak)


def hasil(
    poin: Mapping[str, Exact],
    aturan: RuleView,
    jejak: Trace,
    tambahan: Tambahan = TANPA_TAMBAHAN,
) -> HasilMerit:
    """Conclude from the points per aspect, which earlier steps named ``aspek.<kode>``."""
    masukan = {f"aspek.{kode}": satu for kode, satu in poin.items()}
    nilai = susun(masukan, tambahan, aturan, jejak)
    desimal = jejak.ambil("desimal_persen", aturan.angka("desimal_persen"), "pembulatan persen")
    maksimum = jejak.ambil("maksimum", aturan.angka(tertinggi(aturan)), "nilai tertinggi")
    persen = _persen("persen_maksimal", {"nilai": nilai, "maksimum": maksimum}, desimal, jejak)
    aspek = tuple(nilai_aspek(kode, satu, desimal, aturan, jejak) for kode, satu in poin.items())
    if not aturan.punya("kategori"):
        jejak.catatan["Aturan ini belum mempunyai kategori."] = None
        return HasilMerit(tepat(nilai), persen, None, None, None, aspek, None)
    skala = aturan.skala("kategori")
    band = jejak.golongkan("kategori", skala, "nilai", nilai, "kategori menurut nilai")
    berikutnya = skala.berikutnya(band)
    return HasilMerit(
        nilai=tepat(nilai),
        persen_maksimal=persen,
        kategori=band.kode,
        sebutan=band.nama,
        indeks=indeks(nilai, band, aturan, jejak),
        aspek=aspek,
        menuju_berikutnya=None if berikutnya is None else _menuju(berikutnya, nilai, jejak),
    )


def nilai_aspek(
    kode: str, nilai: Exact, desimal: Decimal, aturan: RuleView, jejak: Trace
) -> NilaiAspek:
    """Put the points of an aspect beside its maximum."""
    nama = aturan.peta("nama_aspek")[kode].nilai
    maksimum = jejak.ambil(f"maksimum.{kode}", aturan.tabel("aspek")[kode], f"maksimum {nama}")
    masukan: dict[str, Exact] = {f"aspek.{kode}": nilai, f"maksimum.{kode}": maksimum}
    persen = _persen(f"persen.{kode}", masukan, desimal, jejak)
    return NilaiAspek(kode, nama, maksimum, tepat(nilai), persen)


def _persen(nama: str, masukan: Mapping[str, Exact], desimal: Decimal, jejak: Trace) -> Decimal:
    bagian = jejak.hitung(f"bagian.{nama}", "bagi", "bagian dari nilai tertinggi", masukan)
    kali: dict[str, Exact] = {f"bagian.{nama}": bagian, "seratus": SERATUS}
    persis = jejak.hitung(f"persis.{nama}", "kali", "dalam persen", kali)
    bulat: dict[str, Exact] = {f"persis.{nama}": persis, "desimal_persen": desimal}
    jejak.hitung(nama, "bulatkan", "persen dari nilai tertinggi", bulat)
    return round_half_up(persis, int(desimal))


def _menuju(berikutnya: Band, nilai: Exact, jejak: Trace) -> Berikutnya:
    assert berikutnya.bawah is not None, "only the lowest band is open below"
    masukan = {"batas_berikutnya": berikutnya.bawah.nilai, "nilai": nilai}
    kurang = jejak.hitung("kurang", "selisih", "poin menuju kategori berikutnya", masukan)
    return Berikutnya(berikutnya.kode, tepat(kurang))


def tepat(nilai: Exact) -> Decimal:
    """Write a number as a decimal without trailing zeros; only endless fractions are cut."""
    pecahan = Fraction(nilai)
    habis = round_half_up(pecahan, DESIMAL_TERPANJANG) == pecahan
    return Decimal(plain(pecahan, DESIMAL_TERPANJANG) if habis else plain(pecahan))


def _masalah(nilai: Mapping[str, Decimal], aturan: RuleView) -> Iterator[Masalah]:
    aspek = aturan.tabel("aspek")
    for kode, cited in aspek.items():
        if kode not in nilai:
            yield Masalah(f"aspek.{kode}", "wajib_diisi")
        elif not 0 <= nilai[kode] <= cited.nilai:
            rentang = {"minimum": "0", "maksimum": plain(cited.nilai)}
            yield Masalah(f"aspek.{kode}", "di_luar_rentang", rentang)
    for kode in nilai:
        if kode not in aspek:
            yield Masalah(f"aspek.{kode}", "kunci_tidak_dikenal", {"dikenal": ", ".join(aspek)})
