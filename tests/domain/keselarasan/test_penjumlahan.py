"""Sums over rows in the layouts that agencies print."""

from typing import Any

import pytest

from app.domain.law.errors import MasukanTidakSah
from tests.domain.keselarasan.buatan import anggaran, baris, dokumen
from tests.domain.keselarasan.tabel import audit, galat


def salah(*isi: Any) -> list[tuple[str, str, str | None]]:
    """Row, column and computed sum of every sum that fails."""
    return [t[1:] for t in galat(audit(dokumen(*isi))) if t[0] == "penjumlahan"]


def kosong(*isi: Any) -> list[tuple[str, str, str | None]]:
    """Row, column and printed figure of what is reported missing."""
    hasil = audit(dokumen(*isi))
    assert galat(hasil) == []
    return [(t.sasaran, t.kolom, t.tercetak) for t in hasil.temuan if t.jenis == "kelengkapan"]


P, K, S = "5.03.01", "5.03.01.2.01", "5.03.01.2.01.0001"
Q = "5.03.02"


def test_a_parent_is_the_sum_of_its_children_in_every_column() -> None:
    def isi(n: int) -> dict[str, Any]:
        tahun = anggaran(2024, n, pagu_perubahan=n, realisasi=n, sisa=0)
        return {"anggaran": (tahun,), "total": n}

    assert salah(baris("program", P, **isi(5)), baris("kegiatan", K, **isi(5))) == []
    assert salah(baris("program", P, **isi(6)), baris("kegiatan", K, **isi(5))) == [
        (P, "2024.pagu", "5"),
        (P, "2024.pagu_perubahan", "5"),
        (P, "2024.realisasi", "5"),
        (P, "total_pagu", "5"),
    ]


def test_a_programme_may_hold_sub_activities_directly() -> None:
    isi = [baris("sub_kegiatan", f"5.03.01.2.01.000{i}", {2024: i}) for i in (1, 2)]
    assert salah(baris("program", P, {2024: 3}), *isi) == []
    assert salah(baris("program", P, {2024: 4}), *isi) == [(P, "2024.pagu", "3")]


def test_rows_without_codes_are_summed_by_printed_order() -> None:
    isi = [baris("kegiatan", "Satu", {2024: 1}), baris("kegiatan", "Dua", {2024: 2})]
    assert salah(baris("program", "Induk", {2024: 4}), *isi) == [("Induk", "2024.pagu", "3")]


def test_a_child_without_money_stands_for_its_own_children() -> None:
    isi = [
        baris("program", P, {2024: 3}),
        baris("kegiatan", K),
        baris("sub_kegiatan", S, {2024: 1}),
        baris("sub_kegiatan", f"{K}.0002", {2024: 2}),
    ]
    assert salah(*isi) == []
    assert salah(baris("program", P, {2024: 4}), *isi[1:]) == [(P, "2024.pagu", "3")]


def test_a_row_without_money_is_no_sum() -> None:
    assert salah(baris("program", P), baris("kegiatan", K, {2024: 1})) == []


def test_a_leaf_without_money_is_nothing_where_the_sum_agrees_without_it() -> None:
    isi = [baris("kegiatan", K, {2024: 5}), baris("kegiatan", "5.03.01.2.02")]
    assert kosong(baris("program", P, {2024: 5}), *isi) == []
    assert kosong(baris("program", P, {2024: 7}), *isi) == [("5.03.01.2.02", "2024.pagu", None)]


def test_a_column_that_no_child_prints_is_no_sum() -> None:
    satu = baris("program", P, anggaran=(anggaran(2024, 5, realisasi=4),))
    lain = [baris("kegiatan", f"5.03.01.2.0{i}", {2024: 1}) for i in range(1, 6)]
    assert kosong(satu, *lain) == []


def test_a_table_of_results_only_is_summed() -> None:
    def hasil(jenis: str, kode: str, n: int) -> Any:
        return baris(jenis, kode, anggaran=(anggaran(2024, realisasi=n),))

    isi = [hasil("kegiatan", K, 1), hasil("kegiatan", "5.03.01.2.02", 2)]
    assert salah(hasil("program", P, 4), *isi) == [(P, "2024.realisasi", "3")]


class TestTotalRows:
    def test_a_total_row_is_the_sum_of_the_programmes(self) -> None:
        isi = [baris("program", P, {2024: 1}), baris("program", Q, {2024: 2})]
        assert salah(*isi, baris("jumlah", "JUMLAH", {2024: 3})) == []
        assert salah(*isi, baris("jumlah", "JUMLAH", {2024: 4})) == [("JUMLAH", "2024.pagu", "3")]

    def test_a_total_row_without_programmes_sums_nothing(self) -> None:
        assert salah(baris("kegiatan", K, {2024: 1}), baris("jumlah", "TOTAL", {2024: 9})) == []

    def test_several_total_rows_may_be_subtotals_and_a_grand_total(self) -> None:
        isi = [
            baris("program", P, {2024: 1, 2025: 1}),
            baris("jumlah", "Jumlah I", {2024: 1, 2025: 1}),
            baris("program", Q, {2024: 2, 2025: 2}),
            baris("jumlah", "Jumlah II", {2024: 2, 2025: 9}),
            baris("jumlah", "Seluruhnya", {2024: 3, 2025: 3}),
        ]
        assert salah(*isi) == [("Jumlah II", "2025.pagu", "2")]

    def test_a_total_row_that_fits_nothing_is_compared_with_all_programmes(self) -> None:
        isi = [
            baris("program", P, {2024: 1}),
            baris("jumlah", "Jumlah I", {2024: 1}),
            baris("program", Q, {2024: 2}),
            baris("jumlah", "Jumlah II", {2024: 7}),
        ]
        assert salah(*isi) == [("Jumlah II", "2024.pagu", "3")]


