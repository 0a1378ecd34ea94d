"""One indicator in several tables and documents."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.keselarasan import Dokumen, NilaiAwal
from app.domain.keselarasan.lintas import nama_baku
from tests.domain.keselarasan.buatan import baris, dokumen, indikator, indikator_program
from tests.domain.keselarasan.tabel import audit


def beda(*semua: Dokumen) -> list[tuple[str, ...]]:
    """Kind, documents, tables, name, column and printed figures of what differs."""
    return [
        (t.jenis.value, t.dokumen, t.tabel, t.sasaran, t.kolom, t.tercetak or "")
        for t in audit(*semua).temuan
        if t.jenis.startswith("lintas")
    ]


@pytest.mark.parametrize(
    "nama",
    [
        "Indeks Sistem Merit",
        "INDEKS SISTEM MERIT",
        " indeks-sistem, merit. ",
        "Indeks\tSistem(Merit)",
    ],
)
def test_names_are_compared_without_case_and_punctuation(nama: str) -> None:
    assert nama_baku(nama) == "indeks sistem merit"


def test_two_targets_of_one_year_are_one_finding_over_all_tables_that_print_it() -> None:
    hasil = audit(
        dokumen(
            indikator("Indeks Merit", {2024: "260", 2025: 265}),
            indikator("Indeks merit", {2024: "270", 2025: "265.00"}, tabel="7.1"),
            baris("sasaran", "S", indikator=(indikator_program("INDEKS MERIT", {2024: 270}),)),
        )
    )
    [satu] = [t for t in hasil.temuan if t.keparahan == "galat"]
    assert (satu.tabel, satu.sasaran, satu.kolom) == ("4.1+6.1+7.1", "indeks merit", "2024.target")
    assert (satu.tercetak, satu.dihitung, satu.selisih) == ("['260', '270']", "sama", None)
    assert satu.uraian.endswith("tabel 4.1: 260, tabel 7.1: 270, tabel 6.1: 270.")
    assert hasil.ringkasan.diperiksa - hasil.ringkasan.cocok == 1


def test_equal_numbers_may_be_printed_with_other_decimals() -> None:
    satu = indikator("A", {2024: "69"}), indikator("A", {2024: "69.00"}, tabel="7.1")
    assert beda(dokumen(*satu)) == []


def test_results_starting_values_and_final_targets_are_compared_too() -> None:
    isi = [
        indikator("A", realisasi={2023: 5}, akhir=9),
        replace(indikator("A", akhir=8, tabel="7.1"), awal=NilaiAwal(2023, Decimal(6))),
        baris("program", "P", indikator=(replace(indikator_program("A", {}), akhir=Decimal(9)),)),
    ]
    assert [satu[4:] for satu in beda(dokumen(*isi))] == [
        ("2023.nilai", "['5', '6']"),
        ("akhir", "['8', '9']"),
    ]


def test_rows_of_one_table_with_one_name_are_different_indicators() -> None:
    nama = "Jumlah dokumen"
    isi = [
        baris("sub_kegiatan", f"S{n}", indikator=(indikator_program(nama, {2024: n}),))
        for n in (1, 2)
    ]
    assert beda(dokumen(*isi)) == []
    assert beda(dokumen(*isi, indikator(nama, {2024: 2}))) == []
    assert len(beda(dokumen(*isi, indikator(nama, {2024: 3})))) == 1


def test_documents_of_one_agency_are_compared() -> None:
    satu = dokumen(indikator("A", {2024: 5}), kode="renstra")
    dua = dokumen(indikator("A", {2024: 6}, tabel="2.1"), kode="lkjip")
    assert beda(satu, dua) == [
        ("lintas_dokumen", "renstra+lkjip", "2.1+4.1", "a", "2024.target", "['5', '6']")
    ]
    assert beda(satu, replace(dua, instansi="kab-lain")) == []
    assert beda(satu, replace(dua, instansi=" Kab Contoh ")) != []
    assert beda(satu, satu) == []


def test_a_contradiction_inside_one_document_is_not_repeated_between_documents() -> None:
    satu = dokumen(indikator("A", {2024: 5}), indikator("A", {2024: 6}, tabel="7.1"), kode="x")
    dua = dokumen(indikator("A", {2024: 6}), kode="y")
    assert [temuan[0] for temuan in beda(satu, dua)] == ["lintas_tabel"]
    tiga = dokumen(indikator("A", {2024: 7}), kode="z")
    assert [temuan[0] for temuan in beda(satu, tiga)] == ["lintas_tabel", "lintas_dokumen"]


def test_two_versions_of_one_plan_are_still_compared() -> None:
    lama = dokumen(indikator("A", {2024: 5}))
    baru = dokumen(indikator("A", {2024: 6}))
    assert [temuan[1] for temuan in beda(lama, baru)] == ["rencana+rencana"]


def test_an_achievement_that_fits_the_other_tables_target_follows_from_the_contradiction() -> None:
    isi: list[Any] = [
        indikator("A", {2024: 58}, realisasi={2024: "82.34"}, capaian={2024: "96.87"}),
        indikator("A", {2024: 85}, tabel="7.1"),
    ]
    hasil = audit(dokumen(*isi))
    temuan = {t.jenis.value: t for t in hasil.temuan if t.keparahan == "galat"}
    assert temuan["hitungan"].akibat_dari == temuan["lintas_tabel"].kode
    isi[1] = indikator("A", {2024: 86}, tabel="7.1")
    temuan = {t.jenis.value: t for t in audit(dokumen(*isi)).temuan}
    assert temuan["hitungan"].akibat_dari is None
