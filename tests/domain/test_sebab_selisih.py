"""Likely causes of a difference are those that fit the numbers, and no others."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.ip_asn.sebab import FaktaSebab, sebab
from app.domain.law.rulebook import Rulebook

PENGAWAS: dict[str, Any] = {
    "kelompok_jabatan": "pengawas", "diklat_kepemimpinan": True, "diklat_fungsional": False,
    "jp_teknis": Decimal(24), "seminar": True, "predikat_kinerja": "baik", "nilai_skp": None,
}  # fmt: skip
PELAKSANA = {**PENGAWAS, "kelompok_jabatan": "pelaksana", "diklat_kepemimpinan": False}


@pytest.mark.parametrize(
    ("dimensi", "sini", "sana", "fakta", "harapan"),
    [
        ("kompetensi", 40, 40, PENGAWAS, ()),
        ("kompetensi", 40, 30, PENGAWAS, ("seminar_hanya_di_sini",)),
        # 15 points less: leadership or technical training; hours at the edge decide.
        ("kompetensi", 40, 25, PENGAWAS, ("komponen_tidak_pasti",)),
        ("kompetensi", 40, 25, {**PENGAWAS, "jp_di_tepi": True}, ("jp_belum_tercatat",)),
        ("kompetensi", 40, "17.5", PELAKSANA, ("diklat_teknis_hanya_di_sini",)),
        ("kompetensi", 40, "17.5", {**PELAKSANA, "jp_di_tepi": True}, ("jp_belum_tercatat",)),
        (
            "kompetensi", 40, 0, PELAKSANA,
            ("diklat_teknis_hanya_di_sini", "seminar_hanya_di_sini"),
        ),
        (
            "kompetensi", "17.5", 40, {**PELAKSANA, "jp_teknis": Decimal(3)},
            ("diklat_teknis_hanya_di_bkn",),
        ),
        ("kompetensi", 40, 25, PELAKSANA, ("kelompok_jabatan_lain",)),
        ("kompetensi", 40, 33, PELAKSANA, ("tidak_diketahui",)),
        ("kompetensi", "22.5", 23, PELAKSANA, ("pembulatan",)),
        ("kualifikasi", 20, 25, PELAKSANA, ("pendidikan_lain",)),
        ("kualifikasi", 20, 7, PELAKSANA, ("tidak_diketahui",)),
        ("kinerja", 25, 0, PELAKSANA, ("kinerja_hanya_di_sini",)),
        ("kinerja", 0, 25, {**PELAKSANA, "predikat_kinerja": None}, ("kinerja_hanya_di_bkn",)),
        ("kinerja", 25, 15, PELAKSANA, ("predikat_lain",)),
        ("kinerja", 25, 17, PELAKSANA, ("tidak_diketahui",)),
        ("disiplin", 3, 5, PELAKSANA, ("hukuman_hanya_di_sini",)),
        ("disiplin", 5, 1, PELAKSANA, ("hukuman_hanya_di_bkn",)),
        ("disiplin", 3, 2, PELAKSANA, ("hukuman_lain",)),
        ("disiplin", 5, 4, PELAKSANA, ("tidak_diketahui",)),
    ],
)  # fmt: skip
def test_the_cause_fits_the_difference(
    rulebook: Rulebook,
    *,
    dimensi: str,
    sini: Any,
    sana: Any,
    fakta: dict[str, Any],
    harapan: tuple[str, ...],
) -> None:
    aturan = rulebook.pilih("ip-asn", date(2024, 12, 31))
    hasil = sebab(dimensi, Decimal(sini), Decimal(sana), FaktaSebab(**fakta), aturan)
    assert hasil == harapan


def test_under_the_rule_of_2019_the_skp_value_is_what_was_assessed(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("ip-asn", date(2021, 12, 31))
    fakta = FaktaSebab(**{**PELAKSANA, "predikat_kinerja": None, "nilai_skp": Decimal(80)})
    assert sebab("kinerja", Decimal(25), Decimal(0), fakta, aturan) == ("kinerja_hanya_di_sini",)
    assert sebab("kinerja", Decimal(25), Decimal(15), fakta, aturan) == ("predikat_lain",)
    assert sebab("kualifikasi", Decimal(10), Decimal(15), fakta, aturan) == ("pendidikan_lain",)
