"""The files that docs/impor.md shows are files that can be imported."""

import json
import re
from pathlib import Path

import pytest

from app.usecases.dokumen import DokumenMasuk, IndikatorMasuk
from app.usecases.hasil import BerkasHasil, HasilMasuk
from app.usecases.masukan import validasi

TEKS = (Path(__file__).parent.parent / "docs" / "impor.md").read_text("utf-8")
HASIL, DOKUMEN = re.findall(r"```json\n(.*?)```", TEKS, re.DOTALL)


def test_the_results_shown_can_be_imported() -> None:
    assert validasi(BerkasHasil, json.loads(HASIL)).hasil[0].kunci == ("sistem-merit", 2024, "")


def test_the_document_shown_can_be_imported() -> None:
    isi = validasi(DokumenMasuk, json.loads(DOKUMEN))
    assert len(isi.program) == 2


@pytest.mark.parametrize(
    "kunci", [*HasilMasuk.model_fields, *DokumenMasuk.model_fields, *IndikatorMasuk.model_fields]
)
def test_every_key_is_explained(kunci: str) -> None:
    assert f"`{kunci}`" in TEKS
