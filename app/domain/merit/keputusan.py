"""Checks of what a decree states: its value, category and index must agree with one another.

That they differ from what was computed is no mistake: both are kept and shown.
"""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.law.errors import Masalah
from app.domain.law.rounding import plain, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.merit.nilai import tertinggi

SATU = Decimal(1)


def periksa_keputusan(
    nilai: Decimal, indeks: Decimal | None, kategori: str | None, aturan: RuleView
) -> list[Masalah]:
    """List what in a decree contradicts itself, with paths relative to it."""
    atas = aturan.angka(tertinggi(aturan)).nilai
    if not 0 <= nilai <= atas:
        return [Masalah("nilai", "di_luar_rentang", {"minimum": "0", "maksimum": plain(atas)})]
    return [*_kategori(nilai, kategori, aturan), *_indeks(nilai, indeks, aturan)]


def _kategori(nilai: Decimal, kategori: str | None, aturan: RuleView) -> Iterator[Masalah]:
    if kategori is None or not aturan.punya("kategori"):
        return
    band = aturan.skala("kategori").band(nilai)
    if kategori != band.kode:
        data = {"nilai": plain(nilai), "kategori": kategori, "seharusnya": band.kode}
        yield Masalah("kategori", "keputusan_kategori_beda", data)


def _indeks(nilai: Decimal, indeks: Decimal | None, aturan: RuleView) -> Iterator[Masalah]:
    if indeks is None:
        return
    if indeks > SATU:
        yield Masalah("indeks", "indeks_adalah_nilai", {"indeks": plain(indeks)})
    elif indeks < 0:
        yield Masalah("indeks", "di_luar_rentang", {"minimum": "0", "maksimum": "1"})
    elif aturan.punya("indeks_awal"):
        kode = aturan.skala("kategori").band(nilai).kode
        yield from _indeks_kategori(kode, indeks, aturan)


def _indeks_kategori(kode: str, indeks: Decimal, aturan: RuleView) -> Iterator[Masalah]:
    """Ask that the index lies in the range that its category has."""
    if kode not in aturan.tabel("indeks_awal"):
        return
    awal = aturan.tabel("indeks_awal")[kode].nilai
    akhir = awal + aturan.tabel("indeks_naik")[kode].nilai
    bulat = round_half_up(indeks, int(aturan.angka("desimal_indeks").nilai))
    if not awal <= bulat <= akhir:
        data = {"kategori": kode, "minimum": plain(awal), "maksimum": plain(akhir)}
        yield Masalah("indeks", "keputusan_indeks_beda", data)
