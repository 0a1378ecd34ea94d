"""Warnings: what looks wrong, and what is left out."""

from typing import Any

from tests.domain.keselarasan.buatan import (
    anggaran,
    baris,
    dokumen,
    indikator,
    indikator_program,
)
from tests.domain.keselarasan.tabel import audit, galat


def temuan(jenis: str, *isi: Any, **lain: Any) -> list[tuple[str, str, str | None]]:
    """Row, column and printed figure of every warning of one kind."""
    hasil = audit(dokumen(*isi, **lain))
    return [(t.sasaran, t.kolom, t.tercetak) for t in hasil.temuan if t.jenis == jenis]


class TestPlausibility:
    def test_money_spent_above_the_budget(self) -> None:
        isi = baris("uraian", "A", anggaran=(anggaran(2024, 5, realisasi=6),))
        assert temuan("kewajaran", isi) == [("A", "2024.realisasi", "6")]
        [satu] = audit(dokumen(isi)).temuan
        assert (satu.dihitung, satu.selisih, satu.keparahan) == ("5", "1", "peringatan")

    def test_the_changed_budget_counts(self) -> None:
        satu = anggaran(2024, 5, pagu_perubahan=6, realisasi=6)
        dua = anggaran(2025, 7, pagu_perubahan=6, realisasi=7)
        isi = baris("uraian", "A", anggaran=(satu, dua, anggaran(2026, realisasi=1)))
        assert temuan("kewajaran", isi) == [("A", "2025.realisasi", "7")]

    def test_targets_that_move_against_their_direction(self) -> None:
        naik = indikator("Naik", {2025: 4, 2024: 5, 2026: 4, 2027: 5})
        turun = indikator("Turun", {2024: 5, 2025: 4, 2026: 4, 2027: 5}, arah="turun_baik")
        assert temuan("kewajaran", naik, turun) == [
            ("Naik", "2025.target", "4"),
            ("Turun", "2027.target", "5"),
        ]

    def test_achievements_above_the_limit(self) -> None:
        isi = indikator(
            "A", {2024: 10, 2025: 10}, realisasi={2024: 15, 2025: "15.01"}, akhir=10,
            capaian={2024: 150, 2025: "150.1"}, capaian_akhir="150.1",
        )  # fmt: skip
        assert temuan("kewajaran", isi) == [
            ("A", "2025.capaian", "150.1"),
            ("A", "capaian_akhir", "150.1"),
        ]


class TestCompleteness:
    def test_a_target_without_money_and_money_without_a_target(self) -> None:
        isi = baris(
            "sub_kegiatan", "5.03.01.2.01.0001", {2024: 0, 2025: 7},
            indikator=(indikator_program("Laporan", {2024: 1, 2030: 1}),),
        )  # fmt: skip
        assert temuan("kelengkapan", isi) == [
            ("5.03.01.2.01.0001", "2024.pagu", "0"),
            ("5.03.01.2.01.0001", "2025.target", None),
        ]

    def test_a_missing_cell_is_reported_once(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: 3, 2025: 5}),
            baris(
                "sub_kegiatan", "5.03.01.2.01.0001", {2024: 3},
                indikator=(indikator_program("Laporan", {2024: 1, 2025: 1}),),
            ),
        ]  # fmt: skip
        assert temuan("kelengkapan", *isi) == [("5.03.01.2.01.0001", "2025.pagu", None)]

    def test_goals_rows_without_money_and_rows_without_targets_are_left_alone(self) -> None:
        satu = (indikator_program("Indeks", {2024: 1}),)
        isi = [
            baris("tujuan", "Tujuan", {2025: 1}, indikator=satu),
            baris("program", "5.03.01", indikator=satu),
            baris("program", "5.03.02", {2025: 1}),
            baris("program", "5.03.03", {2025: 1}, indikator=(indikator_program("X", {}),)),
        ]
        assert temuan("kelengkapan", *isi) == []

    def test_any_indicator_of_the_row_gives_the_year_a_target(self) -> None:
        dua = (indikator_program("A", {2024: 1}), indikator_program("B", {2025: 1}))
        assert temuan("kelengkapan", baris("program", "P", {2024: 1, 2025: 1}, indikator=dua)) == []

    def test_indicators_without_a_unit(self) -> None:
        isi = [
            indikator("Nilai", {2024: 1}, satuan=None),
            baris("program", "5.03.01", indikator=(indikator_program("Laporan", {}, None),)),
        ]
        assert temuan("kelengkapan", *isi) == [
            ("5.03.01", "satuan", None),
            ("Nilai", "satuan", None),
        ]


