"""The days and years that count for a measurement, eve and day of each edge."""

from datetime import date, timedelta
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ip_asn import SCHEMA
from app.domain.ip_asn.masa import awal, catat, masa, syarat_diklat
from app.domain.ip_asn.tindakan import menilai_predikat, tidak_dinilai
from app.domain.law.errors import Masalah
from app.domain.law.loader import parse, read
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)


def tercatat(aturan: RuleView) -> dict[str, str]:
    """The steps by name, which a replay confirms."""
    jejak = Trace()
    catat(aturan, jejak)
    ada = {satu.langkah: satu.hasil for satu in jejak.steps}
    assert replay(jejak.steps, aturan) == ada
    return ada


def longgar() -> RuleView:
    """The rule without its lists of what suits a post."""
    teks = resources.files("app.domain.ip_asn").joinpath("rules.toml").read_text("utf-8")
    data = parse(teks, "rules.toml")
    for satu in data["aturan"].values():
        for nama in ("kepemimpinan_sesuai", "setara_diklat"):
            del satu["parameter"][nama]
    return Rulebook(read(data, {"ip-asn": SCHEMA})).pilih("ip-asn", HARI)


@pytest.mark.parametrize(
    ("tanggal", "tahun", "pertama"),
    [
        ("2024-12-31", "1", "2024-01-01"),
        ("2024-12-31", "2", "2023-01-01"),
        ("2024-12-31", "0.5", "2024-07-01"),
        ("2024-06-15", "1", "2023-06-16"),
        ("2024-02-29", "1", "2023-03-01"),
        ("2024-02-28", "1", "2023-03-01"),
        ("2023-02-28", "1", "2022-03-01"),
        ("2025-01-31", "0.25", "2024-11-01"),
    ],
)
def test_a_window_of_whole_months_ends_with_the_measurement(
    tanggal: str, tahun: str, pertama: str
) -> None:
    assert awal(date.fromisoformat(tanggal), Decimal(tahun)) == date.fromisoformat(pertama)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_a_later_measurement_never_counts_from_an_earlier_day(hari: date, kuartal: int) -> None:
    tahun, besok = Decimal(kuartal) / 4, hari + timedelta(days=1)
    assert awal(hari, tahun) <= awal(besok, tahun) <= besok


def test_the_windows_of_2019_count_back_from_the_day_of_measurement(rulebook: Rulebook) -> None:
    hari = date(2022, 12, 31)
    hasil = masa(2022, hari, rulebook.pilih("ip-asn", hari))
    assert (hasil.tanggal, hasil.tahun_kinerja) == (hari, 2021)
    assert (hasil.teknis, hasil.seminar, hasil.hukuman) == (
        date(2022, 1, 1), date(2021, 1, 1), date(2018, 1, 1),
    )  # fmt: skip


def test_a_higher_post_needs_no_lower_training_and_some_names_need_none(
    rulebook: Rulebook,
) -> None:
    syarat = syarat_diklat(rulebook.pilih("ip-asn", HARI))
    assert syarat.kepemimpinan == {
        "pimpinan_tinggi_utama": 0, "pimpinan_tinggi_madya": 0, "pimpinan_tinggi_pratama": 1,
        "administrator": 2, "pengawas": 3,
    }  # fmt: skip
    assert {"guru", "dokter"} <= set(syarat.setara)


def test_a_rule_without_such_lists_accepts_every_level_and_asks_of_everybody() -> None:
    aturan = longgar()
    syarat = syarat_diklat(aturan)
    assert (syarat.kepemimpinan, syarat.setara) == (None, ())
    assert {langkah.partition(".")[0] for langkah in tercatat(aturan)} == {"jendela"}


def test_what_decided_which_facts_counted_is_written_down_and_replays(rulebook: Rulebook) -> None:
    ada = tercatat(rulebook.pilih("ip-asn", HARI))
    assert ada["jendela.disiplin"] == "5"
    assert ada["kepemimpinan_sesuai.administrator"] == "pka"
    assert ada["setara_diklat.guru"] == "diklat_fungsional"


def test_only_a_rule_that_scores_predicates_lets_one_change(rulebook: Rulebook) -> None:
    for id_aturan, dinilai in (("bkn-8-2019", False), ("bkn-4190-2024", True)):
        aturan = rulebook.pilih("ip-asn", date(2022 + dinilai, 12, 31))
        assert aturan.aturan.id == id_aturan
        assert menilai_predikat(aturan) is dinilai
        assert tidak_dinilai("tindakan[0]", aturan) == Masalah(
            "tindakan[0]", "predikat_tidak_dinilai", {"aturan": id_aturan}
        )
