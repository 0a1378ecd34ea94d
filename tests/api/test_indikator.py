"""The indicator catalogue through HTTP."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.api.test_golden import memuat
from tests.client import Client

KASUS = tomllib.loads(
    (Path(__file__).parent / "indikator.toml").read_text("utf-8"), parse_float=str
)["kasus"]


@pytest.mark.parametrize("satu", KASUS, ids=lambda satu: satu["nama"])
def test_measuring_an_indicator(client: Client, satu: dict[str, Any]) -> None:
    jawaban = client.post(f"/v1/indikator/{satu['kode']}/hitung", json=satu["masukan"])
    isi = json.loads(jawaban.text, parse_float=Decimal)
    assert jawaban.status_code == satu.get("status", 200), isi
    if "hasil" in satu:
        memuat(isi["data"], satu["hasil"])
    for kunci in ("aturan", "aturan_capaian"):
        if kunci in satu:
            memuat(isi["meta"][kunci], satu[kunci])
    if "galat" in satu:
        assert [[g["lokasi"], g["kode"]] for g in isi["galat"]] == satu["galat"]
    if "kode_galat" in satu:
        assert isi["kode"] == satu["kode_galat"]


def test_missing_data_is_never_zero(client: Client) -> None:
    isi = {"masukan": {"pembilang": None, "penyebut": 4}, "target": 80}
    data = client.post("/v1/indikator/balangan-iki-4/hitung", json=isi).json()["data"]
    assert (data["nilai"], data["status"]) == (None, "belum_ada_data")
    assert (data["capaian"]["capaian"], data["capaian"]["status"]) == (None, "belum_ada_data")


def test_steps_are_shown_for_the_value_and_for_the_achievement(client: Client) -> None:
    isi = {"masukan": {"pembilang": 3, "penyebut": 4}, "target": 80, "jejak": True}
    data = client.post("/v1/indikator/balangan-iki-4/hitung", json=isi).json()["data"]
    assert data["jejak"][-1]["hasil"] == data["nilai"] == "75.00"
    assert data["capaian"]["jejak"][1]["hasil"] == "75.00"


def test_the_list_comes_in_pages_that_miss_nothing(client: Client) -> None:
    utuh = [satu["kode"] for satu in client.get("/v1/indikator").json()["data"]]
    assert len(utuh) == 49
    kursor, kode = None, []
    while True:
        kueri = {"batas": "7"} | ({"kursor": kursor} if kursor else {})
        isi = client.get("/v1/indikator", params=kueri).json()
        kode += [satu["kode"] for satu in isi["data"]]
        kursor = isi["meta"]["halaman"]["berikutnya"]
        if kursor is None:
            break
    assert kode == utuh


@pytest.mark.parametrize(
    ("kueri", "banyak"),
    [
        ({"instansi": "kab-balangan"}, 15),
        ({"instansi": "kab-paser"}, 34),
        ({"level": "iku"}, 5),
        ({"instansi": "kab-paser", "level": "iku"}, 3),
        ({"jenis_formula": "jumlah"}, 3),
        ({"jenis_formula": "kualitas_data", "instansi": "kab-paser"}, 1),
        ({"instansi": "kab-lain"}, 0),
    ],
)
def test_the_list_is_filtered(client: Client, kueri: dict[str, str], banyak: int) -> None:
    isi = client.get("/v1/indikator", params=kueri).json()
    assert len(isi["data"]) == banyak
    assert isi["meta"]["halaman"] == {"batas": 100, "berikutnya": None}


def test_an_unknown_filter_value_or_cursor_is_refused(client: Client) -> None:
    jawaban = client.get("/v1/indikator", params={"level": "ikk", "batas": "0"})
    assert jawaban.status_code == 422
    assert {g["lokasi"] for g in jawaban.json()["galat"]} == {"level", "batas"}
    assert client.get("/v1/indikator", params={"kursor": "%%"}).status_code == 422


def test_an_indicator_is_shown_whole_with_a_tag(client: Client) -> None:
    jawaban = client.get("/v1/indikator/paser-iki-17")
    data = jawaban.json()["data"]
    assert data["formula"]["jenis"] == "rasio"
    assert data["formula"]["faktor"] == "100"
    assert [butir["nama"] for butir in data["masukan"]] == ["pembilang", "penyebut"]
    assert data["penetapan"]["nama_instansi"] == "BKPSDM Kabupaten Paser"
    lagi = client.get(
        "/v1/indikator/paser-iki-17", headers={"If-None-Match": jawaban.headers["etag"]}
    )
    assert lagi.status_code == 304


def test_an_unknown_code_is_not_found(client: Client) -> None:
    jawaban = client.get("/v1/indikator/tidak-ada")
    assert jawaban.status_code == 404
    assert jawaban.json()["kode"] == "tidak_ditemukan"
