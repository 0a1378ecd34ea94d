"""The talent map holds every box once, and explains itself."""

from datetime import date
from importlib import resources
from itertools import product

import pytest

from app.domain import talenta
from app.domain.law.errors import BukuAturanRusak
from app.domain.law.loader import load
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)


def test_the_nine_pairs_of_levels_fill_the_nine_boxes(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("talenta", HARI)
    kotak = []
    for kinerja, potensial in product(talenta.KINERJA, talenta.POTENSIAL):
        jejak = Trace()
        hasil = talenta.petakan(kinerja, potensial, aturan, jejak)
        kotak.append(hasil.kotak)
        assert hasil.rekomendasi
        assert hasil.kelompok_suksesi is (hasil.kotak in {7, 8, 9})
        diputar = replay(jejak.steps, aturan)
        assert diputar["kotak"] == str(hasil.kotak)
        assert [diputar[f"rekomendasi_{n}"] for n, _ in enumerate(hasil.rekomendasi, 1)] == [
            *hasil.rekomendasi
        ]
    assert sorted(kotak) == list(talenta.KOTAK)


@pytest.mark.parametrize(
    ("lama", "baru", "lokasi"),
    [
        ('"di_atas.tinggi" = 9', '"di_atas.tinggi" = 8', "kotak"),
        ('"1.1" = ', '"10.1" = ', "rekomendasi"),
    ],
    ids=["a box twice on the map", "a box without recommendation"],
)
def test_an_incomplete_map_is_refused(lama: str, baru: str, lokasi: str) -> None:
    teks = resources.files("app.domain.talenta").joinpath("rules.toml").read_text("utf-8")
    with pytest.raises(BukuAturanRusak) as galat:
        load(teks.replace(lama, baru), {"talenta": talenta.SCHEMA})
    assert [(satu.lokasi, satu.kode) for satu in galat.value.masalah] == [
        (f"aturan.permenpanrb-3-2020.parameter.{lokasi}", "kotak_tidak_lengkap")
    ]
