# mypy: ignore-errors
# ruff: noqa: ANN401, PTH123
"""The same rule in OpenFisca; run by benchmarks/ip_asn_openfisca.py in an environment of its own.

Reads facts as words from CSV, prints the seconds of each calculation (from words to category,
reading the file not counted) and the sum of all scores.
"""

import csv
import sys
import time
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

ORANG = build_entity("orang", "semua_orang", "A servant", is_person=True)


class Kelompok(Enum):
    pimpinan_tinggi = "pimpinan_tinggi"
    administrator = "administrator"
    pengawas = "pengawas"
    fungsional = "fungsional"
    pelaksana = "pelaksana"


class Didik(Enum):
    s3 = "s3"
    s2 = "s2"
    s1_d4 = "s1_d4"
    d3 = "d3"
    d2_d1_slta = "d2_d1_slta"
    di_bawah_slta = "di_bawah_slta"


class Predikat(Enum):
    sangat_baik = "sangat_baik"
    baik = "baik"
    butuh_perbaikan = "butuh_perbaikan"
    kurang = "kurang"
    sangat_kurang = "sangat_kurang"
    tidak_ada = "tidak_ada"


class Hukuman(Enum):
    ringan = "ringan"
    sedang = "sedang"
    berat = "berat"
    tidak_ada = "tidak_ada"


KATA = {
    "kelompok_jabatan": (Kelompok, Kelompok.pelaksana),
    "pendidikan": (Didik, Didik.di_bawah_slta),
    "pendidikan_dipersyaratkan": (Didik, Didik.di_bawah_slta),
    "predikat_kinerja": (Predikat, Predikat.tidak_ada),
    "hukuman_disiplin": (Hukuman, Hukuman.tidak_ada),
}
BENAR = ("diklat_kepemimpinan", "diklat_fungsional", "seminar")


def kualifikasi(orang: Any, period: Any) -> Any:
    punya, syarat = orang("pendidikan", period), orang("pendidikan_dipersyaratkan", period)
    # An array of an Enum keeps the places of its words.
    beda = punya.view(np.ndarray).astype(int) - syarat.view(np.ndarray)
    return np.select([beda < 0, beda == 0], [25, 20], 15)


def kompetensi(orang: Any, period: Any) -> Any:
    kelompok = orang("kelompok_jabatan", period)
    teknis, seminar = orang("jp_teknis", period) >= 20, orang("seminar", period)
    struktural = 15 * orang("diklat_kepemimpinan", period) + 15 * teknis + 10 * seminar
    fungsional = 15 * orang("diklat_fungsional", period) + 15 * teknis + 10 * seminar
    pelaksana = 22.5 * teknis + 17.5 * seminar
    pilihan = [kelompok == Kelompok.pelaksana, kelompok == Kelompok.fungsional]
    return np.select(pilihan, [pelaksana, fungsional], struktural)


def kinerja(orang: Any, period: Any) -> Any:
    predikat, poin = orang("predikat_kinerja", period), (30, 25, 15, 5, 1, 0)
    return np.select([predikat == satu for satu in Predikat], poin)


def disiplin(orang: Any, period: Any) -> Any:
    hukuman = orang("hukuman_disiplin", period)
    return np.select([hukuman == satu for satu in Hukuman], (3, 2, 1, 5))


def nilai(orang: Any, period: Any) -> Any:
    return sum(orang(nama, period) for nama in ("kualifikasi", "kompetensi", "kinerja", "disiplin"))


def kategori(orang: Any, period: Any) -> Any:
    satu = orang("nilai", period)
    return np.select([satu > 90, satu > 80, satu > 70, satu > 60], [4, 3, 2, 1], 0)


def variabel(nama: str, jenis: type, **lain: Any) -> type[Variable]:
    isi = {"entity": ORANG, "definition_period": DateUnit.YEAR, "label": nama}
    return type(nama, (Variable,), {**isi, "value_type": jenis, **lain})


def sistem() -> TaxBenefitSystem:
    hasil = TaxBenefitSystem([ORANG])
    for nama, (kata, bawaan) in KATA.items():
        satu = variabel(nama, Enum, possible_values=kata, default_value=bawaan)
        hasil.add_variable(satu)
    for nama in BENAR:
        hasil.add_variable(variabel(nama, bool))
    hasil.add_variable(variabel("jp_teknis", float))
    for rumus in (kualifikasi, kompetensi, kinerja, disiplin, nilai):
        hasil.add_variable(variabel(rumus.__name__, float, formula=rumus))
    hasil.add_variable(variabel("kategori", int, formula=kategori))
    return hasil


def baca(berkas: str) -> dict[str, Any]:
    with open(berkas, encoding="utf-8") as isi:
        baris = list(csv.reader(isi))
    kolom = dict(zip(baris[0], zip(*baris[1:], strict=True), strict=True))
    hasil: dict[str, Any] = {}
    for nama, semua in kolom.items():
        if nama in KATA:
            hasil[nama] = np.array([satu or "tidak_ada" for satu in semua])
        else:
            angka = np.array([satu == "true" for satu in semua]) if nama in BENAR else None
            hasil[nama] = np.array(semua, dtype=float) if angka is None else angka
    return hasil


def main(berkas: str, kali: int) -> None:
    aturan, fakta = sistem(), baca(berkas)
    for _ in range(kali):
        simulasi = SimulationBuilder().build_default_simulation(aturan, len(fakta["seminar"]))
        mulai = time.perf_counter()
        for nama, isi in fakta.items():
            simulasi.set_input(nama, "2024", isi)
        simulasi.calculate("kategori", "2024")
        detik = time.perf_counter() - mulai
        jumlah = simulasi.calculate("nilai", "2024").astype(np.float64).sum()
        print(f"{detik} {jumlah}")


main(sys.argv[1], int(sys.argv[2]))