class TestGoals:
    def test_a_goal_sums_the_programmes_it_names_wherever_they_stand(self) -> None:
        isi = [
            baris("program", P, {2024: 1}),
            baris("tujuan", "Tujuan", {2024: 3}, mencakup=(P, Q, P)),
            baris("program", Q, {2024: 2}),
        ]
        assert salah(*isi) == []
        isi[1] = baris("tujuan", "Tujuan", {2024: 4}, mencakup=(P, Q))
        assert salah(*isi) == [("Tujuan", "2024.pagu", "3")]

    def test_a_named_programme_that_is_not_there_is_reported_and_the_sum_not_judged(self) -> None:
        isi = [
            baris("program", P, {2024: 1}),
            baris("sasaran", "Sasaran", {2024: 3}, mencakup=(P, "5.03.09", "5.03.09")),
        ]
        assert kosong(*isi) == [("Sasaran", "mencakup", "5.03.09")]

    def test_a_goal_that_sums_what_is_printed_under_it_is_judged_by_that(self) -> None:
        isi = [
            baris("tujuan", "Tujuan", {2024: 6, 2025: 6}, total=12),
            baris("sasaran", "Satu", {2024: 3, 2025: 3}, total=7),
            baris("program", P, {2024: 1, 2025: 1}, total=2),
            baris("program", Q, {2024: 2, 2025: 2}, total=4),
            baris("sasaran", "Dua", {2024: 3, 2025: 3}, total=6),
            baris("program", "5.04.02", {2024: 3, 2025: 3}, total=6),
        ]
        assert salah(*isi) == [("Satu", "total_pagu", "6")]

    def test_a_goal_that_agrees_with_nothing_under_it_is_not_judged(self) -> None:
        isi = [
            baris("tujuan", "Tujuan", {2024: 9, 2025: 9}),
            baris("program", P, {2024: 1, 2025: 1}),
            baris("tujuan", "Tanpa program", {2024: 9, 2025: 9}),
        ]
        assert salah(*isi) == []


class TestChangedBudgets:
    def isi(self, induk: int, *anak: tuple[int, int | None]) -> list[Any]:
        hasil = [baris("program", P, anggaran=(anggaran(2024, 9, pagu_perubahan=induk),))]
        for i, (pagu, ubah) in enumerate(anak, start=1):
            tahun = anggaran(2024, pagu, pagu_perubahan=ubah)
            hasil.append(baris("kegiatan", f"5.03.01.2.0{i}", anggaran=(tahun,)))
        return hasil

    def test_children_that_keep_their_first_budget_may_leave_the_changed_one_out(self) -> None:
        assert kosong(*self.isi(11, (2, 4), (3, None), (4, None), (0, None))) == []

    def test_where_that_does_not_make_the_sum_the_changed_budgets_are_missing(self) -> None:
        hilang = kosong(*self.isi(12, (2, 4), (3, None), (4, None), (0, None)))
        assert [(kode, kolom) for kode, kolom, _ in hilang] == [
            (f"5.03.01.2.0{i}", "2024.pagu_perubahan") for i in (2, 3, 4)
        ]

    def test_where_half_the_rows_print_it_it_is_owed(self) -> None:
        hilang = kosong(*self.isi(9, (2, 2), (3, 3), (4, None)))
        assert hilang == [("5.03.01.2.03", "2024.pagu_perubahan", None)]


def test_tables_are_separate() -> None:
    isi = [baris("program", P, {2024: 1}), baris("program", P, {2024: 2}, tabel="7.1")]
    jumlah = [baris("jumlah", "J", {2024: n}, tabel=t) for n, t in ((1, "6.1"), (2, "7.1"))]
    assert salah(*isi, *jumlah) == []


def test_rows_are_read_in_the_order_of_their_numbers() -> None:
    satu = dokumen(
        baris("program", P, {2024: 1}),
        baris("kegiatan", K, {2024: 1}),
        baris("program", Q, {2024: 2}),
        baris("kegiatan", "5.03.02.2.01", {2024: 2}),
    )
    hasil = audit(satu)
    assert hasil.temuan == ()


def test_a_document_made_to_exhaust_us_is_refused() -> None:
    program = [baris("program", f"5.{i}.01", {2024: 1}) for i in range(2000)]
    jumlah = [baris("jumlah", f"J{i}", {2024: 2000}) for i in range(2000)]
    with pytest.raises(MasukanTidakSah) as galat_:
        audit(dokumen(*program, *jumlah))
    assert [satu.kode for satu in galat_.value.masalah] == ["terlalu_rumit"]
