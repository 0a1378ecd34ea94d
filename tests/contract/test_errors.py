"""Every failure of every operation has one shape."""

import re
from typing import Any

import httpx
import pytest

from app.api.problems import catalogue
from app.usecases.pesan import sentences
from tests.client import Client
from tests.contract.shape import KIRIM, OPERASI, PROBLEM, Operasi, cacat
from tests.contract.test_operations import alamat

setiap = pytest.mark.parametrize("operasi", OPERASI, ids=str)
setiap_kirim = pytest.mark.parametrize("operasi", KIRIM, ids=str)
METODE = ("get", "post", "put", "patch", "delete")


def masalah(jawaban: httpx.Response, status: int, kode: str) -> dict[str, Any]:
    """Check the shape of a problem answer and return its body."""
    isi: dict[str, Any] = jawaban.json()
    assert jawaban.status_code == status, isi
    assert jawaban.headers["content-type"] == PROBLEM
    assert cacat({"$ref": "#/components/schemas/Problem"}, isi) == []
    assert (isi["kode"], isi["status"]) == (kode, status)
    assert isi["type"] == f"/v1/galat#{kode}"
    assert isi["instance"] == jawaban.request.url.path
    assert isi["id_permintaan"] == jawaban.headers["x-request-id"]
    assert kode in catalogue()
    assert all(satu["kode"] in sentences() for satu in isi.get("galat", ()))
    return isi


UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def cocok(operasi: Operasi, alamat: str) -> bool:
    """Whether the path of an operation stands for an address; an id looks like one."""
    pola = operasi.jalur
    for satu in operasi.isi.get("parameters", ()):
        bentuk = UUID if satu.get("schema", {}).get("format") == "uuid" else "[^/]+"
        pola = pola.replace(f"{{{satu.get('name')}}}", bentuk)
    return re.fullmatch(pola, alamat) is not None


@setiap
def test_a_method_that_the_address_lacks_is_405_and_names_the_right_one(
    client: Client, operasi: Operasi
) -> None:
    # An address with a word may also be one with the name of a thing in that place.
    dimiliki = {satu.metode for satu in OPERASI if cocok(satu, alamat(operasi))}
    for metode in METODE:
        if metode not in dimiliki:
            jawaban = client.request(metode.upper(), alamat(operasi))
            masalah(jawaban, 405, "metode_tidak_didukung")
            assert set(jawaban.headers["allow"].lower().split(", ")) == dimiliki


@setiap
def test_an_address_below_or_beside_is_404(client: Client, operasi: Operasi) -> None:
    for jalur in (f"{alamat(operasi)}/tidak/ada/di-sini", f"{alamat(operasi)}/"):
        masalah(client.request(operasi.metode.upper(), jalur), 404, "tidak_ditemukan")


@pytest.mark.parametrize("jalur", ["/", "/v1", "/v2/aturan", "/v1/hitung", "/favicon.ico", "//"])
def test_an_address_that_is_none_is_404(client: Client, jalur: str) -> None:
    masalah(client.get(f"http://tolok.test{jalur}"), 404, "tidak_ditemukan")


@setiap_kirim
@pytest.mark.parametrize(
    "jenis",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/json",
        "x",
        "",
    ],
)
def test_a_body_that_is_not_declared_json_is_415(
    client: Client, operasi: Operasi, jenis: str
) -> None:
    if jenis in operasi.isi["requestBody"]["content"]:
        pytest.skip("takes this form too")
    jawaban = client.post(alamat(operasi), content=b"{}", headers={"Content-Type": jenis})
    assert "application/json" in masalah(jawaban, 415, "jenis_media")["detail"]


@setiap_kirim
@pytest.mark.parametrize("isi", [b"{", b"", b"{]", b"\xff\xfe", b'{"a":1,}', b"{} {}"])
def test_a_body_that_is_not_json_is_400(client: Client, operasi: Operasi, isi: bytes) -> None:
    jawaban = client.post(
        alamat(operasi), content=isi, headers={"Content-Type": "application/json"}
    )
    masalah(jawaban, 400, "json_rusak")


@setiap_kirim
@pytest.mark.parametrize("isi", ["null", "1", '"teks"', "[]", "true", "NaN", "1e400"])
def test_json_that_is_no_object_is_422(client: Client, operasi: Operasi, isi: str) -> None:
    jawaban = client.post(
        alamat(operasi), content=isi, headers={"Content-Type": "application/json"}
    )
    assert masalah(jawaban, 422, "masukan_tidak_sah")["galat"]


@setiap_kirim
def test_an_unknown_key_is_422_and_named(client: Client, operasi: Operasi) -> None:
    for contoh in operasi.contoh.values():
        jawaban = client.post(alamat(operasi), json=contoh | {"kunci_asing": 1})
        galat = masalah(jawaban, 422, "masukan_tidak_sah")["galat"]
        assert ("kunci_asing", "kunci_tidak_dikenal") in {(g["lokasi"], g["kode"]) for g in galat}


@setiap_kirim
def test_an_empty_object_is_422_with_every_problem(client: Client, operasi: Operasi) -> None:
    galat = masalah(client.post(alamat(operasi), json={}), 422, "masukan_tidak_sah")["galat"]
    assert galat
    assert all(satu["pesan"] and "{" not in satu["pesan"].split("{ dan }")[0] for satu in galat)


@setiap_kirim
def test_sentences_are_english_for_who_asks(client: Client, operasi: Operasi) -> None:
    jawaban = client.post(
        alamat(operasi), json={"kunci_asing": 1}, headers={"Accept-Language": "en-GB,id;q=0.3"}
    )
    isi = masalah(jawaban, 422, "masukan_tidak_sah")
    assert isi["title"] == "Invalid input"
    assert "Unknown key; remove it or correct its name." in {g["pesan"] for g in isi["galat"]}
