"""SAKIP: every total has one predicate, and better marks never cost points."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import sakip
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay

KODE = [f"{nomor}{sub}" for nomor in "1234" for sub in "abc"]
huruf = st.fixed_dictionaries(dict.fromkeys(KODE, st.sampled_from(sakip.HURUF)))


@pytest.fixture(scope="module")
def aturan(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("sakip", date(2024, 12, 31))


def test_every_hundredth_from_0_to_100_has_exactly_one_predicate(aturan: RuleView) -> None:
    skala = aturan.skala("predikat")
    for seratus in range(10_001):
        nilai = Decimal(seratus) / 100
        assert sum(band.memuat(nilai) for band in skala.bands) == 1


@given(isi=huruf)
def test_grades_add_up_within_the_weights_and_their_steps_replay(
    aturan: RuleView, isi: dict[str, str]
) -> None:
    jejak = Trace()
    hasil = sakip.dari_sub_komponen(isi, aturan, jejak)
    diputar = replay(jejak.steps, aturan)
    assert diputar == {satu.langkah: satu.hasil for satu in jejak.steps}
    assert (Decimal(diputar["nilai"]), diputar["predikat"]) == (hasil.nilai, hasil.predikat)
    for nama, bobot in aturan.tabel("komponen").items():
        assert 0 <= Decimal(diputar[nama]) <= bobot.nilai


@given(isi=huruf, kode=st.sampled_from(KODE))
def test_a_better_grade_never_lowers_the_total(
    aturan: RuleView, isi: dict[str, str], kode: str
) -> None:
    semula = sakip.dari_sub_komponen(isi, aturan, Trace(simpan=False))
    lebih = sakip.dari_sub_komponen({**isi, kode: "AA"}, aturan, Trace(simpan=False))
    assert lebih.nilai >= semula.nilai


def test_points_run_from_zero_to_the_weight_and_all_others_are_named(aturan: RuleView) -> None:
    bobot = {nama: satu.nilai for nama, satu in aturan.tabel("komponen").items()}
    assert sakip.dari_komponen(bobot, aturan, Trace()).nilai == 100
    assert sakip.dari_komponen(dict.fromkeys(bobot, Decimal(0)), aturan, Trace()).nilai == 0
    salah = bobot | {
        "perencanaan": bobot["perencanaan"] + Decimal("0.01"), "evaluasi": Decimal("-0.01"),
    }  # fmt: skip
    with pytest.raises(MasukanTidakSah) as galat:
        sakip.dari_komponen(salah, aturan, Trace())
    assert {(m.lokasi, m.data["maksimum"]) for m in galat.value.masalah} == {
        (f"komponen.{nama}", f"{bobot[nama]:f}") for nama in ("perencanaan", "evaluasi")
    }


def test_every_missing_unknown_or_unheard_of_grade_is_named(aturan: RuleView) -> None:
    isi = dict.fromkeys(KODE, "AA") | {"4c": "F", "5a": "AA"}
    del isi["1a"]
    with pytest.raises(MasukanTidakSah) as galat:
        sakip.dari_sub_komponen(isi, aturan, Trace())
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("sub_komponen.1a", "wajib_diisi"),
        ("sub_komponen.5a", "kunci_tidak_dikenal"),
        ("sub_komponen.4c", "pilihan_tidak_dikenal"),
    ]
