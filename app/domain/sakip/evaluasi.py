"""Total and predicate of a SAKIP evaluation, from points or from grades."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.sakip.facts import HURUF, KOMPONEN, SUB_KOMPONEN, HasilSakip


def dari_komponen(poin: Mapping[str, Decimal], aturan: RuleView, jejak: Trace) -> HasilSakip:
    """Add up the points of the four components.

    Points run from 0 to the component's weight; MasukanTidakSah lists every one that does
    not. Source: PermenPANRB 88/2021, annex.
    """
    _periksa_poin(poin, aturan)
    nilai = {nama: jejak.masuk(nama, poin[nama], f"nilai komponen {nama}") for nama in KOMPONEN}
    return _hasil(nilai, aturan, jejak)


def dari_sub_komponen(huruf: Mapping[str, str], aturan: RuleView, jejak: Trace) -> HasilSakip:
    """Turn the grades of the twelve sub-components (``1a``..``4c``) into points and add them.

    A sub-component earns grade/100 x its share of the component's weight.
    Source: PermenPANRB 88/2021, annex.
    """
    _periksa_huruf(huruf)
    nilai = {
        nama: _komponen(nomor, nama, huruf, aturan, jejak)
        for nomor, nama in enumerate(KOMPONEN, start=1)
    }
    return _hasil(nilai, aturan, jejak)


def _komponen(
    nomor: int, nama: str, huruf: Mapping[str, str], aturan: RuleView, jejak: Trace
) -> Exact:
    bobot = jejak.ambil(f"bobot_{nama}", aturan.tabel("komponen")[nama], f"bobot {nama}")
    nilai = {}
    for sub in SUB_KOMPONEN:
        kode = f"{nomor}{sub}"
        porsi = jejak.ambil(f"porsi_{kode}", aturan.tabel("sub_komponen")[sub], f"porsi {kode}")
        angka = jejak.ambil(
            f"huruf_{kode}", aturan.tabel("nilai_huruf")[huruf[kode]], f"nilai {huruf[kode]}"
        )
        masukan: dict[str, Exact] = {
            f"bobot_{nama}": bobot, f"porsi_{kode}": porsi, f"huruf_{kode}": angka,
            "persen": Decimal("0.0001"),
        }  # fmt: skip
        nilai[kode] = jejak.hitung(kode, "kali", f"poin sub-komponen {kode}", masukan)
    return jejak.hitung(nama, "jumlah", f"nilai komponen {nama}", nilai)


def _hasil(nilai: Mapping[str, Exact], aturan: RuleView, jejak: Trace) -> HasilSakip:
    jumlah = jejak.hitung("jumlah", "jumlah", "jumlah keempat komponen", nilai)
    desimal = jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma")
    masukan: dict[str, Exact] = {"jumlah": jumlah, "desimal": desimal}
    jejak.hitung("nilai", "bulatkan", "nilai akhir", masukan, aturan.angka("desimal").sitasi)
    akhir = round_half_up(jumlah, int(desimal))
    band = jejak.golongkan("predikat", aturan.skala("predikat"), "nilai", akhir, "predikat")
    return HasilSakip(akhir, band.kode, band.nama)


def _periksa_poin(poin: Mapping[str, Decimal], aturan: RuleView) -> None:
    bobot = aturan.tabel("komponen")
    masalah = [
        Masalah(
            f"komponen.{nama}", "di_luar_rentang", {"minimum": "0", "maksimum": f"{batas.nilai:f}"}
        )
        for nama, batas in bobot.items()
        if not 0 <= poin[nama] <= batas.nilai
    ]
    if masalah:
        raise MasukanTidakSah(masalah)


def _periksa_huruf(huruf: Mapping[str, str]) -> None:
    kode = [f"{nomor}{sub}" for nomor in range(1, len(KOMPONEN) + 1) for sub in SUB_KOMPONEN]
    masalah = [Masalah(f"sub_komponen.{k}", "wajib_diisi") for k in kode if k not in huruf]
    masalah += [
        Masalah(f"sub_komponen.{k}", "kunci_tidak_dikenal", {"dikenal": ", ".join(kode)})
        for k in huruf
        if k not in kode
    ]
    masalah += [
        Masalah(
            f"sub_komponen.{k}",
            "pilihan_tidak_dikenal",
            {"nilai": satu[:80], "dikenal": ", ".join(HURUF)},
        )
        for k, satu in huruf.items()
        if satu not in HURUF
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
