"""Figures that a line derives from itself: totals, shares, growth, achievements, statements."""

from typing import Any

import pytest

from tests.domain.keselarasan.buatan import (
    anggaran,
    baris,
    dokumen,
    indikator,
    pernyataan,
    pertumbuhan,
)
from tests.domain.keselarasan.tabel import audit, galat

G = "hitungan"


def hitungan(*isi: Any, **lain: Any) -> list[tuple[str, str | None]]:
    """Column and computed figure of every finding of the kind."""
    return [(t[2], t[3]) for t in galat(audit(dokumen(*isi, **lain))) if t[0] == G]


def serapan(**isi: Any) -> Any:
    return baris("uraian", "Belanja", anggaran=(anggaran(2024, **isi),))


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ({"pagu": 200, "realisasi": 150, "persen": "75.00", "sisa": 50}, []),
        ({"pagu": 200, "realisasi": 150, "persen": "75.01"}, [("2024.persen", "75.00")]),
        ({"pagu": 200, "realisasi": 150, "sisa": 49}, [("2024.sisa", "50")]),
        # A changed budget counts before the first one.
        ({"pagu": 100, "pagu_perubahan": 200, "realisasi": 150, "persen": 75, "sisa": 50}, []),
        # Compared at the printed decimals: 157.85/200 is 78.925 and shows as 78.93, 78.9 or 79.
        ({"pagu": 200, "realisasi": "157.85", "persen": "78.93"}, []),
        ({"pagu": 200, "realisasi": "157.85", "persen": "78.92"}, [("2024.persen", "78.93")]),
        ({"pagu": 200, "realisasi": "157.85", "persen": "78.9"}, []),
        ({"pagu": 200, "realisasi": "157.85", "persen": "79"}, []),
        ({"pagu": 200, "realisasi": 250, "persen": 125, "sisa": -50}, []),
        # Nothing can be said of a share of nothing.
        ({"pagu": 0, "realisasi": 0, "persen": 0}, []),
        ({"pagu": 200, "persen": 75, "sisa": 50}, []),
        ({"realisasi": 150, "persen": 75, "sisa": 50}, []),
    ],
)
def test_share_and_remainder_are_recomputed(
    isi: dict[str, Any], salah: list[tuple[str, str]]
) -> None:
    assert hitungan(serapan(**isi)) == salah


def test_a_figure_that_a_share_needs_is_reported_missing() -> None:
    hasil = audit(dokumen(serapan(pagu=200, persen=75)))
    assert [(t.jenis, t.kolom) for t in hasil.temuan] == [("kelengkapan", "2024.realisasi")]


def test_a_total_is_the_sum_of_its_years_with_all_decimals() -> None:
    assert hitungan(baris("uraian", "A", {2024: "1.5", 2025: "2.25"}, total="3.75")) == []
    assert hitungan(baris("uraian", "A", {2024: "1.5", 2025: "2.25"}, total="3.8")) == []
    salah = hitungan(baris("uraian", "A", {2024: "1.5", 2025: "2.25"}, total="3.7"))
    assert salah == [("total_pagu", "3.8")]


def test_a_table_of_changed_budgets_only_is_totalled_over_them() -> None:
    tahun = (anggaran(2024, pagu_perubahan=1), anggaran(2025, pagu_perubahan=2))
    assert hitungan(baris("uraian", "A", anggaran=tahun, total=3)) == []
    assert hitungan(baris("uraian", "A", anggaran=tahun, total=4)) == [("total_pagu", "3")]


def test_a_total_without_any_year_is_not_judged() -> None:
    assert hitungan(baris("uraian", "A", total=4)) == []


def test_history_outside_the_plan_is_computed_like_any_year() -> None:
    riwayat = baris(
        "uraian",
        "A",
        {2017: 1461449200, 2018: 1851585800, 2019: 1823669000, 2020: 1093120280},
        rata_rata_pertumbuhan=pertumbuhan(pagu="-4.96"),
    )
    assert hitungan(riwayat) == []


