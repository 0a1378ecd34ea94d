"""Properties of achievement and ratio."""

import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import capaian
from app.domain.law.loader import load
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)
ANGKA = st.decimals(0, 10**12, places=3)
POSITIF = st.decimals(Decimal("0.001"), 10**9, places=3)
ARAH = st.sampled_from(list(capaian.Arah))
RUMUS = st.sampled_from([None, *capaian.RumusTurun])
SKALA = sorted(capaian.INDEKS_SKALA)
TAMBAHAN = """
[aturan.lkjip-balangan.parameter.{nama}]
jenis = "angka"
satuan = "persen"
uraian = "Pengaturan instansi"
[[aturan.lkjip-balangan.parameter.{nama}.nilai]]
sejak = 2014-04-21
sumber = "lkjip-balangan"
keyakinan = "sekunder"
isi = {isi}
"""


def aturan(**tambahan: int) -> RuleView:
    teks = resources.files("app.domain.capaian").joinpath("rules.toml").read_text("utf-8")
    teks += "".join(TAMBAHAN.format(nama=nama, isi=isi) for nama, isi in tambahan.items())
    schemas = dict.fromkeys(capaian.INDEKS_SKALA.values(), capaian.SCHEMA)
    buku = Rulebook(load(teks, {**schemas, "rasio": capaian.SCHEMA_RASIO}))
    return buku.pilih("capaian", HARI)


BAKU = aturan()
TERBIT = tomllib.loads(
    (Path(__file__).parent / "capaian_balangan_2016_2020.toml").read_text("utf-8")
)["baris"]


@pytest.mark.parametrize("baris", TERBIT, ids=lambda b: f"{b['tahun']} {b['indikator']}")
def test_the_published_ratios_are_reproduced(rulebook: Rulebook, baris: dict[str, str]) -> None:
    view = rulebook.pilih("capaian", date(int(baris["tahun"]), 12, 31))
    target, realisasi = Decimal(baris["target"]), Decimal(baris["realisasi"])
    hasil = capaian.hitung_capaian(target, realisasi, "naik_baik", view, Trace())
    assert hasil.capaian == Decimal(baris["rasio"])


@pytest.mark.parametrize("skala", SKALA)
def test_every_hundredth_up_to_two_hundred_has_exactly_one_category(
    rulebook: Rulebook, skala: str
) -> None:
    bands = rulebook.pilih(capaian.indeks(skala, None), HARI).skala("kategori").bands
    for ratusan in range(20_001):
        nilai = Decimal(ratusan) / 100
        assert sum(band.memuat(nilai) for band in bands) == 1, nilai


@pytest.mark.parametrize("skala", SKALA)
@given(st.integers(0, 10**6), st.integers(0, 10**6))
@settings(max_examples=50)
def test_a_higher_achievement_is_never_in_a_lower_category(
    rulebook: Rulebook, skala: str, kiri: int, kanan: int
) -> None:
    tabel = rulebook.pilih(capaian.indeks(skala, None), HARI).skala("kategori")
    rendah, tinggi = sorted((Decimal(kiri) / 1000, Decimal(kanan) / 1000))
    assert tabel.bands.index(tabel.band(rendah)) <= tabel.bands.index(tabel.band(tinggi))


@pytest.mark.parametrize("skala", SKALA)
@given(
    masukan=st.tuples(ANGKA, ANGKA, ARAH),
    pilihan=st.builds(capaian.Pengaturan, RUMUS, st.none() | POSITIF),
)
@settings(max_examples=80)
def test_replaying_the_steps_gives_the_achievement_and_its_category(
    rulebook: Rulebook,
    skala: str,
    masukan: tuple[Decimal, Decimal, str],
    pilihan: capaian.Pengaturan,
) -> None:
    view, jejak = rulebook.pilih(capaian.indeks(skala, None), HARI), Trace()
    hasil = capaian.hitung_capaian(*masukan, view, jejak, pengaturan=pilihan)
    ulang = replay(jejak.steps, view)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    assert (hasil.capaian is None) == ("capaian" not in ulang)
    if hasil.capaian is not None:
        assert ulang["capaian"] == f"{hasil.capaian:f}"
        assert ulang["kategori"] == hasil.kategori


@given(target=POSITIF, realisasi=ANGKA, arah=ARAH)
def test_the_explained_achievement_is_the_bare_formula_floored_and_rounded(
    target: Decimal, realisasi: Decimal, arah: str
) -> None:
    hasil = capaian.hitung_capaian(target, realisasi, arah, BAKU, Trace(simpan=False))
    tepat = capaian.persen_capaian(target, realisasi, arah)
    assert tepat is not None
    assert hasil.capaian == round_half_up(max(tepat, Fraction(0)), 2)
    assert hasil.status is Status.TERISI


@given(target=POSITIF, realisasi=POSITIF)
def test_the_other_method_for_falling_indicators_is_target_over_result(
    target: Decimal, realisasi: Decimal
) -> None:
    pilihan = capaian.Pengaturan("perbandingan")
    hasil = capaian.hitung_capaian(
        target, realisasi, "turun_baik", BAKU, Trace(), pengaturan=pilihan
    )
    tepat = capaian.perbandingan(target, realisasi)
    assert tepat is not None
    assert hasil.capaian == round_half_up(tepat, 2)


