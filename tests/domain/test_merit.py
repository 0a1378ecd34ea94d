"""Properties of the merit system evaluation and of reading its instruments."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import merit
from app.domain.law.errors import AturanTidakDikenal, MasukanTidakSah
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay

AKHIR, KEMUDIAN = date(2025, 12, 30), date(2030, 1, 1)
MAKSIMUM = {
    "perencanaan_kebutuhan": 40, "pengadaan": 40, "pengembangan_karier": 120,
    "promosi_mutasi": 40, "manajemen_kinerja": 80, "penggajian_penghargaan_disiplin": 40,
    "perlindungan_pelayanan": 16, "sistem_informasi": 24,
}  # fmt: skip
nilai_aspek = st.fixed_dictionaries(
    {kode: st.decimals(0, maks, places=2) for kode, maks in MAKSIMUM.items()}
)


@pytest.fixture(scope="module")
def aturan(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih(merit.INDEKS, AKHIR)


@pytest.fixture(scope="module")
def instrumen(rulebook: Rulebook) -> RuleView:
    return rulebook.menurut_id(merit.INDEKS_INSTRUMEN, "contoh-kasn-2019", AKHIR)


def gabung(instrumen: RuleView, aturan: RuleView) -> RuleView:
    """Both rules as one, for a replay of steps that read from both."""
    assert not instrumen.isi.keys() & aturan.isi.keys()
    return RuleView(aturan.aturan, aturan.tanggal, {**instrumen.isi, **aturan.isi})


def nilai(aspek: Mapping[str, Decimal], aturan: RuleView) -> merit.HasilMerit:
    return merit.dari_aspek(aspek, aturan, Trace(simpan=False))


@given(aspek=nilai_aspek)
def test_the_value_is_the_sum_and_its_steps_replay(
    aturan: RuleView, aspek: dict[str, Decimal]
) -> None:
    jejak = Trace()
    hasil = merit.dari_aspek(aspek, aturan, jejak)
    diputar = replay(jejak.steps, aturan)
    assert len(diputar) == len(jejak.steps)
    assert diputar == {step.langkah: step.hasil for step in jejak.steps}
    assert Decimal(diputar["nilai"]) == hasil.nilai == sum(aspek.values())
    assert Decimal(diputar["persen_maksimal"]) == hasil.persen_maksimal
    assert hasil.persen_maksimal == round_half_up(hasil.nilai / 4, 2)
    assert {satu.kode: satu.nilai for satu in hasil.aspek} == aspek
    assert [satu.kode for satu in hasil.aspek] == list(MAKSIMUM)
    assert diputar["kategori"] == hasil.kategori
    if hasil.indeks is not None:
        assert Decimal(diputar["indeks"]) == hasil.indeks


@given(aspek=nilai_aspek, kode=st.sampled_from(list(MAKSIMUM)))
def test_more_points_never_lower_category_or_index(
    aturan: RuleView, aspek: dict[str, Decimal], kode: str
) -> None:
    lebih = nilai({**aspek, kode: Decimal(MAKSIMUM[kode])}, aturan)
    semula = nilai(aspek, aturan)
    urutan: list[str | None] = ["-", "I", "II", "III", "IV"]
    assert urutan.index(lebih.kategori) >= urutan.index(semula.kategori)
    assert (lebih.indeks or 0) >= (semula.indeks or 0)


@given(aspek=nilai_aspek)
def test_the_points_lacking_lead_just_into_the_next_category(
    aturan: RuleView, aspek: dict[str, Decimal]
) -> None:
    hasil = nilai(aspek, aturan)
    skala = aturan.skala("kategori")
    if hasil.menuju_berikutnya is None:
        assert hasil.kategori == "IV"
        return
    sampai = hasil.nilai + hasil.menuju_berikutnya.kurang
    assert skala.band(sampai).kode == hasil.menuju_berikutnya.kategori
    assert skala.band(sampai - Decimal("0.01")).kode == hasil.kategori


def test_every_hundredth_of_the_value_has_exactly_one_category(aturan: RuleView) -> None:
    bands = aturan.skala("kategori").bands
    for sen in range(40_001):
        angka = Decimal(sen).scaleb(-2)
        assert sum(band.memuat(angka) for band in bands) == 1


@pytest.mark.parametrize(
    ("angka", "kategori", "indeks"),
    [
        ("0", "-", None), ("99.99", "-", None), ("100", "I", "0.20"), ("174.99", "I", "0.40"),
        ("175", "II", "0.41"), ("249.99", "II", "0.60"), ("250", "III", "0.61"),
        ("324.99", "III", "0.80"), ("325", "IV", "0.81"), ("400", "IV", "1.00"),
    ],
)  # fmt: skip
def test_each_category_and_its_index_begin_on_the_bound(
    aturan: RuleView, angka: str, kategori: str, indeks: str | None
) -> None:
    sisa, aspek = Decimal(angka), {}
    for kode, maks in MAKSIMUM.items():
        aspek[kode] = min(sisa, Decimal(maks))
        sisa -= aspek[kode]
    hasil = nilai(aspek, aturan)
    assert (hasil.kategori, hasil.indeks) == (kategori, indeks and Decimal(indeks))


def test_trailing_zeros_of_the_input_are_not_shown(aturan: RuleView) -> None:
    hasil = nilai({kode: Decimal("10.50") for kode in MAKSIMUM}, aturan)
    assert (f"{hasil.nilai}", f"{hasil.aspek[0].nilai}") == ("84", "10.5")


@settings(max_examples=30)
@given(angka=st.lists(st.integers(0, 4), min_size=42, max_size=42))
def test_scores_weigh_into_aspects_and_their_steps_replay(
    instrumen: RuleView, aturan: RuleView, angka: list[int]
) -> None:
    bobot = instrumen.tabel("bobot")
    skor = {sub: Decimal(satu) for sub, satu in zip(bobot, angka, strict=True)}
    jejak = Trace()
    hasil = merit.dari_skor(skor, instrumen, aturan, jejak)
    assert hasil.nilai == sum(skor[sub] * satu.nilai for sub, satu in bobot.items())
    assert hasil == nilai({satu.kode: satu.nilai for satu in hasil.aspek}, aturan)
    diputar = replay(jejak.steps, gabung(instrumen, aturan))
    assert len(diputar) == len(jejak.steps)
    assert diputar == {step.langkah: step.hasil for step in jejak.steps}


def test_the_example_instrument_says_that_it_is_one(instrumen: RuleView, aturan: RuleView) -> None:
    jejak = Trace(simpan=False)
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(4))
    assert merit.dari_skor(skor, instrumen, aturan, jejak).nilai == 400
    assert instrumen.aturan.contoh
    assert list(jejak.belum_terverifikasi) == ["bobot"]
    assert any(instrumen.aturan.sidik in satu for satu in jejak.catatan)
    assert any("bukan instrumen resmi" in satu for satu in jejak.catatan)


def test_the_aspects_name_their_rule_on_its_last_day(rulebook: Rulebook) -> None:
    for kode in (MAKSIMUM, ["pengadaan", "asing"], []):
        aturan = merit.menurut_aspek(rulebook, kode, KEMUDIAN)
        assert (aturan.aturan.id, aturan.tanggal) == ("kasn-9-2019", AKHIR)


def test_while_a_rule_is_in_force_its_day_is_today(rulebook: Rulebook) -> None:
    hari_ini = date(2024, 7, 1)
    assert merit.menurut_aspek(rulebook, MAKSIMUM, hari_ini).tanggal == hari_ini
    assert merit.menurut_instrumen(rulebook, "contoh-kasn-2019", hari_ini).tanggal == hari_ini


def test_the_instrument_names_its_rule_and_an_unknown_one_is_refused(rulebook: Rulebook) -> None:
    aturan = merit.menurut_instrumen(rulebook, "contoh-kasn-2019", KEMUDIAN)
    assert (aturan.aturan.id, aturan.tanggal) == ("kasn-9-2019", AKHIR)
    with pytest.raises(AturanTidakDikenal) as galat:
        merit.menurut_instrumen(rulebook, "resmi", KEMUDIAN)
    assert galat.value.tersedia == ("contoh-kasn-2019",)


def test_every_wrong_aspect_is_named(aturan: RuleView) -> None:
    aspek = {kode: Decimal(0) for kode in MAKSIMUM if kode != "pengadaan"}
    with pytest.raises(MasukanTidakSah) as galat:
        nilai(aspek | {"promosi_mutasi": Decimal("40.5"), "budaya": Decimal(1)}, aturan)
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("aspek.pengadaan", "wajib_diisi"),
        ("aspek.promosi_mutasi", "di_luar_rentang"),
        ("aspek.budaya", "kunci_tidak_dikenal"),
    ]
