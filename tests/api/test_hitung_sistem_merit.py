"""What golden cases cannot hold of the merit calculator: notes and texts."""

from typing import Any

import pytest

from app.api.routes.hitung.sistem_merit import CONTOH
from tests.client import Client


def hitung(client: Client, isi: Any) -> Any:
    jawaban = client.post("/v1/hitung/sistem-merit", json=isi)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()


def test_points_and_scores_of_the_same_evaluation_give_the_same_numbers(client: Client) -> None:
    poin = hitung(client, CONTOH["aspek"] | {"jejak": False})["data"]
    assert hitung(client, CONTOH["instrumen"])["data"] == poin


def test_the_example_instrument_is_called_an_example_with_its_digest(client: Client) -> None:
    aturan = hitung(client, CONTOH["instrumen"])["meta"]["aturan"]
    assert aturan["terverifikasi"] is False
    assert "Parameter bobot belum terverifikasi." in aturan["catatan"]
    assert "Instrumen contoh dengan bobot sama rata, bukan instrumen resmi." in aturan["catatan"]
    instrumen = client.get("/v1/aturan/contoh-kasn-2019").json()["data"]
    assert any(instrumen["sidik"] in satu for satu in aturan["catatan"])


@pytest.mark.parametrize("bentuk", ["aspek", "instrumen"])
def test_steps_are_never_named_twice_and_end_in_the_numbers_shown(
    client: Client, bentuk: str
) -> None:
    data = hitung(client, CONTOH[bentuk] | {"jejak": True})["data"]
    hasil = {satu["langkah"]: satu["hasil"] for satu in data["jejak"]}
    assert len(hasil) == len(data["jejak"])
    for nama in ("nilai", "persen_maksimal", "indeks", "kategori"):
        assert hasil[nama] == data[nama]
    for aspek in data["aspek"]:
        assert hasil[f"persen.{aspek['kode']}"] == aspek["persen"]
    assert hasil["kurang"] == data["menuju_berikutnya"]["kurang"]


def test_a_wrong_score_says_what_to_do(client: Client) -> None:
    skor = CONTOH["instrumen"]["skor"] | {"pengadaan_1": "2.5", "pengadaan_2": 5}
    isi = {"instrumen": "contoh-kasn-2019", "skor": skor}
    galat = client.post("/v1/hitung/sistem-merit", json=isi).json()["galat"]
    assert [(satu["lokasi"], satu["pesan"]) for satu in galat] == [
        ("skor.pengadaan_1", "Isi dengan kelipatan 1."),
        ("skor.pengadaan_2", "Di luar rentang; isi antara 0 dan 4."),
    ]