@given(target=POSITIF, realisasi=ANGKA, arah=ARAH, batas=POSITIF)
def test_an_achievement_never_leaves_its_floor_and_cap(
    target: Decimal, realisasi: Decimal, arah: str, batas: Decimal
) -> None:
    pilihan = capaian.Pengaturan(batas_atas=batas)
    hasil = capaian.hitung_capaian(target, realisasi, arah, BAKU, Trace(), pengaturan=pilihan)
    assert hasil.capaian is not None
    assert 0 <= hasil.capaian <= round_half_up(batas, 2)


@given(target=POSITIF, arah=ARAH)
def test_exactly_on_target_is_one_hundred_whatever_is_better(target: Decimal, arah: str) -> None:
    hasil = capaian.hitung_capaian(target, target, arah, BAKU, Trace())
    assert hasil.capaian == 100


@given(target=POSITIF, kiri=ANGKA, kanan=ANGKA)
def test_a_better_result_never_lowers_the_achievement(
    target: Decimal, kiri: Decimal, kanan: Decimal
) -> None:
    sedikit, banyak = sorted((kiri, kanan))

    def nilai(realisasi: Decimal, arah: str) -> Decimal:
        hasil = capaian.hitung_capaian(target, realisasi, arah, BAKU, Trace(simpan=False))
        assert hasil.capaian is not None
        return hasil.capaian

    assert nilai(sedikit, "naik_baik") <= nilai(banyak, "naik_baik")
    assert nilai(sedikit, "turun_baik") >= nilai(banyak, "turun_baik")


def test_a_rule_may_state_what_zero_of_zero_is_worth() -> None:
    nol, view, jejak = Decimal(0), aturan(nol_per_nol=100), Trace()
    hasil = capaian.hitung_capaian(nol, nol, "naik_baik", view, jejak)
    assert hasil.capaian == 100
    assert hasil.kategori == "sangat_memuaskan"
    assert replay(jejak.steps, view)["capaian"] == "100.00"
    satu = capaian.hitung_capaian(nol, Decimal(1), "naik_baik", view, Trace())
    assert satu.status is Status.PENYEBUT_NOL


def test_a_rule_may_cap_the_achievement_and_the_caller_may_choose_another_cap() -> None:
    view, jejak = aturan(batas_atas=120), Trace()
    dua, satu = Decimal(2), Decimal(1)
    assert capaian.hitung_capaian(satu, dua, "naik_baik", view, jejak).capaian == 120
    assert replay(jejak.steps, view)["tak_lebih"] == "120"
    lain = capaian.Pengaturan(batas_atas=Decimal(150))
    hasil = capaian.hitung_capaian(satu, dua, "naik_baik", view, Trace(), pengaturan=lain)
    assert hasil.capaian == 150


@pytest.mark.parametrize(("target", "realisasi"), [(None, Decimal(1)), (Decimal(1), None)])
def test_a_target_without_a_result_has_no_data_yet_and_no_step(
    target: Decimal | None, realisasi: Decimal | None
) -> None:
    jejak = Trace()
    hasil = capaian.hitung_capaian(target, realisasi, "naik_baik", BAKU, jejak)
    assert hasil == capaian.HasilCapaian(None, Status.BELUM_ADA_DATA)
    assert not jejak.steps


def test_target_over_a_result_of_zero_has_no_value() -> None:
    pilihan = capaian.Pengaturan("perbandingan")
    for realisasi, status in ((Decimal(0), Status.PENYEBUT_NOL), (Decimal(1), Status.TERISI)):
        hasil = capaian.hitung_capaian(
            Decimal(1), realisasi, "turun_baik", BAKU, Trace(), pengaturan=pilihan
        )
        assert hasil.status is status


def test_without_a_divisor_no_formula_gives_a_number() -> None:
    nol, satu = Decimal(0), Decimal(1)
    assert capaian.persen_capaian(nol, satu, "naik_baik") is None
    assert capaian.persen_capaian(nol, satu, "turun_baik") is None
    assert capaian.perbandingan(satu, nol) is None


@given(pembilang=ANGKA, penyebut=ANGKA, faktor=st.none() | POSITIF)
def test_replaying_the_steps_gives_the_ratio(
    rulebook: Rulebook, pembilang: Decimal, penyebut: Decimal, faktor: Decimal | None
) -> None:
    view, jejak = rulebook.pilih("rasio", HARI), Trace()
    hasil = capaian.hitung_rasio(pembilang, penyebut, view, jejak, faktor)
    ulang = replay(jejak.steps, view)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    if penyebut == 0:
        assert hasil == capaian.HasilRasio(None, Status.PENYEBUT_NOL)
    else:
        tepat = Fraction(pembilang) / Fraction(penyebut) * Fraction(faktor or 100)
        assert ulang["nilai"] == f"{hasil.nilai:f}" == f"{round_half_up(tepat, 2):f}"


@pytest.mark.parametrize(("pembilang", "penyebut"), [(None, Decimal(1)), (Decimal(1), None)])
def test_a_ratio_without_one_of_its_parts_has_no_data_yet(
    rulebook: Rulebook, pembilang: Decimal | None, penyebut: Decimal | None
) -> None:
    view = rulebook.pilih("rasio", HARI)
    hasil = capaian.hitung_rasio(pembilang, penyebut, view, Trace())
    assert hasil == capaian.HasilRasio(None, Status.BELUM_ADA_DATA)
