"""Which agency may stand below which."""

import pytest

from app.domain.organisasi import INDUK, JENIS, periksa_jenjang

BOLEH = {
    ("lembaga", "kementerian"), ("lembaga", "lembaga"),
    ("provinsi", "kementerian"), ("provinsi", "lembaga"),
    *((bawah, atas) for bawah in ("kabupaten", "kota")
      for atas in ("kementerian", "lembaga", "provinsi")),
}  # fmt: skip


@pytest.mark.parametrize("jenis", JENIS)
def test_an_agency_stands_below_those_above_it_and_no_other(jenis: str) -> None:
    for induk in JENIS:
        masalah = periksa_jenjang(jenis, induk, "induk")
        assert bool(masalah) is ((jenis, induk) not in BOLEH)


def test_a_refusal_says_who_may_stand_above() -> None:
    for jenis, dikenal in (("kementerian", "-"), ("lembaga", ", ".join(INDUK["lembaga"]))):
        (satu,) = periksa_jenjang(jenis, "kota", "induk")
        assert (satu.lokasi, satu.kode) == ("induk", "instansi_jenjang")
        assert satu.data == {"jenis": jenis, "induk": "kota", "dikenal": dikenal}
