"""What the rule files of the professionalism index must hold, one mistake each."""

import copy
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest

from app.domain import ip_asn
from app.domain.law.errors import BukuAturanRusak
from app.domain.law.loader import parse, read


def buku() -> dict[str, Any]:
    teks = resources.files("app.domain.ip_asn").joinpath("rules.toml").read_text("utf-8")
    return parse(teks, "rules.toml")


def masalah(data: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(BukuAturanRusak) as galat:
        read(data, {"ip-asn": ip_asn.SCHEMA})
    return [(m.lokasi.partition(".parameter.")[2], m.kode) for m in galat.value.masalah]


def isi(data: dict[str, Any], aturan: str, parameter: str) -> Any:
    return data["aturan"][aturan]["parameter"][parameter]["nilai"][0]


BARU, LAMA = "bkn-4190-2024", "bkn-8-2019"
RUSAK = [
    (LAMA, "jenjang", {"s2": 26}, [("jenjang.s2", "urutan_poin")]),
    (LAMA, "jenjang", {"s3": 24}, [("jenjang", "poin_tertinggi_salah")]),
    (LAMA, "jenjang", {"d3": Decimal("9.999")}, [("jenjang.d3", "poin_tidak_sah")]),
    (LAMA, "disiplin", {"berat": -1}, [("disiplin.berat", "poin_tidak_sah")]),
    (BARU, "predikat", {"tidak_ada": 2}, [("predikat.tidak_ada", "urutan_poin")]),
    (LAMA, "poin_skp", {"buruk": 6}, [("poin_skp.buruk", "urutan_poin")]),
    (LAMA, "poin_skp", {"istimewa": 30}, [("poin_skp.istimewa", "kunci_tidak_dikenal")]),
    (
        LAMA, "kompetensi_pelaksana", {"seminar": 17},
        [("kompetensi_pelaksana", "poin_tertinggi_salah")],
    ),
    (
        LAMA, "kompetensi_pelaksana", {"magang": 0},
        [("kompetensi_pelaksana.magang", "kunci_tidak_dikenal")],
    ),
    (LAMA, "jendela", {"seminar": 0}, [("jendela.seminar", "jendela_tidak_sah")]),
    (LAMA, "jendela", {"seminar": Decimal("0.3")}, [("jendela.seminar", "jendela_tidak_sah")]),
    (BARU, "jendela", {"kinerja": Decimal("0.5")}, [("jendela.kinerja", "jendela_tidak_sah")]),
]  # fmt: skip


@pytest.mark.parametrize(("aturan_id", "parameter", "ubah", "harapan"), RUSAK)
def test_a_rule_set_that_does_not_fit_together_is_refused(
    aturan_id: str, parameter: str, ubah: dict[str, Any], harapan: list[tuple[str, str]]
) -> None:
    data = buku()
    isi(data, aturan_id, parameter)["isi"] |= ubah
    assert masalah(data) == harapan


def test_half_a_year_of_days_is_a_window() -> None:
    data = buku()
    isi(data, LAMA, "jendela")["isi"]["seminar"] = Decimal("1.5")
    assert len(read(data, {"ip-asn": ip_asn.SCHEMA})) == 2


def test_a_method_without_its_table_is_refused() -> None:
    data = buku()
    for aturan_id, parameter in ((LAMA, "poin_skp"), (BARU, "kesesuaian")):
        del data["aturan"][aturan_id]["parameter"][parameter]
    assert masalah(data) == [("poin_skp", "wajib_diisi"), ("kesesuaian", "wajib_diisi")]


def test_a_band_without_points_is_refused() -> None:
    data = buku()
    del isi(data, LAMA, "poin_skp")["isi"]["cukup"]
    assert masalah(data) == [("poin_skp.cukup", "wajib_diisi")]


def test_a_later_value_is_checked_too_and_a_lasting_problem_is_named_once() -> None:
    data = buku()
    disiplin = data["aturan"][LAMA]["parameter"]["disiplin"]["nilai"]
    disiplin.append(copy.deepcopy(disiplin[0]) | {"sejak": date(2021, 1, 1)})
    assert len(read(data, {"ip-asn": ip_asn.SCHEMA})) == 2
    disiplin[1]["isi"]["ringan"] = 6
    disiplin.append(copy.deepcopy(disiplin[1]) | {"sejak": date(2022, 1, 1)})
    # After the last day of the rule set a value can do no harm.
    disiplin.append(copy.deepcopy(disiplin[1]) | {"sejak": date(2023, 1, 1)})
    assert masalah(data) == [("disiplin.ringan", "urutan_poin")]
