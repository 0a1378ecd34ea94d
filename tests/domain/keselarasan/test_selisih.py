"""What changed between two versions of a document."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.keselarasan.facts import (
    AnggaranTahun,
    BarisIndikator,
    BarisProgram,
    Dokumen,
    IndikatorProgram,
    NilaiAwal,
    Pernyataan,
    Pertumbuhan,
)
from app.domain.keselarasan.selisih import Selisih, bandingkan

D = Decimal
PROGRAM = BarisProgram(
    "3.1", 1, "program", "Program Kepegawaian", kode="5.03.02",
    mencakup=("5.03.02.2.01",),
    indikator=(IndikatorProgram("Persentase", "persen", D(80), {2024: D(85)}, D(90)),),
    anggaran=(AnggaranTahun(2024, D(100), None, D(90), D("90.00"), D(10)),),
    total_pagu=D(100), rata_rata_pertumbuhan=Pertumbuhan(D("1.5"), None),
)  # fmt: skip
KEGIATAN = BarisProgram("3.1", 2, "kegiatan", "Mutasi dan Promosi", kode="5.03.02.2.02")
INDIKATOR = BarisIndikator(
    "2.2", "Indeks Profesionalitas", "naik_baik", baris="1", awal=NilaiAwal(2020, D(70)),
    target={2024: D(85)}, realisasi={2024: D(84)}, capaian={2024: D("98.82")},
)  # fmt: skip
PERNYATAAN = Pernyataan("hlm. 3", "Kenaikan", "selisih", (D(3), D(1)), D(2))
LAMA = Dokumen(
    "renstra", "renstra", "Renstra", "kab", 2021, 2026,
    indikator=(INDIKATOR,), program=(PROGRAM, KEGIATAN), pernyataan=(PERNYATAAN,),
)  # fmt: skip


def ubah_program(**isi: Any) -> Dokumen:
    return replace(LAMA, program=(replace(PROGRAM, **isi), KEGIATAN))


def sel(selisih: Selisih) -> list[tuple[str, str, str | None, str | None]]:
    assert not selisih.baris_baru
    assert not selisih.baris_hilang
    return [(s.sasaran, s.kolom, s.sebelum, s.sesudah) for s in selisih.sel_berubah]


def test_a_document_does_not_differ_from_itself() -> None:
    assert bandingkan(LAMA, LAMA).sama


@pytest.mark.parametrize(
    ("baru", "harapan"),
    [
        (replace(LAMA, judul="Renja"), ("renstra", "judul", "Renstra", "Renja")),
        (ubah_program(total_pagu=D(120)), ("5.03.02", "total_pagu", "100", "120")),
        (ubah_program(total_pagu=D("100.0")), ("5.03.02", "total_pagu", "100", "100.0")),
        (ubah_program(total_pagu=None), ("5.03.02", "total_pagu", "100", None)),
        (ubah_program(mencakup=None), ("5.03.02", "mencakup", "5.03.02.2.01", None)),
        (ubah_program(nama="ASN"), ("5.03.02", "nama", "Program Kepegawaian", "ASN")),
        (ubah_program(kode="5.03.03"), ("5.03.03", "kode", "5.03.02", "5.03.03")),
        (ubah_program(kode=None), ("Program Kepegawaian", "kode", "5.03.02", None)),
        (
            ubah_program(rata_rata_pertumbuhan=None),
            ("5.03.02", "rata_rata_pertumbuhan.pagu", "1.5", None),
        ),
        (
            ubah_program(anggaran=(replace(PROGRAM.anggaran[0], pagu=D(101)),)),
            ("5.03.02", "2024.pagu", "100", "101"),
        ),
        (
            ubah_program(indikator=(replace(PROGRAM.indikator[0], target={2024: D(86)}),)),
            ("5.03.02", "indikator[Persentase].2024.target", "85", "86"),
        ),
        (
            replace(LAMA, indikator=(replace(INDIKATOR, target={2024: D(86)}),)),
            ("Indeks Profesionalitas", "2024.target", "85", "86"),
        ),
        (
            replace(LAMA, indikator=(replace(INDIKATOR, awal=None),)),
            ("Indeks Profesionalitas", "2020.awal", "70", None),
        ),
        (
            replace(LAMA, indikator=(replace(INDIKATOR, baris="2"),)),
            ("Indeks Profesionalitas", "baris", "1", "2"),
        ),
        (
            replace(LAMA, pernyataan=(replace(PERNYATAAN, tercetak=D(3)),)),
            ("Kenaikan", "pernyataan", "2", "3"),
        ),
        (
            replace(LAMA, pernyataan=(replace(PERNYATAAN, uraian="Naik"),)),
            ("Naik", "uraian", "Kenaikan", "Naik"),
        ),
    ],
)  # fmt: skip
def test_one_changed_cell_is_named_with_before_and_after(
    baru: Dokumen, harapan: tuple[str, str, str | None, str | None]
) -> None:
    assert sel(bandingkan(LAMA, baru)) == [harapan]


def test_rows_come_and_go() -> None:
    baris = replace(KEGIATAN, kode="5.03.02.2.09", nama="Pengadaan")
    selisih = bandingkan(LAMA, replace(LAMA, program=(PROGRAM, baris), pernyataan=()))
    assert [satu.sasaran for satu in selisih.baris_baru] == ["5.03.02.2.09"]
    assert [satu.sasaran for satu in selisih.baris_hilang] == ["5.03.02.2.02", "Kenaikan"]
    assert selisih.sel_berubah == []


def test_a_row_that_moved_is_the_same_row() -> None:
    assert bandingkan(LAMA, replace(LAMA, program=(KEGIATAN, PROGRAM))).sama


def test_two_rows_that_look_alike_are_matched_in_their_order() -> None:
    kembar = (KEGIATAN, replace(KEGIATAN, total_pagu=D(5)))
    lama = replace(LAMA, program=kembar)
    baru = replace(LAMA, program=(KEGIATAN, replace(KEGIATAN, total_pagu=D(6))))
    assert sel(bandingkan(lama, baru)) == [("5.03.02.2.02", "total_pagu", "5", "6")]
    selisih = bandingkan(lama, replace(LAMA, program=(KEGIATAN,)))
    assert [satu.sel["total_pagu"] for satu in selisih.baris_hilang] == ["5"]


def test_two_indicators_of_one_name_in_one_row_stay_two() -> None:
    satu = PROGRAM.indikator[0]
    lama = ubah_program(indikator=(satu, satu))
    baru = ubah_program(indikator=(satu, replace(satu, akhir=None)))
    assert sel(bandingkan(lama, baru)) == [
        ("5.03.02", "indikator[Persentase #2].akhir", "90", None)
    ]


BARIS = st.builds(
    BarisProgram,
    st.sampled_from(["3.1", "3.2"]),
    st.integers(1, 9),
    st.sampled_from(["program", "kegiatan"]),
    st.sampled_from(["A", "B", "C"]),
    kode=st.sampled_from([None, "1", "2"]),
    total_pagu=st.sampled_from([None, D(1), D(2)]),
)
DOKUMEN = st.lists(BARIS, max_size=6).map(lambda baris: replace(LAMA, program=tuple(baris)))


@given(DOKUMEN, DOKUMEN)
@settings(max_examples=100, deadline=None)
def test_the_way_back_says_the_same_with_before_and_after_exchanged(
    lama: Dokumen, baru: Dokumen
) -> None:
    maju, mundur = bandingkan(lama, baru), bandingkan(baru, lama)
    assert len(maju.baris_baru) == len(mundur.baris_hilang)
    assert len(maju.baris_hilang) == len(mundur.baris_baru)
    tetap = len(lama.program) - len(maju.baris_hilang)
    assert tetap == len(baru.program) - len(maju.baris_baru)
    assert bandingkan(lama, lama).sama
