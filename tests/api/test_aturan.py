"""The rules as published."""

from datetime import date
from typing import Any

import pytest

from app.domain.law.rulebook import Rulebook
from tests.client import Client


def semua(client: Client, jalur: str, batas: int) -> list[dict[str, Any]]:
    """Follow the cursor to the end."""
    hasil: list[dict[str, Any]] = []
    kursor: str | None = None
    while True:
        kueri: dict[str, Any] = {"batas": batas} | ({"kursor": kursor} if kursor else {})
        isi = client.get(jalur, params=kueri).json()
        assert len(isi["data"]) <= batas
        assert isi["meta"]["halaman"]["batas"] == batas
        hasil += isi["data"]
        kursor = isi["meta"]["halaman"]["berikutnya"]
        if kursor is None:
            return hasil


def test_the_list_holds_every_rule_set_by_index_and_date(
    client: Client, rulebook: Rulebook
) -> None:
    data = client.get("/v1/aturan").json()["data"]
    urut = sorted(rulebook.semua(), key=lambda a: (a.indeks, a.berlaku_sejak, a.id))
    assert [satu["id"] for satu in data] == [satu.id for satu in urut]
    assert len(data) >= 15


@pytest.mark.parametrize("jalur", ["/v1/aturan", "/v1/galat"])
@pytest.mark.parametrize("batas", [1, 3, 7])
def test_pages_add_up_to_the_whole_list(client: Client, jalur: str, batas: int) -> None:
    sekaligus = client.get(jalur, params={"batas": 1000}).json()
    assert sekaligus["meta"]["halaman"]["berikutnya"] is None
    assert semua(client, jalur, batas) == sekaligus["data"]


@pytest.mark.parametrize("kursor", ["x", "", "%00", "AA", "é", "a" * 501, "////"])
def test_a_cursor_that_is_none_is_refused(client: Client, kursor: str) -> None:
    jawaban = client.get("/v1/aturan", params={"kursor": kursor})
    assert jawaban.status_code == 422
    assert jawaban.json()["galat"][0]["lokasi"] == "kursor"


@pytest.mark.parametrize("batas", ["0", "-1", "1001", "x", "1.5", "9" * 30])
def test_a_page_size_out_of_range_is_refused(client: Client, batas: str) -> None:
    jawaban = client.get("/v1/aturan", params={"batas": batas})
    assert jawaban.status_code == 422
    assert jawaban.json()["galat"][0]["lokasi"] == "batas"


def test_the_list_is_filtered_by_index_and_day(client: Client) -> None:
    data = client.get("/v1/aturan", params={"indeks": "ip-asn"}).json()["data"]
    assert {satu["indeks"] for satu in data} == {"ip-asn"}
    assert len(data) >= 2
    kueri = {"indeks": "sakip", "tanggal": "2021-12-30"}
    assert client.get("/v1/aturan", params=kueri).json()["data"] == []
    kueri["tanggal"] = "2021-12-31"
    assert len(client.get("/v1/aturan", params=kueri).json()["data"]) == 1


@pytest.mark.parametrize(
    ("kueri", "kode"),
    [
        ({"indeks": "ip_asn"}, "pilihan_tidak_dikenal"),
        ({"indeks": ""}, "pilihan_tidak_dikenal"),
        ({"tanggal": "0"}, "bukan_tanggal"),
        ({"tanggal": "1735603200"}, "bukan_tanggal"),
        ({"tanggal": "2024-02-30"}, "bukan_tanggal"),
        ({"tanggal": "2024-12-31T00:00:00"}, "bukan_tanggal"),
        ({"tanggal": ""}, "bukan_tanggal"),
    ],
)
def test_a_filter_that_is_none_is_refused(client: Client, kueri: dict[str, str], kode: str) -> None:
    jawaban = client.get("/v1/aturan", params=kueri)
    assert jawaban.status_code == 422
    assert [g["kode"] for g in jawaban.json()["galat"]] == [kode]
    assert [g["lokasi"] for g in jawaban.json()["galat"]] == list(kueri)


@pytest.mark.parametrize("nama", ["tidak-ada", "%00", "a" * 100, "é", "..", "sakip"])
def test_an_unknown_rule_set_is_404(client: Client, nama: str) -> None:
    assert client.get(f"/v1/aturan/{nama}").status_code == 404


def test_every_rule_set_shows_every_value_with_its_source(
    client: Client, rulebook: Rulebook
) -> None:
    for aturan in rulebook.semua():
        data = client.get(f"/v1/aturan/{aturan.id}").json()["data"]
        assert data["sidik"] == aturan.sidik
        assert [p["nama"] for p in data["parameter"]] == list(aturan.parameter)
        for parameter in data["parameter"]:
            assert parameter["satuan"]
            assert parameter["uraian"]
            assert parameter["nilai"]
            for nilai in parameter["nilai"]:
                date.fromisoformat(nilai["sejak"])
                entri = nilai["butir"] + nilai["rentang"]
                assert entri
                assert bool(nilai["rentang"]) == (parameter["jenis"] == "skala")
                for satu in entri:
                    assert satu["dasar_hukum"]["instrumen"]
                    assert satu["keyakinan"] in {"peraturan", "sekunder", "inferensi"}
                    assert satu["terverifikasi"] == (satu["keyakinan"] != "inferensi")


def test_a_table_and_a_scale_read_as_in_the_rule_file(client: Client) -> None:
    data = client.get("/v1/aturan/permenpanrb-88-2021").json()["data"]
    parameter = {satu["nama"]: satu for satu in data["parameter"]}
    bobot = parameter["komponen"]["nilai"][0]
    assert (bobot["sejak"], parameter["komponen"]["jenis"]) == ("2021-12-31", "bobot")
    assert {b["kunci"]: b["nilai"] for b in bobot["butir"]} == {
        "perencanaan": "30", "pengukuran": "30", "pelaporan": "15", "evaluasi": "25",
    }  # fmt: skip
    predikat = {satu["kode"]: satu for satu in parameter["predikat"]["nilai"][0]["rentang"]}
    assert predikat["BB"]["bawah"] == {"nilai": "70", "termasuk": False}
    assert predikat["BB"]["atas"] == {"nilai": "80", "termasuk": True}
    assert predikat["D"]["bawah"] == {"nilai": "0", "termasuk": True}
    assert predikat["AA"]["dasar_hukum"]["instrumen"] == "PermenPANRB 88/2021"


def test_a_rule_set_with_an_inferred_value_is_not_called_verified(
    client: Client, rulebook: Rulebook
) -> None:
    for satu in client.get("/v1/aturan").json()["data"]:
        isi = client.get(f"/v1/aturan/{satu['id']}").json()["data"]
        keyakinan = {isi["keyakinan"]} | {
            entri["keyakinan"]
            for parameter in isi["parameter"]
            for nilai in parameter["nilai"]
            for entri in nilai["butir"] + nilai["rentang"]
        }
        assert satu["terverifikasi"] == ("inferensi" not in keyakinan)
    assert rulebook.semua()
