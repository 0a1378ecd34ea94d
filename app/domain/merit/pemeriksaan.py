"""Checks of scores before they are weighed: every problem at once, with its path."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.domain.law.ruleset import RuleView


def periksa_skor(skor: Mapping[str, Decimal], instrumen: RuleView, aturan: RuleView) -> None:
    """Raise MasukanTidakSah with all problems, at ``skor.<sub_aspek>`` and ``instrumen``."""
    masalah = [
        *masalah_kecocokan(instrumen, aturan),
        *_kunci(skor, instrumen),
        *_kosong(skor, instrumen),
        *masalah_skor(skor, instrumen),
    ]
    if masalah:
        raise MasukanTidakSah(masalah)


def masalah_kecocokan(instrumen: RuleView, aturan: RuleView) -> Iterator[Masalah]:
    """Ask that instrument and rule know the same aspects with the same maxima."""
    milik = {kode: satu.nilai for kode, satu in instrumen.tabel("maksimum_aspek").items()}
    if milik != {kode: satu.nilai for kode, satu in aturan.tabel("aspek").items()}:
        yield Masalah("instrumen", "instrumen_tidak_cocok", {"aturan": aturan.aturan.id})


def _kunci(skor: Mapping[str, Decimal], instrumen: RuleView) -> Iterator[Masalah]:
    gerbang = instrumen.peta("gerbang") if instrumen.punya("gerbang") else {}
    bobot = instrumen.tabel("bobot")
    for sub in bobot:
        if sub not in skor and sub not in gerbang:
            yield Masalah(f"skor.{sub}", "wajib_diisi")
    for sub in skor:
        if sub not in bobot:
            yield Masalah(f"skor.{sub}", "kunci_tidak_dikenal", {"dikenal": ", ".join(bobot)})


def _kosong(skor: Mapping[str, Decimal], instrumen: RuleView) -> Iterator[Masalah]:
    """Ask that something of every aspect remains when gates close."""
    gerbang = instrumen.peta("gerbang") if instrumen.punya("gerbang") else {}
    milik: dict[str, list[str]] = {}
    for sub, aspek in instrumen.peta("aspek_sub_aspek").items():
        milik.setdefault(aspek.nilai, []).append(sub)
    for semua in milik.values():
        if all(sub in gerbang and sub not in skor for sub in semua):
            yield from (Masalah(f"skor.{sub}", "wajib_diisi") for sub in semua)


def masalah_skor(skor: Mapping[str, Decimal], instrumen: RuleView) -> Iterator[Masalah]:
    """Name scores of known sub-aspects that are not on the scale."""
    rentang = {nama: satu.nilai for nama, satu in instrumen.tabel("rentang_skor").items()}
    batas = {nama: plain(rentang[nama]) for nama in ("minimum", "maksimum")}
    for sub in filter(instrumen.tabel("bobot").__contains__, skor):
        if not rentang["minimum"] <= skor[sub] <= rentang["maksimum"]:
            yield Masalah(f"skor.{sub}", "di_luar_rentang", batas)
        elif Fraction(skor[sub]) % Fraction(rentang["kelipatan"]):
            kelipatan = {"kelipatan": plain(rentang["kelipatan"])}
            yield Masalah(f"skor.{sub}", "bukan_kelipatan", kelipatan)
