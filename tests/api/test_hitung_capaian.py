"""What a TOML case cannot say: null in a request."""

import pytest

from tests.client import Client


@pytest.mark.parametrize(
    ("kalkulator", "isi", "kunci"),
    [
        ("capaian", {"target": None, "realisasi": "3", "arah": "naik_baik"}, "capaian"),
        ("capaian", {"target": "3", "realisasi": None, "arah": "turun_baik"}, "capaian"),
        ("rasio", {"pembilang": None, "penyebut": "3"}, "nilai"),
        ("rasio", {"pembilang": "3", "penyebut": None}, "nilai"),
    ],
)
def test_null_means_no_data_yet(
    client: Client, kalkulator: str, isi: dict[str, str | None], kunci: str
) -> None:
    data = client.post(f"/v1/hitung/{kalkulator}", json=isi).json()["data"]
    assert (data[kunci], data["status"]) == (None, "belum_ada_data")


@pytest.mark.parametrize("kalkulator", ["anggaran", "pertumbuhan"])
def test_null_money_is_refused(client: Client, kalkulator: str) -> None:
    isi = {"anggaran": {"pagu": None, "realisasi": None}, "pertumbuhan": {"nilai": [None, None]}}
    jawaban = client.post(f"/v1/hitung/{kalkulator}", json=isi[kalkulator])
    assert jawaban.status_code == 422
    assert [satu["kode"] for satu in jawaban.json()["galat"]] == ["bukan_angka"] * 2
