"""Root causes and corrections where several things are wrong."""

from decimal import Decimal
from typing import Any

from app.domain.keselarasan import HasilAudit
from tests.domain.keselarasan.buatan import anggaran, baris, dokumen, pernyataan
from tests.domain.keselarasan.tabel import audit

K = "5.03.01.2.01"


def akibat(hasil: HasilAudit) -> list[tuple[str, str, str | None]]:
    """Row, column and cause of every finding."""
    return [(t.sasaran, t.kolom, t.akibat_dari) for t in hasil.temuan]


def sub(nomor: int, pagu: dict[int, int], total: int | None = None) -> Any:
    return baris("sub_kegiatan", f"{K}.000{nomor}", pagu, total=total)


def test_a_wrong_parent_figure_that_spread_to_its_total_is_one_root() -> None:
    isi = [
        baris("kegiatan", K, {2024: 3, 2025: 7}, total=10),
        sub(1, {2024: 5, 2025: 3}, 8),
        sub(2, {2024: 6, 2025: 4}, 10),
    ]
    hasil = audit(dokumen(*isi))
    assert akibat(hasil) == [(K, "2024.pagu", None), (K, "total_pagu", "T001")]
    assert hasil.dugaan_koreksi == ()


def test_a_total_off_by_something_else_has_its_own_root() -> None:
    isi = [baris("kegiatan", K, {2024: 3, 2025: 7}, total=10), sub(1, {2024: 5, 2025: 7}, 13)]
    hasil = audit(dokumen(*isi))
    assert (K, "total_pagu", None) in akibat(hasil)


def test_independent_errors_are_corrected_independently() -> None:
    isi = [
        baris("kegiatan", K, {2024: 3, 2025: 7}, total=10),
        sub(1, {2024: 9, 2025: 3}, 4),
        sub(2, {2024: 2, 2025: 8}, 6),
    ]
    hasil = audit(dokumen(*isi))
    assert [(u.sasaran, u.kolom, u.usulan) for u in hasil.dugaan_koreksi] == [
        (f"{K}.0001", "2024.pagu", "1"),
        (f"{K}.0002", "2025.pagu", "4"),
    ]
    assert [t.akibat_dari for t in hasil.temuan].count(None) == 2


def test_a_correction_may_uncover_another_in_the_same_column() -> None:
    isi = [
        baris("program", "5.03.01", {2024: 19, 2025: 7}, total=10),
        baris("kegiatan", K, {2024: 3, 2025: 7}, total=10),
        baris("kegiatan", "5.03.01.2.02", {2024: 0, 2025: 0}, total=0),
        baris("jumlah", "JUMLAH", {2024: 23, 2025: 7}, total=10),
        baris("jumlah", "TOTAL", {2024: 3, 2025: 7}, total=10),
    ]
    hasil = audit(dokumen(*isi))
    assert [(u.sasaran, u.kolom, u.usulan) for u in hasil.dugaan_koreksi] == [
        ("5.03.01", "2024.pagu", "3"),
        ("JUMLAH", "2024.pagu", "3"),
    ]


def test_cells_that_explain_the_same_failures_give_one_root_and_no_proposal() -> None:
    isi = [baris("program", f"5.03.0{i}", {2024: i}) for i in (1, 2)]
    isi += [baris("jumlah", nama, {2024: 4}) for nama in ("JUMLAH", "TOTAL")]
    hasil = audit(dokumen(*isi))
    assert akibat(hasil) == [("JUMLAH", "2024.pagu", None), ("TOTAL", "2024.pagu", "T001")]
    assert hasil.dugaan_koreksi == ()


def test_a_wrong_result_breaks_share_remainder_and_sum_and_is_restored_with_its_decimals() -> None:
    def hasil(kode: str, realisasi: str, persen: str, sisa: str) -> Any:
        satu = anggaran(2024, 200, realisasi=realisasi, persen=persen, sisa=sisa)
        return baris("kegiatan", kode, anggaran=(satu,))

    satu = anggaran(2024, 400, realisasi="250.50", persen="62.63", sisa="149.50")
    isi = [
        baris("program", "5.03.01", anggaran=(satu,)),
        hasil("5.03.01.2.01", "150.50", "75.25", "49.50"),
        hasil("5.03.01.2.02", "10.00", "50.00", "100.00"),
    ]
    temuan = audit(dokumen(*isi))
    [dugaan] = temuan.dugaan_koreksi
    assert (dugaan.sasaran, dugaan.kolom) == ("5.03.01.2.02", "2024.realisasi")
    assert (dugaan.tercetak, dugaan.usulan) == ("10.00", "100.00")
    assert dugaan.memperbaiki == ("T001", "T002", "T003")
    # The root is a finding on the row of the wrong cell.
    assert akibat(temuan)[0] == ("5.03.01.2.02", "2024.persen", None)


