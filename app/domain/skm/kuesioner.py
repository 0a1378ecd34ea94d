"""The questionnaire: the questions of the index with their answers, and the respondent's profile.

Source: form in the annex of PermenPANRB 14/2017; the data is in ``kuesioner.toml``.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Kuesioner:
    """Questions as they are asked: texts by language, answers with their score or word."""

    id: str
    unsur: Sequence[Mapping[str, Any]]
    profil: Sequence[Mapping[str, Any]]

    @property
    def sebutan_profil(self) -> Mapping[str, Mapping[str, str]]:
        """The words of each trait of a respondent with their wording, in the order of the form."""
        return {
            satu["kode"]: {kata["kode"]: kata["teks"] for kata in satu["pilihan"]}
            for satu in self.profil
        }


@cache
def kuesioner() -> Kuesioner:
    """Return the questionnaire in use."""
    teks = resources.files("app.domain.skm").joinpath("kuesioner.toml").read_text("utf-8")
    isi = tomllib.loads(teks)
    return Kuesioner(
        isi["id"],
        [_butir(satu, "nilai") for satu in isi["unsur"]],
        [_butir(satu, "kode") for satu in isi["profil"]],
    )


def _butir(satu: Mapping[str, Any], kunci: str) -> dict[str, Any]:
    pilihan = [{kunci: p[kunci], "teks": p["id"], "teks_en": p["en"]} for p in satu["pilihan"]]
    return {"kode": satu["kode"], "teks": satu["id"], "teks_en": satu["en"], "pilihan": pilihan}