def test_average_growth_is_recomputed_per_field() -> None:
    tahun = (anggaran(2024, 100, realisasi=50), anggaran(2025, 110, realisasi=100))
    benar = baris("uraian", "A", anggaran=tahun, rata_rata_pertumbuhan=pertumbuhan(10, 100))
    salah = baris("uraian", "A", anggaran=tahun, rata_rata_pertumbuhan=pertumbuhan("9.5", 99))
    assert hitungan(benar) == []
    assert hitungan(salah) == [
        ("rata_rata_pertumbuhan.pagu", "10.0"),
        ("rata_rata_pertumbuhan.realisasi", "100"),
    ]


def test_growth_from_nothing_is_not_judged() -> None:
    satu = baris("uraian", "A", {2024: 0, 2025: 5}, rata_rata_pertumbuhan=pertumbuhan(pagu=100))
    assert hitungan(satu) == []


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ({"capaian": {2024: "96.87"}}, []),
        ({"capaian": {2024: "96.88"}}, [("2024.capaian", "96.87")]),
        ({"arah": "turun_baik", "capaian": {2024: "103.13"}}, []),
        ({"capaian": {2024: "96.87", 2025: "50"}}, []),
        ({"capaian_akhir": "82.34", "akhir": 100}, []),
        ({"capaian_akhir": "82.33", "akhir": 100}, [("capaian_akhir", "82.34")]),
        ({"capaian_akhir": "82.33"}, []),
        ({"capaian_akhir": 0, "akhir": 0}, []),
    ],
)
def test_achievements_are_recomputed(isi: dict[str, Any], salah: list[tuple[str, str]]) -> None:
    satu = indikator("Nilai", {2024: 85}, realisasi={2023: 63, 2024: "82.34"}, **isi)
    assert hitungan(satu) == salah


def test_a_final_achievement_without_any_result_is_not_judged() -> None:
    assert hitungan(indikator("Nilai", {2024: 85}, akhir=100, capaian_akhir=1)) == []


@pytest.mark.parametrize(
    ("rumus", "masukan", "benar", "salah"),
    [
        ("selisih", ["271.5", "219.5"], "52.0", "55.5"),
        ("persen_perubahan", ["31.19", "12.27"], "154.2", "254.2"),
        ("persen", ["271.5", "400"], "67.88", "67.87"),
        ("jumlah", ["21.01", "12.27", "24.86", "5.00"], "63.14", "63.15"),
    ],
)
def test_statements_are_recomputed(rumus: str, masukan: list[str], benar: str, salah: str) -> None:
    assert hitungan(pernyataan(rumus, masukan, benar)) == []
    assert hitungan(pernyataan(rumus, masukan, salah)) == [("pernyataan", benar)]


def test_a_statement_on_nothing_is_not_judged() -> None:
    hasil = audit(dokumen(pernyataan("persen", [1, 0], "5")))
    assert (hasil.temuan, hasil.ringkasan.diperiksa) == ((), 0)


def test_figures_of_any_length_are_exact() -> None:
    besar = 10**38
    isi = baris("uraian", "A", {2024: besar, 2025: f"0.{'0' * 19}1"}, total=besar)
    assert hitungan(isi) == []
    panjang = baris("uraian", "A", {2024: besar, 2025: 1}, total=besar)
    assert hitungan(panjang) == [("total_pagu", str(besar + 1))]


@pytest.mark.parametrize("banyak", [1, 3])
def test_where_most_totals_need_a_year_that_is_not_printed_none_is_judged(banyak: int) -> None:
    isi = [baris("uraian", f"A{i}", {2024: 1}, total=3 + i) for i in range(banyak)]
    hasil = audit(dokumen(*isi, baris("uraian", "B", {2024: 5})))
    assert galat(hasil) == []
    assert ("A0", "2025.pagu") in {(t.sasaran, t.kolom) for t in hasil.temuan}


def test_where_most_totals_agree_without_the_year_the_others_are_judged() -> None:
    isi = [baris("uraian", f"A{i}", {2024: 1}, total=1) for i in range(3)]
    assert hitungan(*isi, baris("uraian", "B", {2024: 5}, total=6)) == [("total_pagu", "5")]


def test_totals_of_years_beyond_the_plan_are_judged() -> None:
    assert hitungan(baris("uraian", "A", {2024: 1, 2026: 1}, total=3)) == [("total_pagu", "2")]