def test_a_figure_derived_from_a_wrong_remainder_follows_from_it() -> None:
    satu = baris("uraian", "Belanja", anggaran=(anggaran(2024, 100, realisasi=60, sisa=30),))
    isi = [satu, pernyataan("persen", [30, 100], "40.00"), pernyataan("persen", [40, 100], "30")]
    assert [t.akibat_dari for t in audit(dokumen(*isi)).temuan] == [None, "T001", "T001"]


def test_a_percentage_of_a_wrong_difference_follows_from_the_difference() -> None:
    isi = [
        pernyataan("persen_perubahan", ["271.5", "219.5"], "25.28"),
        pernyataan("selisih", ["271.5", "219.5"], "55.5"),
        pernyataan("persen_perubahan", ["271.5", "219.5"], "30.00"),
        pernyataan("selisih", ["271.5", "219.5"], "55.6"),
    ]
    temuan = audit(dokumen(*isi)).temuan
    assert [t.akibat_dari for t in temuan] == ["T002", None, None, None]


def test_the_same_sum_failing_twice_in_one_cell_has_one_root() -> None:
    isi = [
        baris("program", "5.03.01", {2024: 3}, total=5),
        baris("kegiatan", K, {2024: 3}, total=3),
    ]
    hasil = audit(dokumen(*isi))
    assert [(u.kolom, u.usulan) for u in hasil.dugaan_koreksi] == [("total_pagu", "3")]
    assert [t.akibat_dari for t in hasil.temuan] == [None, "T001"]


class TestLostRows:
    def test_a_lost_child_explains_every_column_it_had(self) -> None:
        isi = [baris("kegiatan", K, {2024: 3, 2025: 7}, total=10), sub(1, {2024: 1, 2025: 4}, 5)]
        hasil = audit(dokumen(*isi))
        assert akibat(hasil) == [
            (K, "2024.pagu", "T004"),
            (K, "2025.pagu", "T004"),
            (K, "total_pagu", "T004"),
            (K, "baris", None),
        ]
        assert hasil.temuan[-1].keparahan == "peringatan"

    def test_without_totals_the_years_must_exceed_together(self) -> None:
        isi = [baris("kegiatan", K, {2024: 3, 2025: 7}), sub(1, {2024: 1, 2025: 4})]
        assert akibat(audit(dokumen(*isi)))[-1] == (K, "baris", None)
        isi[1] = sub(1, {2024: 1, 2025: 9})
        assert "baris" not in {t.kolom for t in audit(dokumen(*isi)).temuan}

    def test_a_total_that_does_not_follow_its_years_is_no_lost_row(self) -> None:
        isi = [baris("kegiatan", K, {2024: 3, 2025: 7}, total=10), sub(1, {2024: 1, 2025: 4}, 10)]
        assert "baris" not in {t.kolom for t in audit(dokumen(*isi)).temuan}

    def test_children_of_a_lost_parent_explain_the_sum_they_stray_into(self) -> None:
        isi = [
            baris("program", "5.03.01", {2024: 8, 2025: 8}, total=16),
            baris("kegiatan", K, {2024: 5, 2025: 5}, total=10),
            sub(1, {2024: 5, 2025: 5}, 10),
            baris("sub_kegiatan", "5.03.01.2.02.0001", {2024: 3, 2025: 3}, total=6),
        ]
        assert akibat(audit(dokumen(*isi))) == [
            ("5.03.01", "2024.pagu", "T008"),
            ("5.03.01", "2025.pagu", "T008"),
            ("5.03.01", "total_pagu", "T008"),
            (K, "2024.pagu", "T007"),
            (K, "2025.pagu", "T007"),
            (K, "total_pagu", "T007"),
            ("5.03.01.2.02.0001", "kode", None),
            ("5.03.01", "baris", None),
        ]


def test_numbers_of_findings_are_stable_and_refer_to_each_other() -> None:
    isi = [baris("kegiatan", K, {2024: 3, 2025: 7}, total=11), sub(1, {2024: 5, 2025: 7}, 13)]
    satu, dua = audit(dokumen(*isi)), audit(dokumen(*isi))
    assert satu == dua
    kode = [t.kode for t in satu.temuan]
    assert kode == [f"T{n:03d}" for n in range(1, len(kode) + 1)]
    assert {t.akibat_dari for t in satu.temuan} - {None} <= set(kode)
    selisih = [Decimal(t.tercetak or 0) - Decimal(t.dihitung or 0) for t in satu.temuan]
    assert [Decimal(t.selisih or 0) for t in satu.temuan] == selisih
