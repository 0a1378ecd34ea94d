"""The rules over columns give what the rules over one person give, to the last digit."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bulk.ip_asn import TerlaluHalus, bulat, nilai
from app.domain import ip_asn
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.facts import HUKUMAN, KELOMPOK_JABATAN, PENDIDIKAN, PREDIKAT
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from tests.ip_asn import kolom

TANGGAL = {"bkn-8-2019": date(2022, 12, 31), "bkn-4190-2024": date(2024, 12, 31)}


def orang(lama: bool) -> st.SearchStrategy[dict[str, Any]]:  # noqa: FBT001 - a switch of the test
    boleh_kosong = st.sampled_from([None, *PREDIKAT])
    skp = st.none() | st.integers(0, 1_200_000).map(lambda n: Decimal(n).scaleb(-4))
    tepi = st.sampled_from([Decimal(n) for n in (0, 50, 60, 75, 90, 120)])
    return st.fixed_dictionaries(
        {
            "jenis_pegawai": st.sampled_from(["pns", "pppk"]),
            "kelompok_jabatan": st.sampled_from(KELOMPOK_JABATAN),
            "pendidikan": st.sampled_from(PENDIDIKAN),
            "pendidikan_dipersyaratkan": st.sampled_from(PENDIDIKAN),
            "diklat_kepemimpinan": st.booleans(),
            "diklat_fungsional": st.booleans(),
            "jp_teknis": st.integers(0, 4_000).map(lambda n: Decimal(n).scaleb(-2)),
            "seminar": st.booleans(),
            "nilai_skp": skp | tepi if lama else st.none(),
            "predikat_kinerja": st.none() if lama else boleh_kosong,
            "hukuman_disiplin": st.sampled_from([None, *HUKUMAN]),
        }
    )


def bandingkan(daftar: list[dict[str, Any]], aturan: RuleView) -> None:
    banyak = nilai(kolom(daftar), aturan).collect().to_dicts()
    for skor, satu in zip(banyak, daftar, strict=True):
        sendiri = asdict(ip_asn.nilai_pegawai(ip_asn.Pegawai("x", **satu), aturan, Trace()))
        for nama in (*DIMENSI, "nilai"):
            assert Decimal(skor[nama]).scaleb(-4) == sendiri[nama], (nama, satu)
        assert skor["kategori"] == sendiri["kategori"], satu


@given(st.lists(orang(lama=True), min_size=1, max_size=50))
def test_columns_and_persons_agree_under_the_rule_of_2019(
    rulebook: Rulebook, daftar: list[dict[str, Any]]
) -> None:
    bandingkan(daftar, rulebook.menurut_id("ip-asn", "bkn-8-2019", TANGGAL["bkn-8-2019"]))


@given(st.lists(orang(lama=False), min_size=1, max_size=50))
def test_columns_and_persons_agree_under_the_letter_of_2024(
    rulebook: Rulebook, daftar: list[dict[str, Any]]
) -> None:
    bandingkan(daftar, rulebook.menurut_id("ip-asn", "bkn-4190-2024", TANGGAL["bkn-4190-2024"]))


def test_what_is_finer_than_stored_is_refused() -> None:
    assert bulat(Decimal("22.5"), 4) == 225_000
    with pytest.raises(TerlaluHalus):
        bulat(Decimal("0.00001"), 4)
