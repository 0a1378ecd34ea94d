"""A column of personnel numbers lets through exactly what the domain lets through."""

from datetime import date

import polars as pl
from hypothesis import example, given
from hypothesis import strategies as st

from app.bulk.impor.nip import bersih, sah
from app.domain.kepegawaian import baca_nip
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

HARI = date(2026, 1, 1)
LAHIR = st.dates(date(1895, 1, 1), date(2105, 12, 31))
ANGKA = st.text("0123456789", min_size=16, max_size=20)


@st.composite
def hampir_benar(draw: st.DrawFn) -> str:
    """A number most of which is right."""
    lahir = draw(LAHIR)
    bulan = draw(st.integers(0, 99))
    tahun = lahir.year + draw(st.integers(16, 67))
    ekor = f"{draw(st.integers(0, 3))}{draw(st.integers(0, 999)):03d}"
    nip = f"{lahir:%Y%m%d}{tahun:04d}{bulan:02d}{ekor}"
    letak = draw(st.integers(0, 17))
    return nip[:letak] + draw(st.sampled_from(["", " ", "\u00a0", "\x1c", "9"])) + nip[letak:]


def domain(nip: str, aturan: RuleView) -> bool:
    try:
        baca_nip(nip, aturan, Trace())
    except MasukanTidakSah:
        return False
    return True


@given(st.lists(hampir_benar() | ANGKA | st.text(max_size=20), min_size=1, max_size=60))
@example(
    [
        "198703152010011001",
        "199003152020212002",
        "198713152010011001",
        "".join(map(chr, range(0xFF10, 0xFF1A))) + "10011001",
    ]
)
@example(["190002292010011001", "200002292020011001", "198703152005021001", "198703152005031001"])
def test_columns_and_domain_agree(rulebook: Rulebook, daftar: list[str]) -> None:
    aturan = rulebook.pilih("nip", HARI)
    kolom = pl.DataFrame({"nip": pl.Series(daftar, dtype=pl.String)})
    hasil = kolom.select(sah(bersih(pl.col("nip")), aturan))["nip"].to_list()
    assert hasil == [domain(satu, aturan) for satu in daftar]


def test_no_number_is_no_good_number(rulebook: Rulebook) -> None:
    kolom = pl.DataFrame({"nip": pl.Series([None, ""], dtype=pl.String)})
    hasil = kolom.select(sah(bersih(pl.col("nip")), rulebook.pilih("nip", HARI)))["nip"].to_list()
    assert hasil == [False, False]
