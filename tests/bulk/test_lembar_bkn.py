"""The sheet of a national result: forms of numbers, and a limit on rows."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.bulk.lembar_bkn import BARIS_KEPALA, BARIS_MAKSIMUM, baca
from app.domain.law.errors import MasukanTidakSah

MAKSIMUM = {
    "kualifikasi": Decimal(25), "kompetensi": Decimal(40), "kinerja": Decimal(30),
    "disiplin": Decimal(5),
}  # fmt: skip
KEPALA = b"Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin\n"


def test_numbers_are_read_as_written(tmp_path: Path) -> None:
    berkas = tmp_path / "bkn"
    berkas.write_bytes(b"\xef\xbb\xbf" + KEPALA + b" Jos\xc3\xa9 ;20,5;22.50;25,00004;5\n;;;;\n")
    (satu,) = baca(berkas, MAKSIMUM)
    assert (satu.baris, satu.nama, satu.nip, satu.total) == (2, "Jos\xe9", None, None)
    assert satu.nilai == {
        "kualifikasi": Decimal("20.5"), "kompetensi": Decimal("22.5"), "kinerja": Decimal(25),
        "disiplin": Decimal(5),
    }  # fmt: skip


def test_more_rows_than_any_agency_has_are_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "bkn"
    berkas.write_bytes(KEPALA + b"A;20;0;25;5\n" * (BARIS_MAKSIMUM + BARIS_KEPALA))
    with pytest.raises(MasukanTidakSah) as galat:
        baca(berkas, MAKSIMUM)
    assert [satu.kode for satu in galat.value.masalah] == ["lembar_terlalu_besar"]
