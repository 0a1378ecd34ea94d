"""The catalogue: what was published stands in it, and every mistake in a file is refused."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import indikator
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.rulebook import Rulebook
from app.usecases.pesan import sentence

SINI = Path(__file__).parent
NAMA = tomllib.loads((SINI / "nama.toml").read_text("utf-8"))
RUSAK = sorted((SINI / "rusak").glob("*.toml"))
KATALOG = indikator.load_katalog()


def test_the_catalogue_holds_exactly_the_published_names() -> None:
    terbit = {kode: nama for instansi in NAMA.values() for kode, nama in instansi.items()}
    assert {satu.kode: satu.nama for satu in KATALOG.semua()} == terbit
    assert len(terbit) == 49


def test_the_order_is_that_of_the_decrees() -> None:
    terbit = [kode for instansi in NAMA.values() for kode in instansi]
    assert [satu.kode for satu in KATALOG.semua()] == terbit


def test_every_kind_of_formula_occurs() -> None:
    assert {satu.formula.jenis for satu in KATALOG.semua()} == set(indikator.Jenis)


@pytest.mark.parametrize("satu", KATALOG.semua(), ids=lambda satu: satu.kode)
def test_an_indicator_is_complete_and_computed_by_a_rule_that_exists(
    satu: indikator.Indikator, rulebook: Rulebook
) -> None:
    assert rulebook.untuk(satu.formula.indeks)
    assert KATALOG.cari(satu.kode) is satu
    assert satu.definisi.endswith(".")
    assert all(catatan.endswith(".") for catatan in satu.catatan)
    assert satu.satuan in {"persen", "indeks", "nilai"}
    assert (satu.satuan == "persen") or satu.formula.jenis is not indikator.Jenis.RASIO
    nama = [butir.nama for butir in indikator.masukan(satu.formula)]
    assert nama
    assert len(set(nama)) == len(nama)
    assert all(butir.uraian for butir in indikator.masukan(satu.formula))


def test_components_are_named_like_those_of_their_calculators(rulebook: Rulebook) -> None:
    hari = date(2024, 12, 31)
    tabel = {"sakip": "komponen", "sistem-merit": "aspek"}
    berkalkulator = [
        satu.formula for satu in KATALOG.semua() if satu.formula.jenis is indikator.Jenis.JUMLAH
    ]
    assert len(berkalkulator) == 3
    for formula in berkalkulator:
        aturan = rulebook.pilih(formula.indeks, hari)
        assert formula.komponen.keys() == aturan.tabel(tabel[formula.indeks]).keys()


def test_only_the_share_of_punished_servants_should_go_down() -> None:
    turun = [satu.kode for satu in KATALOG.semua() if satu.arah is indikator.Arah.TURUN_BAIK]
    assert turun == ["paser-program-8"]


def test_the_guide_says_of_every_other_indicator_why_no_data_has_its_inputs() -> None:
    panduan = (SINI.parents[2] / "docs" / "turunan.md").read_text("utf-8")
    ada = {baris for baris in panduan.splitlines() if baris.startswith("| `balangan-")}
    ada |= {baris for baris in panduan.splitlines() if baris.startswith("| `paser-")}
    luar = [satu for satu in KATALOG.semua() if satu.di_luar_data]
    assert ada == {f"| `{satu.kode}` | {satu.di_luar_data} |" for satu in luar}
    assert len(KATALOG.semua()) - len(luar) == 28


def test_an_unknown_code_is_not_found() -> None:
    assert KATALOG.cari("paser-iki-99") is None


def test_a_complete_file_is_read() -> None:
    katalog = indikator.baca_katalog({"contoh.toml": (SINI / "contoh.toml").read_text("utf-8")})
    satu = katalog.semua()[0]
    assert (satu.penetapan.instansi, str(satu.penetapan.tanggal)) == ("kab-contoh", "2024-01-02")
    assert (satu.kode_program, satu.catatan) == ("5.03.01", ("Catatan",))
    bobot = katalog.semua()[3].formula.bobot
    assert bobot == {"satu": Decimal("62.5"), "dua": Decimal("37.5")}


@pytest.mark.parametrize("berkas", RUSAK, ids=lambda berkas: berkas.stem)
def test_every_mistake_is_refused_with_its_path_and_code(berkas: Path) -> None:
    teks = berkas.read_text("utf-8")
    lokasi, _, kode = teks.splitlines()[0].removeprefix("# ").partition(" -> ")
    with pytest.raises(BukuAturanRusak) as galat:
        indikator.baca_katalog({"f": teks})
    ada = [(satu.lokasi.removeprefix("f: "), satu.kode) for satu in galat.value.masalah]
    assert (lokasi or "f", kode) in ada
    for masalah in galat.value.masalah:
        assert sentence(masalah) != sentence(Masalah("", "tidak_sah"))


def test_the_same_code_in_two_files_is_refused() -> None:
    teks = (SINI / "contoh.toml").read_text("utf-8")
    with pytest.raises(BukuAturanRusak) as galat:
        indikator.baca_katalog({"a": teks, "b": teks})
    assert {masalah.kode for masalah in galat.value.masalah} == {"nilai_ganda"}


def test_all_mistakes_of_all_files_come_at_once() -> None:
    teks = {
        nama: (SINI / "rusak" / nama).read_text("utf-8")
        for nama in ("level_asing.toml", "teks_kosong.toml")
    }
    with pytest.raises(BukuAturanRusak) as galat:
        indikator.baca_katalog(teks)
    assert {satu.lokasi.partition(":")[0] for satu in galat.value.masalah} == set(teks)
