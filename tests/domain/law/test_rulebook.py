"""Choosing a rule by date: never a default, never the nearest."""

from datetime import date, timedelta
from importlib import resources

import pytest

from app.domain.law.errors import AturanTidakBerlaku, AturanTidakDikenal, BukuAturanRusak
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet
from app.domain.rulebook import load_files
from tests.domain.law.test_loader import CONTOH, muat

LAMA = muat(
    CONTOH.replace(
        "berlaku_sejak = 2020-01-15", "berlaku_sejak = 2020-01-15\nberlaku_sampai = 2022-12-31"
    )
)
BARU = muat(
    CONTOH.replace("[aturan.contoh", "[aturan.baru")
    .replace("[[aturan.contoh", "[[aturan.baru")
    .replace("berlaku_sejak = 2020-01-15", "berlaku_sejak = 2023-01-01")
)


@pytest.fixture
def buku() -> Rulebook:
    return Rulebook([BARU, LAMA])


@pytest.mark.parametrize(
    ("tanggal", "aturan"),
    [
        (date(2020, 1, 15), "contoh"),
        (date(2022, 12, 31), "contoh"),
        (date(2023, 1, 1), "baru"),
        (date(2099, 1, 1), "baru"),
    ],
)
def test_the_rule_in_force_on_a_day_is_chosen(buku: Rulebook, tanggal: date, aturan: str) -> None:
    assert buku.pilih("contoh", tanggal).aturan.id == aturan


def test_a_day_before_every_rule_names_what_exists(buku: Rulebook) -> None:
    with pytest.raises(AturanTidakBerlaku) as tertangkap:
        buku.pilih("contoh", date(2020, 1, 14))
    assert tertangkap.value.tersedia == ("contoh", "baru")
    assert tertangkap.value.tanggal == date(2020, 1, 14)


def test_a_rule_asked_for_by_id_stands_as_in_its_own_period(buku: Rulebook) -> None:
    lama = buku.menurut_id("contoh", "contoh", date(2026, 1, 1))
    assert lama.tanggal == date(2022, 12, 31)
    assert buku.menurut_id("contoh", "baru", date(2000, 1, 1)).tanggal == date(2023, 1, 1)


@pytest.mark.parametrize(("indeks", "aturan"), [("contoh", "tidak-ada"), ("lain", "contoh")])
def test_an_unknown_id_is_refused(buku: Rulebook, indeks: str, aturan: str) -> None:
    with pytest.raises(AturanTidakDikenal) as tertangkap:
        buku.menurut_id(indeks, aturan, date(2024, 1, 1))
    assert tertangkap.value.aturan == aturan


def test_a_rule_cannot_be_read_outside_its_period() -> None:
    with pytest.raises(AturanTidakBerlaku):
        LAMA.pada(date(2023, 1, 1))


def test_a_rule_set_is_found_by_id_alone(buku: Rulebook) -> None:
    assert buku.cari("baru") is BARU
    assert buku.cari("entah") is None
    assert [satu.id for satu in buku.semua()] == ["contoh", "baru"]


def test_shipped_rules_change_on_their_day_and_not_on_the_eve(rulebook: Rulebook) -> None:
    def aturan_pada(satu: RuleSet, tanggal: date) -> str | None:
        try:
            return rulebook.pilih(satu.indeks, tanggal).aturan.id
        except AturanTidakBerlaku:
            return None

    for satu in rulebook.semua():
        assert aturan_pada(satu, satu.berlaku_sejak) == satu.id
        assert aturan_pada(satu, satu.berlaku_sejak - timedelta(days=1)) != satu.id
        if satu.berlaku_sampai is not None:
            assert aturan_pada(satu, satu.berlaku_sampai) == satu.id
            assert aturan_pada(satu, satu.berlaku_sampai + timedelta(days=1)) != satu.id


def test_every_parameter_can_be_read_on_eve_and_day_of_each_of_its_changes(
    rulebook: Rulebook,
) -> None:
    for satu in rulebook.semua():
        for parameter in satu.parameter.values():
            for sebelum, sesudah in zip(parameter.nilai, parameter.nilai[1:], strict=False):
                eve = sesudah.sejak - timedelta(days=1)
                assert parameter.pada(eve) is sebelum.isi
                assert parameter.pada(sesudah.sejak) is sesudah.isi


def test_the_digest_of_the_book_covers_every_rule_set(buku: Rulebook) -> None:
    assert buku.sidik != Rulebook([BARU]).sidik


def test_problems_of_all_rule_files_come_at_once_and_name_their_file() -> None:
    nspk = resources.files("app.domain.nspk").joinpath("rules.toml").read_text("utf-8")
    with pytest.raises(BukuAturanRusak) as tertangkap:
        load_files({"satu": nspk, "dua": nspk, "tiga": "[", "empat": CONTOH})
    ditemukan = [(m.lokasi.split(":")[0], m.kode) for m in tertangkap.value.masalah]
    assert ditemukan == [
        ("dua", "aturan_ganda"), ("tiga", "bukan_toml"), ("empat", "indeks_tidak_dikenal"),
    ]  # fmt: skip
