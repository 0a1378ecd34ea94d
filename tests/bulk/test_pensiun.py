"""Retirement over columns equals retirement of one person, for every kind of record."""

from datetime import date
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from app.bulk.pensiun import FAKTA, HASIL, pensiun
from app.domain import populasi
from app.domain.kepegawaian import hitung_pensiun
from app.domain.kepegawaian.kamus import JENJANG, KELOMPOK_JABATAN
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.populasi import Tolok

NAMA = st.sampled_from(["Guru", "guru kelas", "GURU AHLI MUDA", "Gurunda", " Guru", "Analis", ""])
ORANG = st.fixed_dictionaries(
    {
        "tanggal_lahir": st.dates(date(1890, 1, 1), date(2110, 12, 31))
        | st.sampled_from([date(1967, 12, 31), date(1968, 2, 29), date(1968, 1, 1)]),
        "kelompok_jabatan": st.sampled_from(KELOMPOK_JABATAN) | st.none(),
        "jenjang": st.sampled_from(JENJANG) | st.none(),
        "nama_jabatan": NAMA | st.text(max_size=12) | st.none(),
    }
)
SKEMA: dict[str, Any] = dict.fromkeys(FAKTA, pl.String) | {"tanggal_lahir": pl.Date}


def satu(orang: dict[str, Any], aturan: RuleView, ketentuan: Tolok) -> tuple[Any, ...]:
    jabatan = populasi.jabatan_pensiun(
        orang["kelompok_jabatan"], orang["jenjang"], orang["nama_jabatan"], ketentuan
    )
    if jabatan is None:
        return None, None, None
    try:
        hasil = hitung_pensiun(orang["tanggal_lahir"], jabatan, aturan, Trace(simpan=False))
    except MasukanTidakSah:
        return jabatan, None, None
    return jabatan, hasil.usia, hasil.tmt


@given(orang=st.lists(ORANG, max_size=20), hari=st.dates(date(2017, 4, 7), date(2030, 12, 31)))
def test_columns_and_persons_retire_alike(
    rulebook: Rulebook, orang: list[dict[str, Any]], hari: date
) -> None:
    aturan = rulebook.pilih("pensiun", hari)
    ketentuan = populasi.tolok(rulebook.pilih(populasi.INDEKS, hari))
    bingkai = pl.DataFrame(orang, schema=SKEMA, orient="row").lazy()
    dihitung = pensiun(bingkai, aturan, ketentuan).select(HASIL).collect().rows()
    assert dihitung == [satu(baris, aturan, ketentuan) for baris in orang]
