"""Properties of the data quality index."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import kualitas_data
from app.domain.kualitas_data import Dimensi, Indikator
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)


def bobot(banyak: int) -> st.SearchStrategy[list[Decimal]]:
    """Weights of up to two decimals that add up to 100."""
    potong = st.lists(st.integers(0, 10_000), min_size=banyak - 1, max_size=banyak - 1)
    return potong.map(
        lambda x: [
            Decimal(b - a).scaleb(-2)
            for a, b in zip([0, *sorted(x)], [*sorted(x), 10_000], strict=True)
        ]
    )


@st.composite
def daftar_indikator(draw: st.DrawFn) -> tuple[Indikator, ...]:
    hasil = []
    for urut, satu in enumerate(draw(st.integers(1, 4).flatmap(bobot))):
        populasi = draw(st.integers(0, 5000))
        hasil.append(Indikator(f"i{urut}", satu, draw(st.integers(0, populasi)), populasi))
    return tuple(hasil)


@st.composite
def daftar_dimensi(draw: st.DrawFn) -> list[Dimensi]:
    timbangan = draw(st.integers(1, 4).flatmap(bobot))
    return [Dimensi(f"d{n}", satu, draw(daftar_indikator())) for n, satu in enumerate(timbangan)]


@pytest.fixture(scope="module")
def aturan(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("kualitas-data", HARI)


@given(dimensi=daftar_dimensi())
def test_the_index_is_the_exact_weighted_sum_rounded_once_and_replays(
    aturan: RuleView, dimensi: list[Dimensi]
) -> None:
    jejak = Trace()
    hasil = kualitas_data.indeks_kualitas(dimensi, aturan, jejak)
    assert replay(jejak.steps, aturan) == {s.langkah: s.hasil for s in jejak.steps}
    if any(i.populasi == 0 for d in dimensi for i in d.indikator):
        assert (hasil.nilai, hasil.status) == (None, Status.PENYEBUT_NOL)
        return
    tepat = (
        sum(
            (
                Fraction(d.bobot)
                * Fraction(i.bobot)
                * Fraction(i.populasi - i.disparitas, i.populasi)
                for d in dimensi
                for i in d.indikator
            ),
            Fraction(0),
        )
        / 100
    )
    assert hasil.nilai == round_half_up(tepat, 2)
    assert hasil.status is Status.TERISI


def test_a_check_without_records_leaves_only_its_own_branch_without_a_value(
    aturan: RuleView,
) -> None:
    kosong = Dimensi("a", Decimal(0), (Indikator("x", Decimal(100), 0, 0),))
    isi = Dimensi("b", Decimal(100), (Indikator("x", Decimal(100), 1, 8),))
    hasil = kualitas_data.indeks_kualitas([kosong, isi], aturan, Trace())
    assert (hasil.nilai, hasil.status) == (None, Status.PENYEBUT_NOL)
    assert [(d.nilai, d.status) for d in hasil.dimensi] == [
        (None, Status.PENYEBUT_NOL),
        (Decimal("87.50"), Status.TERISI),
    ]


def test_every_bad_weight_code_and_count_is_named(aturan: RuleView) -> None:
    satu = Indikator("x", Decimal("50.001"), 3, 2)
    dimensi = [Dimensi("a", Decimal(40), (satu, satu)), Dimensi("a", Decimal(40), (satu,))]
    with pytest.raises(MasukanTidakSah) as galat:
        kualitas_data.indeks_kualitas(dimensi, aturan, Trace())
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("dimensi", "jumlah_bobot_salah"),
        ("dimensi[1].kode", "nilai_ganda"),
        ("dimensi[0].indikator", "jumlah_bobot_salah"),
        ("dimensi[0].indikator[1].kode", "nilai_ganda"),
        ("dimensi[0].indikator[0].disparitas", "di_luar_rentang"),
        ("dimensi[0].indikator[1].disparitas", "di_luar_rentang"),
        ("dimensi[1].indikator", "jumlah_bobot_salah"),
        ("dimensi[1].indikator[0].disparitas", "di_luar_rentang"),
    ]