class TestMissingCells:
    def test_two_blanks_in_one_column_are_filled_from_their_rows(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: 6, 2025: 9}, total=15),
            baris("sub_kegiatan", "5.03.01.2.01.0001", {2025: 2}, total=3),
            baris("sub_kegiatan", "5.03.01.2.01.0002", {2025: 3}, total=5),
            baris("sub_kegiatan", "5.03.01.2.01.0003", {2024: 3, 2025: 4}, total=7),
        ]
        hasil = audit(dokumen(*isi))
        assert galat(hasil) == []
        assert [(u.sasaran, u.kolom, u.usulan) for u in hasil.dugaan_koreksi] == [
            ("5.03.01.2.01.0001", "2024.pagu", "1"),
            ("5.03.01.2.01.0002", "2024.pagu", "2"),
        ]

    def test_a_value_that_row_and_column_dispute_is_not_proposed(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: 6, 2025: 9}, total=15),
            baris("sub_kegiatan", "5.03.01.2.01.0001", {2025: 9}, total=14),
        ]
        assert audit(dokumen(*isi)).dugaan_koreksi == ()

    def test_negative_money_is_not_proposed(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: 1, 2025: 9}, total=10),
            baris("sub_kegiatan", "5.03.01.2.01.0001", {2025: 6}, total=4),
            baris("sub_kegiatan", "5.03.01.2.01.0002", {2024: 3, 2025: 3}, total=6),
        ]
        assert audit(dokumen(*isi)).dugaan_koreksi == ()

    def test_blanks_whose_rows_do_not_fill_the_column_are_not_proposed(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: 7, 2025: 5}, total=12),
            baris("sub_kegiatan", "5.03.01.2.01.0001", {2025: 2}, total=3),
            baris("sub_kegiatan", "5.03.01.2.01.0002", {2025: 3}, total=5),
        ]
        assert audit(dokumen(*isi)).dugaan_koreksi == ()

    def test_a_misread_year_is_a_missing_cell_of_the_right_one(self) -> None:
        isi = [baris("kegiatan", "5.03.01.2.01", {2024: 6, 2025: 9}, total=15)]
        isi += [
            baris("sub_kegiatan", f"5.03.01.2.01.000{i}", {2024: i, 2025: 3}, total=i + 3)
            for i in (1, 2)
        ]
        isi.append(baris("sub_kegiatan", "5.03.01.2.01.0003", {2024: 3, 2035: 3}, total=6))
        hasil = audit(dokumen(*isi))
        assert galat(hasil) == []
        assert [(t.sasaran, t.kolom) for t in hasil.temuan] == [("5.03.01.2.01.0003", "2025.pagu")]
        assert [u.usulan for u in hasil.dugaan_koreksi] == ["3"]

    def test_decimals_are_proposed_in_full(self) -> None:
        isi = [
            baris("kegiatan", "5.03.01.2.01", {2024: "6.5", 2025: 9}, total="15.5"),
            baris("sub_kegiatan", "5.03.01.2.01.0001", {2024: "1.25", 2025: 4}, total="5.25"),
            baris("sub_kegiatan", "5.03.01.2.01.0002", {2025: 5}, total="10.25"),
        ]
        assert [u.usulan for u in audit(dokumen(*isi)).dugaan_koreksi] == ["5.25"]
