"""Properties of the predicate matrix and of the distribution guide."""

from datetime import date
from decimal import Decimal
from importlib import resources
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import kinerja_pegawai
from app.domain.kinerja_pegawai import EKSPEKTASI, ORGANISASI, PREDIKAT
from app.domain.law.errors import BukuAturanRusak
from app.domain.law.loader import load
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)
jumlah = st.fixed_dictionaries({nama: st.integers(0, 60) for nama in PREDIKAT})


@pytest.fixture(scope="module")
def pedoman(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("distribusi-predikat", HARI)


@pytest.mark.parametrize(("hasil_kerja", "perilaku"), list(product(EKSPEKTASI, EKSPEKTASI)))
def test_every_cell_of_the_matrix_has_a_predicate_and_replays(
    rulebook: Rulebook, hasil_kerja: str, perilaku: str
) -> None:
    aturan, jejak = rulebook.pilih("predikat-kinerja", HARI), Trace()
    hasil = kinerja_pegawai.predikat_kinerja(hasil_kerja, perilaku, aturan, jejak)
    diputar = replay(jejak.steps, aturan)
    assert diputar["predikat"] == hasil.predikat
    assert diputar["faktor_angka_kredit"] == str(hasil.faktor_angka_kredit)
    assert len(jejak.steps) == 2


def test_better_work_or_behaviour_never_gives_a_worse_predicate(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("predikat-kinerja", HARI)

    def faktor(hasil_kerja: str, perilaku: str) -> Decimal:
        hasil = kinerja_pegawai.predikat_kinerja(hasil_kerja, perilaku, aturan, Trace())
        assert hasil.faktor_angka_kredit is not None
        return hasil.faktor_angka_kredit

    for lebih, kurang in [("di_atas", "sesuai"), ("sesuai", "di_bawah")]:
        for lain in EKSPEKTASI:
            # Below-expectation behaviour is "kurang" even with good work, by the matrix.
            assert faktor(lain, lebih) >= faktor(lain, kurang)


def test_before_2023_no_credit_factor_applies(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("predikat-kinerja", date(2022, 12, 31))
    hasil = kinerja_pegawai.predikat_kinerja("sesuai", "sesuai", aturan, Trace())
    assert (hasil.faktor_angka_kredit, hasil.status) == (None, Status.TIDAK_BERLAKU)


@given(organisasi=st.sampled_from(ORGANISASI), jumlah=jumlah)
def test_a_distribution_is_within_the_guide_exactly_when_nothing_warns(
    pedoman: RuleView, organisasi: str, jumlah: dict[str, int]
) -> None:
    jejak = Trace()
    hasil = kinerja_pegawai.periksa_distribusi(organisasi, jumlah, pedoman, jejak)
    assert replay(jejak.steps, pedoman) == {s.langkah: s.hasil for s in jejak.steps}
    assert [satu.predikat for satu in hasil.batas] == list(PREDIKAT)
    if sum(jumlah.values()) == 0:
        assert (hasil.sesuai, hasil.status) == (None, Status.BELUM_ADA_DATA)
        return
    assert hasil.sesuai is not bool(hasil.peringatan)
    melanggar = {
        satu.predikat
        for satu in hasil.batas
        if (satu.maksimal is not None and jumlah[satu.predikat] > satu.maksimal)
        or (satu.minimal is not None and jumlah[satu.predikat] < satu.minimal)
    }
    tunggal = {
        satu.lokasi.removeprefix("jumlah.") for satu in hasil.peringatan if "+" not in satu.lokasi
    }
    assert tunggal == melanggar


@given(jumlah=jumlah.filter(lambda n: sum(n.values()) > 0))
def test_limits_in_persons_never_cross_the_share(pedoman: RuleView, jumlah: dict[str, int]) -> None:
    pegawai = sum(jumlah.values())
    for organisasi in ORGANISASI:
        hasil = kinerja_pegawai.periksa_distribusi(organisasi, jumlah, pedoman, Trace())
        for satu in hasil.batas:
            paling_banyak = pedoman.tabel("maksimum_persen").get(f"{organisasi}.{satu.predikat}")
            paling_sedikit = pedoman.tabel("minimum_persen").get(f"{organisasi}.{satu.predikat}")
            if paling_banyak is not None:
                assert satu.maksimal is not None
                assert satu.maksimal * 100 <= paling_banyak.nilai * pegawai
                assert (satu.maksimal + 1) * 100 > paling_banyak.nilai * pegawai
            if paling_sedikit is not None:
                assert satu.minimal is not None
                assert satu.minimal * 100 >= paling_sedikit.nilai * pegawai
                assert (satu.minimal - 1) * 100 < paling_sedikit.nilai * pegawai


def test_a_guide_about_unknown_organisations_or_predicates_is_refused() -> None:
    teks = resources.files("app.domain.kinerja_pegawai").joinpath("rules.toml").read_text("utf-8")
    teks = teks.replace('"istimewa.sangat_baik" = 70', '"hebat.sangat_baik" = 70')
    teks = teks.replace('"baik.butuh_perbaikan+kurang" = 1', '"baik.butuh_perbaikan+cukup" = 1')
    schemas = {
        "predikat-kinerja": kinerja_pegawai.SCHEMA_PREDIKAT,
        "distribusi-predikat": kinerja_pegawai.SCHEMA_DISTRIBUSI,
    }
    with pytest.raises(BukuAturanRusak) as galat:
        load(teks, schemas)
    assert [(satu.lokasi, satu.kode) for satu in galat.value.masalah] == [
        (f"aturan.se-menpanrb-3-2023.parameter.{nama}", "kunci_tidak_dikenal")
        for nama in (
            "maksimum_persen.hebat.sangat_baik",
            "minimum_orang.baik.butuh_perbaikan+cukup",
        )
    ]
