"""The structure of programme codes, and what the codes around a wrong one say it should be."""

from typing import Any

import pytest

from tests.domain.keselarasan.buatan import baris, dokumen
from tests.domain.keselarasan.tabel import audit, galat


def salah(*isi: Any) -> list[tuple[str, str | None]]:
    """Code and fault of every finding about a code."""
    return [(t[1], t[3]) for t in galat(audit(dokumen(*isi))) if t[0] == "struktur_kode"]


def usulan(*isi: Any) -> list[tuple[str, str]]:
    return [(u.sasaran, u.usulan) for u in audit(dokumen(*isi)).dugaan_koreksi]


@pytest.mark.parametrize(
    ("jenis", "kode", "fault"),
    [
        ("program", "5.03.01", None),
        ("program", "5.03.01.2.01", "bentuk program"),
        ("kegiatan", "5.03.01.2.01", None),
        ("kegiatan", "5.03.01.2.02.0006", "bentuk kegiatan"),
        ("sub_kegiatan", "5.03.01.2.01.0001", None),
        ("sub_kegiatan", "5.03.01.2.01", "bentuk sub kegiatan"),
        ("program", "5.03.", "bentuk program"),
        ("program", "5-03-01.", "bentuk program"),
        ("program", "5.O3.01", "bentuk program"),
        ("program", "\N{ARABIC-INDIC DIGIT FIVE}.03.01", "bentuk program"),
        ("tujuan", "1.1", None),
        ("uraian", "5.1.02.01", None),
    ],
)
def test_a_code_has_the_groups_of_its_kind(jenis: str, kode: str, fault: str | None) -> None:
    assert salah(baris(jenis, kode)) == ([] if fault is None else [(kode, fault)])


def test_the_last_group_has_the_usual_width_of_its_kind_in_the_table() -> None:
    isi = [baris("kegiatan", "5.03.02.2.03")]
    isi += [baris("sub_kegiatan", f"5.03.02.2.03.{i}") for i in ("0002", "0003", "10")]
    assert salah(*isi) == [("5.03.02.2.03.10", "lebar sub kegiatan")]
    # Old editions are two digits wide throughout; 10 is never taken for 0010.
    assert salah(*[baris("sub_kegiatan", f"5.03.02.2.03.{i}") for i in ("02", "03", "10")]) == []
    assert usulan(*isi) == []


def test_in_a_tie_the_width_printed_first_counts() -> None:
    isi = [baris("program", "5.03.01"), baris("program", "5.03.2")]
    assert salah(*isi) == [("5.03.2", "lebar program")]


def test_a_code_stands_once_in_a_table() -> None:
    isi = [baris("program", "5.03.01"), baris("program", "5.03.01")]
    assert salah(*isi) == [("5.03.01", "ganda")]
    assert salah(isi[0], baris("program", "5.03.01", tabel="7.1")) == []


def test_of_two_rows_with_one_code_the_one_in_its_place_owns_it() -> None:
    hasil = audit(
        dokumen(
            baris("program", "5.03.01"),
            baris("kegiatan", "5.03.02.2.01", nama="salah tempat"),
            baris("program", "5.03.02"),
            baris("kegiatan", "5.03.02.2.01"),
        )
    )
    assert [t.dihitung for t in hasil.temuan] == ["ganda", "tanpa induk"]
    assert [t.akibat_dari for t in hasil.temuan] == [None, "T001"]
    assert hasil.dugaan_koreksi == ()


def test_of_two_rows_in_place_the_one_that_its_children_fit_owns_the_code() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.02", nama="keliru"),
        baris("sub_kegiatan", "5.03.01.2.01.0001"),
        baris("kegiatan", "5.03.01.2.02"),
        baris("sub_kegiatan", "5.03.01.2.02.0001"),
    ]
    hasil = audit(dokumen(*isi))
    assert [(t.dihitung, t.akibat_dari) for t in hasil.temuan] == [
        ("ganda", None),
        ("tanpa induk", "T001"),
    ]
    [satu] = hasil.dugaan_koreksi
    assert (satu.sasaran, satu.usulan) == ("5.03.01.2.02", "5.03.01.2.01")


