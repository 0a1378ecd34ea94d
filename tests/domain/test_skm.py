"""Properties of the satisfaction survey, its sample and the mean by frequency."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import skm
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay
from app.domain.skm import UNSUR
from app.domain.skm.kamus import KELAMIN, KELOMPOK_USIA, PEKERJAAN, PENDIDIKAN
from app.domain.skm.kuesioner import kuesioner

HARI = date(2024, 12, 31)
SEMBILAN = len(skm.UNSUR)
respon = st.lists(
    st.lists(st.none() | st.integers(1, 4), min_size=SEMBILAN, max_size=SEMBILAN), max_size=12
)
rata_rata = st.lists(st.decimals(1, 4, places=6), min_size=SEMBILAN, max_size=SEMBILAN)
bobot = st.sampled_from([None, *skm.BOBOT])


@pytest.fixture(scope="module")
def aturan(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("skm", HARI)


def hitung(rekap: skm.Rekap, aturan: RuleView, cara: str | None = None) -> skm.HasilSkm:
    return skm.hitung(rekap, cara, aturan, Trace(simpan=False))


@given(respon=respon, cara=bobot)
def test_answers_and_their_sums_agree_and_replay(
    aturan: RuleView, respon: list[list[int | None]], cara: str | None
) -> None:
    jejak = Trace()
    hasil = skm.hitung(skm.dari_respon(respon, aturan), cara, aturan, jejak)
    diputar = replay(jejak.steps, aturan)
    assert diputar == {step.langkah: step.hasil for step in jejak.steps}
    assert hasil.responden == len(respon)
    for urut, satu in enumerate(hasil.unsur):
        jawaban = [baris[urut] for baris in respon if baris[urut] is not None]
        if not jawaban:
            assert (satu.nrr, satu.nilai, satu.status) == (None, None, Status.BELUM_ADA_DATA)
            continue
        nrr = Fraction(sum(x for x in jawaban if x), len(jawaban))
        assert satu.nrr == round_half_up(nrr, 4)
        assert satu.nilai == round_half_up(nrr * 25, 2)
    if hasil.nilai is None:
        assert hasil.status is Status.BELUM_ADA_DATA
    else:
        assert diputar["nilai"] == str(hasil.nilai)
        assert diputar["mutu"] == hasil.mutu


@given(rata=rata_rata, cara=bobot)
def test_the_value_is_the_exact_weighted_sum_rounded_once(
    aturan: RuleView, rata: list[Decimal], cara: str | None
) -> None:
    hasil = hitung(skm.dari_rata_rata(rata, aturan), aturan, cara)
    satu = Fraction(1, 9) if cara in {None, "persis"} else Fraction(str(cara))
    indeks = sum((Fraction(x) for x in rata), Fraction(0)) * satu
    assert hasil.indeks == round_half_up(indeks, 4)
    assert hasil.nilai == round_half_up(indeks * 25, 2)
    assert hasil.mutu == aturan.skala("mutu").band(hasil.nilai).kode
    assert all(
        x.nrr_tertimbang == round_half_up(Fraction(y) * satu, 4)
        for x, y in zip(hasil.unsur, rata, strict=True)
    )


@given(baris=respon.filter(bool), data=st.data())
def test_the_order_of_respondents_does_not_matter(
    aturan: RuleView, baris: list[list[int | None]], data: st.DataObject
) -> None:
    acak = data.draw(st.permutations(baris))
    assert hitung(skm.dari_respon(baris, aturan), aturan) == hitung(
        skm.dari_respon(acak, aturan), aturan
    )


@given(rata=rata_rata, urut=st.integers(0, SEMBILAN - 1), naik=st.decimals(0, 1, places=4))
def test_a_better_answer_never_lowers_the_value(
    aturan: RuleView, rata: list[Decimal], urut: int, naik: Decimal
) -> None:
    lebih = [*rata]
    lebih[urut] = min(Decimal(4), lebih[urut] + naik)
    awal = hitung(skm.dari_rata_rata(rata, aturan), aturan).nilai
    akhir = hitung(skm.dari_rata_rata(lebih, aturan), aturan).nilai
    assert awal is not None
    assert akhir is not None
    assert awal <= akhir <= 100


@given(rata=rata_rata)
def test_the_lowest_elements_are_the_three_lowest_in_their_order(
    aturan: RuleView, rata: list[Decimal]
) -> None:
    terendah = hitung(skm.dari_rata_rata(rata, aturan), aturan).unsur_terendah
    nilai = dict(zip(skm.UNSUR, rata, strict=True))
    urut = sorted(skm.UNSUR, key=lambda kode: (nilai[kode], skm.UNSUR.index(kode)))
    assert list(terendah) == urut[:3]


def test_an_element_nobody_answered_leaves_the_index_without_a_value(aturan: RuleView) -> None:
    rekap = skm.dari_respon(
        [[4, 3, None, 2, 4, 4, 4, 4, 4], [4, 3, None, 2, 4, 4, 4, 4, 4]], aturan
    )
    hasil = hitung(rekap, aturan)
    assert (hasil.indeks, hasil.nilai, hasil.mutu, hasil.kinerja) == (None, None, None, None)
    assert hasil.status is Status.BELUM_ADA_DATA
    assert hasil.unsur_terendah == ("biaya", "prosedur", "persyaratan")
    assert [x.kode for x in hasil.unsur if x.status is Status.BELUM_ADA_DATA] == ["waktu"]


def test_an_unanswered_question_divides_by_the_answers_given(aturan: RuleView) -> None:
    penuh: list[int | None] = [4] * SEMBILAN
    hasil = hitung(skm.dari_respon([penuh, [None, *penuh[1:]], [1, *penuh[1:]]], aturan), aturan)
    assert hasil.unsur[0].nrr == Decimal("2.5000")
    assert hasil.unsur[1].nrr == Decimal("4.0000")


def test_answers_out_of_range_are_named_by_row_then_column(aturan: RuleView) -> None:
    baik: list[int | None] = [1] * SEMBILAN
    with pytest.raises(MasukanTidakSah) as galat:
        skm.dari_respon([baik, [None, 5, *baik[2:]], [0, *baik[1:-1], 9]], aturan)
    assert [m.lokasi for m in galat.value.masalah] == [
        "respon[1][1]", "respon[2][0]", "respon[2][8]",
    ]  # fmt: skip


@given(respon=st.lists(st.tuples(*[st.integers(1, 4)] * SEMBILAN), min_size=1, max_size=5))
def test_sums_of_complete_answers_tell_as_much_as_the_answers(
    aturan: RuleView, respon: list[tuple[int, ...]]
) -> None:
    jumlah = [sum(kolom) for kolom in zip(*respon, strict=True)]
    assert skm.dari_jumlah(jumlah, len(respon), aturan) == skm.dari_respon(respon, aturan)


def test_a_sum_or_mean_nobody_can_have_answered_is_named(aturan: RuleView) -> None:
    with pytest.raises(MasukanTidakSah) as galat:
        skm.dari_jumlah([3, 12, 2, 13, *[5] * (SEMBILAN - 4)], 3, aturan)
    assert [(m.lokasi, m.data) for m in galat.value.masalah] == [
        (f"jumlah_unsur[{urut}]", {"minimum": "3", "maksimum": "12"}) for urut in (2, 3)
    ]
    with pytest.raises(MasukanTidakSah) as galat:
        skm.dari_rata_rata([Decimal("0.99"), *[Decimal(4)] * (SEMBILAN - 1)], aturan)
    assert [m.lokasi for m in galat.value.masalah] == ["rata_rata_unsur[0]"]


def test_every_hundredth_from_0_to_100_has_one_quality(aturan: RuleView) -> None:
    mutu = aturan.skala("mutu")
    kode = []
    for sen in range(10_001):
        nilai = Decimal(sen).scaleb(-2)
        (satu,) = [band.kode for band in mutu.bands if band.memuat(nilai)]
        kode.append(satu)
    tepi = {satu: Decimal(kode.index(satu)).scaleb(-2) for satu in "DCBA"}
    assert tepi == {
        "D": Decimal(0), "C": Decimal("65.00"), "B": Decimal("76.61"), "A": Decimal("88.31"),
    }  # fmt: skip
    assert kode == sorted(kode, reverse=True)


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [(1, 1), (10, 10), (100, 80), (500, 217), (1000, 278), (2200, 327), (2927, 340),
     (10_000, 370), (75_000, 382), (99_999, 383), (100_000, 384), (10**12, 384)],
)  # fmt: skip
def test_the_sample_follows_the_printed_table(
    rulebook: Rulebook, populasi: int, sampel: int
) -> None:
    aturan, jejak = rulebook.pilih("ukuran-sampel", HARI), Trace()
    assert skm.ukuran_sampel(populasi, aturan, jejak).sampel == sampel
    assert replay(jejak.steps, aturan)["sampel"] == str(sampel)


@given(populasi=st.integers(1, 200_000))
def test_the_sample_grows_with_the_population_and_never_exceeds_it(
    rulebook: Rulebook, populasi: int
) -> None:
    aturan, jejak = rulebook.pilih("ukuran-sampel", HARI), Trace(simpan=False)
    kini = skm.ukuran_sampel(populasi, aturan, jejak).sampel
    assert 1 <= kini <= min(populasi, 384)
    assert kini <= skm.ukuran_sampel(populasi + 1, aturan, jejak).sampel


@given(
    st.lists(
        st.tuples(st.decimals(-1000, 1000, places=3), st.integers(0, 10**6)),
        min_size=1,
        max_size=8,
    )
)
def test_the_mean_by_frequency_is_the_mean_of_all_single_scores(
    rulebook: Rulebook, butir: list[tuple[Decimal, int]]
) -> None:
    aturan, jejak = rulebook.pilih("rata-rata-frekuensi", HARI), Trace()
    skor, frekuensi = [a for a, _ in butir], [b for _, b in butir]
    hasil = skm.rata_rata_frekuensi(skor, frekuensi, aturan, jejak)
    assert replay(jejak.steps, aturan) == {s.langkah: s.hasil for s in jejak.steps}
    if sum(frekuensi) == 0:
        assert (hasil.nilai, hasil.status) == (None, Status.PENYEBUT_NOL)
        return
    tepat = sum((Fraction(a) * b for a, b in butir), Fraction(0)) / sum(frekuensi)
    assert hasil.nilai == round_half_up(tepat, 2)


def test_scores_and_frequencies_of_different_length_are_refused(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("rata-rata-frekuensi", HARI)
    with pytest.raises(MasukanTidakSah) as galat:
        skm.rata_rata_frekuensi([Decimal(1)], [1, 2], aturan, Trace())
    assert str(galat.value.masalah[0]) == "frekuensi: panjang_berbeda (seharusnya=1, jumlah=2)"


def test_the_questionnaire_asks_what_the_rule_counts(rulebook: Rulebook) -> None:
    aturan = rulebook.aturan("skm", kuesioner().id).pada(date(2026, 1, 1))
    batas = aturan.tabel("jawaban")
    skor = list(range(int(batas["minimum"].nilai), int(batas["maksimum"].nilai) + 1))
    assert [satu["kode"] for satu in kuesioner().unsur] == list(UNSUR)
    for satu in kuesioner().unsur:
        assert [pilihan["nilai"] for pilihan in satu["pilihan"]] == skor
        assert satu["teks"].endswith("?")
        assert satu["teks_en"].endswith("?")
    dikenal = {
        "jenis_kelamin": KELAMIN, "kelompok_usia": KELOMPOK_USIA,
        "pendidikan": PENDIDIKAN, "pekerjaan": PEKERJAAN,
    }  # fmt: skip
    profil = {s["kode"]: tuple(p["kode"] for p in s["pilihan"]) for s in kuesioner().profil}
    assert profil == dikenal


def test_each_word_of_a_trait_has_its_wording() -> None:
    sebutan = kuesioner().sebutan_profil
    assert {trait: tuple(kata) for trait, kata in sebutan.items()} == {
        "jenis_kelamin": KELAMIN, "kelompok_usia": KELOMPOK_USIA,
        "pendidikan": PENDIDIKAN, "pekerjaan": PEKERJAAN,
    }  # fmt: skip
    assert sebutan["jenis_kelamin"] == {"laki_laki": "Laki-laki", "perempuan": "Perempuan"}
    assert all(teks for kata in sebutan.values() for teks in kata.values())
