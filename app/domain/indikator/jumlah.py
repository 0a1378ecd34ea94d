"""Sums that stand in a catalogue alone: plain, or weighted."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from app.domain.indikator.facts import Formula, HasilIndikator
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, plain, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

Isian = Mapping[str, Decimal | None]
BELUM_ADA = HasilIndikator(None, Status.BELUM_ADA_DATA)


def jumlah(formula: Formula, komponen: Isian, aturan: RuleView, jejak: Trace) -> HasilIndikator:
    """Add up the components that the catalogue names; none missing, or there is no value."""
    _tolak(_kunci("komponen", komponen, formula.komponen))
    ada = {nama: nilai for nama, nilai in komponen.items() if nilai is not None}
    if len(ada) < len(komponen):
        return BELUM_ADA
    masukan = {f"komponen_{n}": jejak.masuk(f"komponen_{n}", x, n) for n, x in ada.items()}
    tepat = jejak.hitung("jumlah", "jumlah", "jumlah komponen", masukan)
    return _bulatkan("jumlah", tepat, aturan, jejak)


def jumlah_terbobot(
    formula: Formula, skor: Isian, bobot: Mapping[str, Decimal], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Return sum(score x weight) / sum of weights, for scores of 0..100 and weights in percent.

    The catalogue's weights hold where it states them; else the agency's own in ``bobot``,
    which must name the same components and add up to 100. MasukanTidakSah lists all problems.
    """
    _periksa(formula, skor, bobot, aturan)
    ada = {nama: nilai for nama, nilai in skor.items() if nilai is not None}
    if len(ada) < len(skor):
        return BELUM_ADA
    kali: dict[str, Exact] = {}
    for nama, nilai in ada.items():
        dua = {
            f"skor_{nama}": jejak.masuk(f"skor_{nama}", nilai, f"skor {nama}"),
            f"bobot_{nama}": jejak.masuk(
                f"bobot_{nama}", (formula.bobot or bobot)[nama], f"bobot {nama}, persen"
            ),
        }
        kali[f"kali_{nama}"] = jejak.hitung(f"kali_{nama}", "kali", f"{nama} x bobot", dua)
    penuh = jejak.ambil("jumlah_bobot", aturan.angka("jumlah_bobot"), "jumlah semua bobot")
    atas = jejak.hitung("jumlah", "jumlah", "jumlah skor x bobot", kali)
    bagi: dict[str, Exact] = {"jumlah": atas, "jumlah_bobot": penuh}
    tepat = jejak.hitung("tertimbang", "bagi", "dibagi jumlah bobot", bagi)
    return _bulatkan("tertimbang", tepat, aturan, jejak)


def _bulatkan(dari: str, tepat: Exact, aturan: RuleView, jejak: Trace) -> HasilIndikator:
    desimal = jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma")
    masukan: dict[str, Exact] = {dari: tepat, "desimal": desimal}
    jejak.hitung("nilai", "bulatkan", "nilai akhir", masukan)
    return HasilIndikator(round_half_up(tepat, int(desimal)), Status.TERISI)


def _periksa(formula: Formula, skor: Isian, bobot: Mapping[str, Decimal], aturan: RuleView) -> None:
    if formula.bobot:
        masalah = _kunci("skor", skor, formula.bobot)
        masalah += [Masalah("bobot", "bobot_sudah_ditetapkan")] if bobot else []
    else:
        masalah = _kunci("bobot", bobot, skor) + _penuh(bobot, aturan)
    maksimum = aturan.angka("skor_maksimum").nilai
    rentang = {"minimum": "0", "maksimum": plain(maksimum)}
    masalah += [
        Masalah(f"skor.{nama}", "di_luar_rentang", rentang)
        for nama, nilai in skor.items()
        if nilai is not None and not 0 <= nilai <= maksimum
    ]
    _tolak(masalah)


def _penuh(bobot: Mapping[str, Decimal], aturan: RuleView) -> list[Masalah]:
    penuh = aturan.angka("jumlah_bobot").nilai
    ada = sum((Fraction(satu) for satu in bobot.values()), Fraction(0))
    if ada == penuh:
        return []
    return [
        Masalah("bobot", "jumlah_bobot_salah", {"jumlah": plain(ada), "seharusnya": f"{penuh}"})
    ]


def _kunci(lokasi: str, ada: Iterable[str], dikenal: Mapping[str, object]) -> list[Masalah]:
    nama = list(ada)
    daftar = ", ".join(dikenal)
    return [Masalah(f"{lokasi}.{satu}", "wajib_diisi") for satu in dikenal if satu not in nama] + [
        Masalah(f"{lokasi}.{satu}", "kunci_tidak_dikenal", {"dikenal": daftar})
        for satu in nama
        if satu not in dikenal
    ]


def _tolak(masalah: list[Masalah]) -> None:
    if masalah:
        raise MasukanTidakSah(masalah)
