"""What golden cases cannot hold of the survey, distribution and quality calculators."""

import json
from typing import Any

import pytest

from tests.client import Client

BARIS: list[int | None] = [4, 3, 3, 4, 3, 4, 4, 3, 3]


def hitung(client: Client, kalkulator: str, isi: Any, **tajuk: str) -> Any:
    jawaban = client.post(f"/v1/hitung/{kalkulator}", json=isi, headers=tajuk)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()


def test_unanswered_questions_are_null_in_the_body_and_left_out_of_the_mean(
    client: Client,
) -> None:
    isi = {"respon": [BARIS, [None, *BARIS[1:]], [1, *BARIS[1:]]]}
    data = hitung(client, "skm", isi)["data"]
    assert [satu["nrr"] for satu in data["unsur"]][:2] == ["2.5000", "3.0000"]
    assert data["responden"] == 3


def test_an_element_without_answers_says_so_and_so_does_the_index(client: Client) -> None:
    data = hitung(client, "skm", {"respon": [[*BARIS[:8], None]]})["data"]
    assert data["unsur"][8] == {
        "kode": "sarpras",
        "nama": "Sarana dan prasarana",
        "nrr": None,
        "nrr_tertimbang": None,
        "nilai": None,
        "mutu": None,
        "status": "belum_ada_data",
    }
    assert (data["nilai"], data["indeks"], data["status"]) == (None, None, "belum_ada_data")


def test_a_hundred_thousand_respondents_are_taken_and_one_more_is_not(client: Client) -> None:
    isi = {"respon": [BARIS] * 100_000}
    assert hitung(client, "skm", isi)["data"]["nilai"] == "86.11"
    jawaban = client.post("/v1/hitung/skm", json={"respon": [BARIS] * 100_001})
    assert [[g["lokasi"], g["kode"]] for g in jawaban.json()["galat"]] == [
        ["respon", "terlalu_banyak"]
    ]


def test_warnings_speak_english_when_asked(client: Client) -> None:
    jumlah = {"sangat_baik": 3, "baik": 7, "butuh_perbaikan": 0, "kurang": 0, "sangat_kurang": 0}
    isi = {"organisasi": "baik", "jumlah": jumlah}
    tajuk = {"Accept-Language": "en"}
    data = hitung(client, "distribusi-predikat", isi, **tajuk)["data"]
    assert data["peringatan"] == [
        {
            "kode": "predikat_perlu_ada",
            "pesan": "Butuh Perbaikan / Kurang: 0 of 10 employees; the organisation's own "
            "predicate expects at least 1.",
        }
    ]


@pytest.mark.parametrize(
    ("kalkulator", "isi"),
    [
        ("ukuran-sampel", '{"populasi": 1e400}'),
        ("ukuran-sampel", '{"populasi": NaN}'),
        ("skm", '{"respon": [[1e400, 1, 1, 1, 1, 1, 1, 1, 1]]}'),
        ("skm", '{"rata_rata_unsur": [NaN, "3,5", 1e400, "", null, 1, 1, 1, 1]}'),
        ("rata-rata-frekuensi", '{"skor": [1], "frekuensi": [1e400]}'),
        ("nspk", '{"nilai": "70,18"}'),
        ("talenta", '{"kinerja": "di_atas", "potensial": "tinggi", "lain": 1}'),
    ],
)
def test_monstrous_numbers_and_unknown_keys_are_refused_with_their_path(
    client: Client, kalkulator: str, isi: str
) -> None:
    jawaban = client.post(
        f"/v1/hitung/{kalkulator}", content=isi, headers={"Content-Type": "application/json"}
    )
    assert jawaban.status_code == 422
    galat = json.loads(jawaban.text)["galat"]
    assert galat
    assert all(satu["lokasi"] and satu["pesan"] for satu in galat)


def test_a_list_wrong_from_end_to_end_is_described_up_to_a_limit_and_says_so(
    client: Client,
) -> None:
    jawaban = client.post("/v1/hitung/skm", json={"respon": [["x"] * 9] * 3_000})
    galat = jawaban.json()["galat"]
    assert jawaban.status_code == 422
    assert len(galat) == 1_000 * 9 + 1
    assert galat[0]["lokasi"] == "respon[0][0]"
    assert (galat[-1]["lokasi"], galat[-1]["kode"]) == ("respon", "galat_lainnya")
    assert "2000" in galat[-1]["pesan"]


def test_a_form_that_is_null_is_a_form_that_is_not_filled(client: Client) -> None:
    jawaban = client.post("/v1/hitung/skm", json={"respon": None, "rata_rata_unsur": [3] * 9})
    assert jawaban.json()["data"]["nilai"] == "75.00"
    jawaban = client.post("/v1/hitung/skm", json={"respon": None})
    assert jawaban.json()["galat"][0]["kode"] == "pilih_satu"


def test_more_responses_than_the_limit_are_refused(client: Client) -> None:
    jawaban = client.post("/v1/hitung/skm", json={"respon": [[1] * 9] * 100_001})
    assert [(g["lokasi"], g["kode"]) for g in jawaban.json()["galat"]] == [
        ("respon", "terlalu_banyak")
    ]
