"""Properties of the formulas of indicators."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import indikator, ip_asn, kualitas_data, skm
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)
SINI = Path(__file__).parent
SHIPPED = indikator.load_katalog()
CONTOH = indikator.baca_katalog({"contoh": (SINI / "contoh.toml").read_text("utf-8")})
SKOR = st.decimals(0, 100, places=2)
JUMLAH, TERBOBOT, SENDIRI = (CONTOH.semua()[i].formula for i in (2, 3, 4))
RASIO = CONTOH.semua()[1].formula

PEGAWAI = ip_asn.Pegawai(
    "a", "pns", "pelaksana", "s1_d4", False, False, Decimal(20), True, "s1_d4", None, "baik"
)
DIMENSI = kualitas_data.Dimensi(
    "d", Decimal(100), (kualitas_data.Indikator("i", Decimal(100), 3, 8),)
)
Ukur = Callable[[RuleView, Trace], indikator.HasilIndikator]
TIAP: dict[str, tuple[str, Ukur]] = {
    "rasio": ("rasio", lambda a, j: indikator.rasio(RASIO, Decimal(3), Decimal(7), a, j)),
    "jumlah": (
        "indikator",
        lambda a, j: indikator.jumlah(JUMLAH, {"satu": Decimal(1), "dua": Decimal(2)}, a, j),
    ),
    "terbobot": (
        "indikator",
        lambda a, j: indikator.jumlah_terbobot(
            TERBOBOT, {"satu": Decimal(90), "dua": Decimal("33.3")}, {}, a, j
        ),
    ),
    "evaluasi": ("indikator", lambda _a, j: indikator.nilai_evaluasi(Decimal("75.15"), "LHE", j)),
    "sakip": (
        "sakip",
        lambda a, j: indikator.nilai_sakip(
            dict.fromkeys(("perencanaan", "pengukuran", "pelaporan", "evaluasi"), Decimal(7)), a, j
        ),
    ),
    "sakip_huruf": (
        "sakip",
        lambda a, j: indikator.nilai_sakip_huruf(
            {f"{i}{huruf}": "BB" for i in range(1, 5) for huruf in "abc"}, a, j
        ),
    ),
    "merit": (
        "sistem-merit",
        lambda a, j: indikator.nilai_merit({kode: Decimal(7) for kode in a.tabel("aspek")}, a, j),
    ),
    "ip_asn": ("ip-asn", lambda a, j: indikator.nilai_ip_asn([PEGAWAI], a, j)),
    "skm": (
        "skm",
        lambda a, j: indikator.nilai_skm(skm.dari_rata_rata([Decimal(3)] * 9, a), None, a, j),
    ),
    "kualitas": ("kualitas-data", lambda a, j: indikator.nilai_kualitas_data([DIMENSI], a, j)),
    "frekuensi": (
        "rata-rata-frekuensi",
        lambda a, j: indikator.rata_rata_frekuensi([Decimal(1), Decimal(4)], [2, 1], a, j),
    ),
}


@pytest.mark.parametrize("nama", TIAP)
def test_replaying_the_steps_gives_the_value_of_every_formula(
    rulebook: Rulebook, nama: str
) -> None:
    indeks, ukur = TIAP[nama]
    view, jejak = rulebook.pilih(indeks, HARI), Trace()
    hasil = ukur(view, jejak)
    ulang = replay(jejak.steps, view)
    assert hasil.status is Status.TERISI
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    assert f"{hasil.nilai:f}" in ulang.values()


def test_a_ratio_returns_its_parts(rulebook: Rulebook) -> None:
    hasil = TIAP["rasio"][1](rulebook.pilih("rasio", HARI), Trace())
    assert hasil == indikator.HasilIndikator(
        Decimal("42.86"), Status.TERISI, Decimal(3), Decimal(7)
    )


def test_a_mean_by_frequency_returns_its_sums(rulebook: Rulebook) -> None:
    hasil = TIAP["frekuensi"][1](rulebook.pilih("rata-rata-frekuensi", HARI), Trace())
    assert hasil == indikator.HasilIndikator(Decimal(2), Status.TERISI, Decimal(6), Decimal(3))


@given(satu=SKOR, dua=SKOR)
def test_weights_of_the_catalogue_and_the_same_of_the_agency_give_the_same(
    rulebook: Rulebook, satu: Decimal, dua: Decimal
) -> None:
    view, skor = rulebook.pilih("indikator", HARI), {"satu": satu, "dua": dua}
    tetap = indikator.jumlah_terbobot(TERBOBOT, skor, {}, view, Trace())
    sendiri = indikator.jumlah_terbobot(SENDIRI, skor, dict(TERBOBOT.bobot), view, Trace())
    assert tetap == sendiri
    assert tetap.nilai == round_half_up(satu * Decimal("0.625") + dua * Decimal("0.375"), 2)


@given(skor=st.lists(SKOR, min_size=1, max_size=6))
def test_a_weighted_sum_lies_between_its_lowest_and_highest_score(
    rulebook: Rulebook, skor: list[Decimal]
) -> None:
    nama = [f"k{urut}" for urut in range(len(skor))]
    bobot = dict.fromkeys(nama, Decimal(0)) | {nama[0]: Decimal(40)}
    bobot[nama[-1]] += 100 - sum(bobot.values())
    view = rulebook.pilih("indikator", HARI)
    isi = dict(zip(nama, skor, strict=True))
    hasil = indikator.jumlah_terbobot(SENDIRI, isi, bobot, view, Trace())
    assert hasil.nilai is not None
    assert min(skor) <= hasil.nilai <= max(skor)


def test_a_missing_part_leaves_no_value(rulebook: Rulebook) -> None:
    view, kosong = rulebook.pilih("indikator", HARI), {"satu": Decimal(1), "dua": None}
    hasil = [
        indikator.jumlah(JUMLAH, kosong, view, Trace()),
        indikator.jumlah_terbobot(TERBOBOT, kosong, {}, view, Trace()),
        indikator.nilai_evaluasi(None, "LHE", Trace()),
    ]
    assert {(satu.nilai, satu.status) for satu in hasil} == {(None, Status.BELUM_ADA_DATA)}


def kode(galat: pytest.ExceptionInfo[MasukanTidakSah]) -> list[tuple[str, str]]:
    return [(masalah.lokasi, masalah.kode) for masalah in galat.value.masalah]


def test_a_sum_asks_for_exactly_its_components(rulebook: Rulebook) -> None:
    with pytest.raises(MasukanTidakSah) as galat:
        indikator.jumlah(
            JUMLAH, {"dua": None, "tiga": None}, rulebook.pilih("indikator", HARI), Trace()
        )
    assert kode(galat) == [
        ("komponen.satu", "wajib_diisi"),
        ("komponen.tiga", "kunci_tidak_dikenal"),
    ]


def test_a_weighted_sum_names_every_bad_score_and_weight(rulebook: Rulebook) -> None:
    skor = {"satu": Decimal("100.01"), "dua": Decimal(-1)}
    with pytest.raises(MasukanTidakSah) as galat:
        indikator.jumlah_terbobot(
            SENDIRI, skor, {"satu": Decimal(99)}, rulebook.pilih("indikator", HARI), Trace()
        )
    assert kode(galat) == [
        ("bobot.dua", "wajib_diisi"),
        ("bobot", "jumlah_bobot_salah"),
        ("skor.satu", "di_luar_rentang"),
        ("skor.dua", "di_luar_rentang"),
    ]


def test_weights_set_by_decree_cannot_be_changed(rulebook: Rulebook) -> None:
    skor = {"satu": Decimal(1), "dua": Decimal(1)}
    with pytest.raises(MasukanTidakSah) as galat:
        indikator.jumlah_terbobot(
            TERBOBOT, skor, {"satu": Decimal(100)}, rulebook.pilih("indikator", HARI), Trace()
        )
    assert kode(galat) == [("bobot", "bobot_sudah_ditetapkan")]


def test_the_published_dimensions_of_2024_weigh_to_the_published_index(
    rulebook: Rulebook,
) -> None:
    """Points over their maximum are the scores: 20.98/25, 31.19/40, 25.17/30, 5/5."""
    paser = SHIPPED.cari("paser-tujuan-1")
    assert paser is not None
    poin = {"kualifikasi": "20.98", "kompetensi": "31.19", "kinerja": "25.17", "disiplin": "5.00"}
    skor = {n: Decimal(x) * 100 / paser.formula.bobot[n] for n, x in poin.items()}
    view = rulebook.pilih("indikator", HARI)
    assert indikator.jumlah_terbobot(paser.formula, skor, {}, view, Trace()).nilai == Decimal(
        "82.34"
    )
