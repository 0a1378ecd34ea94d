"""Steps: what was done is written down and gives the same again."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import OPERATIONS, Trace, replay
from tests.domain.law.test_loader import CONTOH, muat


@pytest.fixture
def aturan() -> RuleView:
    return muat(CONTOH).pada(date(2021, 1, 1))


def hitung(aturan: RuleView, jejak: Trace) -> str:
    x = jejak.masuk("x", Decimal(10), "isian")
    batas = jejak.ambil("batas", aturan.angka("batas"), "batas")
    kanan = jejak.ambil("kanan", aturan.tabel("bobot")["kanan"], "bobot")
    jejak.kata("metode", aturan.pilihan("metode"), "metode")
    bagian = jejak.hitung("bagian", "bagi", "x per tiga", {"x": x, "tiga": 3})
    jumlah = jejak.hitung("jumlah", "jumlah", "-", {"bagian": bagian, "kanan": kanan})
    tutup = jejak.hitung("tutup", "minimum", "-", {"jumlah": jumlah, "batas": batas})
    bulat = jejak.hitung("bulat", "bulatkan", "-", {"tutup": tutup, "desimal": 2})
    return jejak.golongkan("kategori", aturan.skala("kategori"), "bulat", bulat, "-").kode


def test_replaying_the_steps_gives_every_result_again(aturan: RuleView) -> None:
    jejak = Trace()
    assert hitung(aturan, jejak) == "kurang"
    ulang = replay(jejak.steps, aturan)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    assert ulang["bulat"] == "43.33"
    assert ulang["bagian"] == "3.333333333333"


def test_a_replay_uses_exact_earlier_results_and_not_their_print(aturan: RuleView) -> None:
    jejak = Trace()
    sepertiga = jejak.hitung("sepertiga", "bagi", "-", {"satu": 1, "tiga": 3})
    assert jejak.hitung("utuh", "kali", "-", {"sepertiga": sepertiga, "tiga": 3}) == 1
    assert replay(jejak.steps, aturan)["utuh"] == "1"


def test_a_changed_step_is_found_by_the_replay(aturan: RuleView) -> None:
    jejak = Trace()
    hitung(aturan, jejak)
    palsu = [*jejak.steps[:-1]]
    palsu[0] = type(palsu[0])("x", {"operasi": "masukan"}, "11", None, "isian")
    assert replay(palsu, aturan)["bulat"] != "43.33"


def test_a_result_names_what_is_not_verified_also_without_steps(aturan: RuleView) -> None:
    jejak = Trace(simpan=False)
    hitung(aturan, jejak)
    assert list(jejak.belum_terverifikasi) == ["bobot.kanan"]
    assert jejak.steps == []


@pytest.mark.parametrize(
    ("operasi", "nilai", "hasil"),
    [
        ("selisih", [Decimal(10), Decimal("2.5"), 1], Fraction(13, 2)),
        ("kali", [2, Decimal("0.5"), 3], 3),
        ("lantai", [Decimal("2.9")], 2),
        ("langit", [Decimal("2.1")], 3),
        ("maksimum", [Decimal(1), Fraction(3, 2)], Fraction(3, 2)),
        ("minimum", [Decimal(1), Fraction(1, 2)], Fraction(1, 2)),
        ("jumlah", [], 0),
    ],
)
def test_operations_are_exact(operasi: str, nilai: list[Exact], hasil: Exact) -> None:
    assert OPERATIONS[operasi](nilai) == hasil


def test_problems_read_as_path_code_and_data() -> None:
    galat = MasukanTidakSah([Masalah("a.b", "x", {"nilai": "1"}), Masalah("c", "y")])
    assert [str(satu) for satu in galat.masalah] == ["a.b: x (nilai=1)", "c: y"]