def test_a_code_begins_with_its_parents_by_printed_order() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.01"),
        baris("sub_kegiatan", "5.03.01.2.010.0001"),
    ]
    assert salah(*isi) == [("5.03.01.2.010.0001", "tanpa induk")]


def test_a_parent_without_a_code_is_skipped() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "Tanpa kode"),
        baris("sub_kegiatan", "5.03.01.2.01.0001"),
        baris("sub_kegiatan", "5.03.02.2.01.0001"),
    ]
    assert salah(*isi) == [("5.03.02.2.01.0001", "tanpa induk")]


def test_rows_before_the_first_programme_are_orphans_where_programmes_have_codes() -> None:
    isi = [baris("kegiatan", "5.03.01.2.01"), baris("program", "5.03.01")]
    assert salah(*isi) == [("5.03.01.2.01", "tanpa induk")]


def test_a_table_of_activities_alone_needs_no_programmes() -> None:
    isi = [baris("kegiatan", "5.03.01.2.01"), baris("sub_kegiatan", "5.03.01.2.01.0001")]
    assert salah(*isi) == []


def sub(*kode: str) -> list[Any]:
    return [baris("sub_kegiatan", satu) for satu in kode]


def test_children_of_a_malformed_code_say_what_it_should_be_and_follow_from_it() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.02.0006"),
        *sub("5.03.01.2.06.0002", "5.03.01.2.06.0006"),
    ]
    hasil = audit(dokumen(*isi))
    assert [t.dihitung for t in hasil.temuan] == ["bentuk kegiatan", "tanpa induk", "tanpa induk"]
    assert [t.akibat_dari for t in hasil.temuan] == [None, "T001", "T001"]
    [satu] = hasil.dugaan_koreksi
    assert (satu.sasaran, satu.kolom, satu.tercetak) == (isi[1].kode, "kode", isi[1].kode)
    assert (satu.usulan, satu.memperbaiki) == ("5.03.01.2.06", ("T001", "T002", "T003"))


def test_several_orphans_that_agree_outvote_a_wellformed_parent() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.03"),
        *sub("5.03.01.2.02.0001", "5.03.01.2.02.0002"),
    ]
    assert usulan(*isi) == [("5.03.01.2.03", "5.03.01.2.02")]
    # One alone does not: either code may be the wrong one.
    assert usulan(*isi[:-1]) == []


def test_children_that_disagree_propose_nothing() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.02.0006"),
        *sub("5.03.01.2.06.0002", "5.03.01.2.07.0006"),
    ]
    assert usulan(*isi) == []
    assert len([t for t in audit(dokumen(*isi)).temuan if t.akibat_dari == "T001"]) == 2


def test_a_code_that_is_taken_is_not_proposed() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.06"),
        *sub("5.03.01.2.06.0001"),
        baris("kegiatan", "5.03.01.2.06.0006"),
        *sub("5.03.01.2.06.0002", "5.03.01.2.06.0003"),
    ]
    assert usulan(*isi) == []


def test_a_lone_orphan_among_siblings_takes_the_parents_code() -> None:
    isi = [
        baris("program", "5.03.01"),
        baris("kegiatan", "5.03.01.2.02"),
        *sub("5.03.01.2.02.0001", "5.08.01.2.02.0002"),
    ]
    assert usulan(*isi) == [("5.08.01.2.02.0002", "5.03.01.2.02.0002")]
    assert usulan(*isi, *sub("5.03.01.2.02.0002")) == []
    assert usulan(*isi, *sub("5.03.01.2.02.0003", "5.03.01.2.09.0004")) == []
    assert usulan(isi[0], baris("kegiatan", "5.03.01.2"), *isi[2:]) == []


def test_an_orphan_without_any_parent_gets_no_proposal() -> None:
    assert usulan(*sub("5.03.01.2.02.0001"), baris("program", "5.03.01")) == []
