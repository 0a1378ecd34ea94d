"""The sheet of a national result: forms of numbers, and a limit on rows."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.usecases.ip_asn.lembar_bkn import BARIS_TERBANYAK, BarisBkn, baca

MAKSIMUM = {
    "kualifikasi": Decimal(25), "kompetensi": Decimal(40), "kinerja": Decimal(30),
    "disiplin": Decimal(5),
}  # fmt: skip
HARI = date(2024, 12, 31)
KEPALA = b"Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin\n"


def dibaca(berkas: Path, rulebook: Rulebook) -> list[BarisBkn]:
    return baca(berkas, MAKSIMUM, rulebook.pilih("nip", HARI), HARI)


def test_numbers_are_read_as_written(tmp_path: Path, rulebook: Rulebook) -> None:
    berkas = tmp_path / "bkn"
    berkas.write_bytes(b"\xef\xbb\xbf" + KEPALA + b" Jos\xc3\xa9 ;20,5;22.50;25,0000;5\n;;;;\n")
    (satu,) = dibaca(berkas, rulebook)
    assert (satu.baris, satu.nama, satu.nip, satu.total) == (2, "Jos\xe9", None, None)
    assert satu.nilai == {
        "kualifikasi": Decimal("20.5"), "kompetensi": Decimal("22.5"), "kinerja": Decimal(25),
        "disiplin": Decimal(5),
    }  # fmt: skip


def test_more_rows_than_any_agency_has_are_refused(tmp_path: Path, rulebook: Rulebook) -> None:
    berkas = tmp_path / "bkn"
    berkas.write_bytes(KEPALA + b"A;20;0;25;5\n" * (BARIS_TERBANYAK + 1))
    with pytest.raises(MasukanTidakSah) as galat:
        dibaca(berkas, rulebook)
    assert [satu.kode for satu in galat.value.masalah] == ["lembar_terlalu_besar"]
