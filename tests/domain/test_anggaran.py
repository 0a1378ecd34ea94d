"""Properties of absorption and growth."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import anggaran
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)
UANG = st.decimals(0, 10**13, places=2)
DERET = st.lists(UANG, min_size=2, max_size=6)


@given(pagu=UANG, realisasi=UANG)
def test_replaying_the_steps_gives_absorption_and_remainder(
    rulebook: Rulebook, pagu: Decimal, realisasi: Decimal
) -> None:
    view, jejak = rulebook.pilih("anggaran", HARI), Trace()
    hasil = anggaran.hitung_serapan(pagu, realisasi, view, jejak)
    ulang = replay(jejak.steps, view)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    assert Decimal(ulang["sisa"]) == hasil.sisa == pagu - realisasi
    tepat = anggaran.persen(realisasi, pagu)
    if tepat is None:
        assert (hasil.persen, hasil.status) == (None, Status.PENYEBUT_NOL)
    else:
        assert hasil.persen == round_half_up(tepat, 2)
        assert ulang["persen"] == f"{hasil.persen:f}"


def test_the_remainder_of_the_longest_and_the_shortest_number_keeps_every_digit() -> None:
    besar, kecil = Decimal(9 * 10**39), Decimal("1E-39")
    assert f"{anggaran.sisa(besar, kecil):f}" == "8" + "9" * 39 + "." + "9" * 39


@given(nilai=DERET)
def test_replaying_the_steps_gives_every_growth_and_the_mean(
    rulebook: Rulebook, nilai: list[Decimal]
) -> None:
    view, jejak = rulebook.pilih("pertumbuhan", HARI), Trace()
    hasil = anggaran.hitung_pertumbuhan(nilai, view, jejak)
    ulang = replay(jejak.steps, view)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    for urut, (satu, status) in enumerate(
        zip(hasil.tahunan, hasil.status_tahunan, strict=True), start=2
    ):
        assert (satu is None) == (status is Status.PENYEBUT_NOL) == (nilai[urut - 2] == 0)
        assert satu is None or ulang[f"tahunan_{urut}"] == f"{satu:f}"
    assert (hasil.rata_rata is None) == ("rata_rata" not in ulang)


@given(nilai=DERET)
def test_the_explained_growth_is_the_bare_formula_rounded(
    rulebook: Rulebook, nilai: list[Decimal]
) -> None:
    view = rulebook.pilih("pertumbuhan", HARI)
    hasil = anggaran.hitung_pertumbuhan(nilai, view, Trace(simpan=False))
    tepat = anggaran.rata_rata_pertumbuhan(nilai)
    assert hasil.rata_rata == (None if tepat is None else round_half_up(tepat, 2))
    assert list(hasil.tahunan) == [
        None if satu is None else round_half_up(satu, 2)
        for satu in anggaran.pertumbuhan_tahunan(nilai)
    ]


@given(nilai=DERET, kali=st.integers(1, 1000))
def test_growth_does_not_depend_on_the_unit_of_money(
    rulebook: Rulebook, nilai: list[Decimal], kali: int
) -> None:
    view = rulebook.pilih("pertumbuhan", HARI)
    kecil = anggaran.hitung_pertumbuhan(nilai, view, Trace(simpan=False))
    besar = anggaran.hitung_pertumbuhan([n * kali for n in nilai], view, Trace(simpan=False))
    assert kecil == besar


@pytest.mark.parametrize("nilai", [[], [Decimal(1)]])
def test_one_value_has_no_growth(rulebook: Rulebook, nilai: list[Decimal]) -> None:
    with pytest.raises(MasukanTidakSah) as galat:
        anggaran.hitung_pertumbuhan(nilai, rulebook.pilih("pertumbuhan", HARI), Trace())
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [("nilai", "terlalu_sedikit")]
    assert anggaran.rata_rata_pertumbuhan(nilai) is None
