"""The categories of the NSPK index cover its range once."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain import nspk
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)


def test_every_hundredth_from_0_to_100_has_one_category(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("nspk", HARI)
    kode = []
    for sen in range(10_001):
        nilai = Decimal(sen).scaleb(-2)
        (satu,) = [b.kode for b in aturan.skala("kategori").bands if b.memuat(nilai)]
        assert nspk.kategori(nilai, aturan, Trace(simpan=False)).kategori == satu
        kode.append(satu)
    tepi = {satu: Decimal(kode.index(satu)).scaleb(-2) for satu in "EDCBA"}
    assert tepi == {
        "E": Decimal(0), "D": Decimal("20.01"), "C": Decimal("40.01"), "B": Decimal("60.01"),
        "A": Decimal("80.01"),
    }  # fmt: skip


@pytest.mark.parametrize("nilai", ["-0.0001", "100.0001"])
def test_an_index_outside_0_to_100_is_refused(rulebook: Rulebook, nilai: str) -> None:
    with pytest.raises(MasukanTidakSah):
        nspk.kategori(Decimal(nilai), rulebook.pilih("nspk", HARI), Trace())


def test_the_category_replays_and_names_what_is_inferred(rulebook: Rulebook) -> None:
    aturan, jejak = rulebook.pilih("nspk", HARI), Trace()
    assert nspk.kategori(Decimal("21.00"), aturan, jejak).kategori == "D"
    assert replay(jejak.steps, aturan)["kategori"] == "D"
    assert list(jejak.belum_terverifikasi) == ["kategori.D"]
