"""Bodies over HTTP: what is no JSON is 400 and says why; what is a wrong value is 422."""

import json

import httpx
import pytest

from tests.client import Client

SAKIP = {"perencanaan": 1, "pengukuran": 1, "pelaporan": 1, "evaluasi": 1}


def kirim(client: Client, isi: bytes | str, **tajuk: str) -> httpx.Response:
    jenis = {"Content-Type": "application/json"} | tajuk
    return client.post("/v1/hitung/sakip", content=isi, headers=jenis)


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        (b"", "kosong"),
        (b" \n\t", "kosong"),
        (b"{", "baris 1, kolom 2"),
        (b'{\n "a": tru}', "baris 2, kolom 7"),
        (b"{'a': 1}", "baris 1, kolom 2"),
        (b'{"a": 01}', "baris 1"),
        (b'{"a": .5}', "baris 1"),
        (b'{"a": 1,}', "baris 1"),
        (b'{"a": "\x01"}', "baris 1"),
        (b'{"a": 1} x', "baris 1, kolom 10"),
        (b'{"a": "\xff"}', "bukan UTF-8 mulai bita ke-7"),
        (b'{"a": "\xed\xa0\x80"}', "bukan UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "bukan UTF-8"),
        (b'{"a": "\\ud800"}', "surrogate"),
        (b'{"\\uDFFF": 1}', "surrogate"),
        (b'{"a": 1, "b": {"c": 1, "c": 1}}', 'kunci "c" tertulis dua kali'),
        (b"[" * 100_000, "bersarang terlalu dalam"),
        (b'{"a":' * 100_000, "bersarang terlalu dalam"),
        (b"[" * 100_000 + b"]" * 100_000, "bersarang terlalu dalam"),
    ],
)
def test_what_is_no_json_is_400_and_says_where(client: Client, isi: bytes, alasan: str) -> None:
    jawaban = kirim(client, isi)
    assert jawaban.status_code == 400
    assert jawaban.json()["kode"] == "json_rusak"
    assert alasan in jawaban.json()["detail"]


def test_the_reason_is_english_for_who_asks(client: Client) -> None:
    jawaban = kirim(client, b'{"a":1,"a":2}', **{"Accept-Language": "en"})
    assert jawaban.json()["title"] == "Malformed JSON"
    assert 'the key "a" is written twice' in jawaban.json()["detail"]


@pytest.mark.parametrize(
    ("tajuk", "judul"),
    [
        ("en", "Malformed JSON"),
        ("en-US,en;q=0.9,id;q=0.8", "Malformed JSON"),
        ("EN", "Malformed JSON"),
        ("id", "JSON tidak dapat dibaca"),
        ("id;q=0.4,en;q=0.5", "Malformed JSON"),
        ("fr", "JSON tidak dapat dibaca"),
        ("fr,en;q=0.1", "Malformed JSON"),
        ("en;q=0", "JSON tidak dapat dibaca"),
        ("in", "JSON tidak dapat dibaca"),
        ("*", "JSON tidak dapat dibaca"),
        ("", "JSON tidak dapat dibaca"),
        (";;;q=,", "JSON tidak dapat dibaca"),
    ],
)
def test_the_language_is_the_one_preferred(client: Client, tajuk: str, judul: str) -> None:
    assert kirim(client, b"{", **{"Accept-Language": tajuk}).json()["title"] == judul


def test_a_byte_order_mark_is_skipped(client: Client) -> None:
    isi = b"\xef\xbb\xbf" + json.dumps({"komponen": SAKIP}).encode()
    assert kirim(client, isi).status_code == 200


def test_a_whole_surrogate_pair_is_a_character(client: Client) -> None:
    jawaban = kirim(client, b'{"komponen": {"a\\ud83d\\ude00": 1}}')
    assert jawaban.status_code == 422
    assert "komponen.a\U0001f600" in {g["lokasi"] for g in jawaban.json()["galat"]}


@pytest.mark.parametrize("jenis", ["application/json; charset=utf-8", "Application/JSON"])
def test_json_may_be_declared_in_more_than_one_way(client: Client, jenis: str) -> None:
    isi = json.dumps({"komponen": SAKIP})
    assert kirim(client, isi, **{"Content-Type": jenis}).status_code == 200


@pytest.mark.parametrize(
    ("angka", "kode"),
    [
        ("NaN", "bukan_angka"),
        ("Infinity", "bukan_angka"),
        ("-Infinity", "bukan_angka"),
        ("1e400", "angka_terlalu_panjang"),
        ("1e99999999999999999999", "bukan_angka"),
        ("-1e-400", "angka_terlalu_panjang"),
        ("9" * 41, "angka_terlalu_panjang"),
        ("9" * 10_000, "bukan_angka"),
        ("0." + "1" * 10_000, "bukan_angka"),
        ('"12,5"', "koma_desimal"),
        ('"1.234,5"', "koma_desimal"),
        ('"\uff11\uff12"', "bukan_angka"),
        ('"٣"', "bukan_angka"),
        ('"12.5 %"', "bukan_angka"),
        ('"Rp 12"', "bukan_angka"),
        ('""', "bukan_angka"),
        ('"nan"', "bukan_angka"),
        ("true", "bukan_angka"),
        ("null", "bukan_angka"),
        ("[1]", "bukan_angka"),
        ("-1", "di_luar_rentang"),
        ("-0.001", "di_luar_rentang"),
        ("30.000000000000000001", "di_luar_rentang"),
    ],
)
def test_a_number_that_is_none_or_out_of_range_is_named(
    client: Client, angka: str, kode: str
) -> None:
    isi = json.dumps({"komponen": SAKIP | {"perencanaan": "@"}}).replace('"@"', angka)
    jawaban = kirim(client, isi)
    assert jawaban.status_code == 422
    galat = jawaban.json()["galat"]
    assert [(g["lokasi"], g["kode"]) for g in galat] == [("komponen.perencanaan", kode)]
    assert galat[0]["pesan"].endswith(".")


@pytest.mark.parametrize(
    "angka", ["21.60", '"21.60"', '"+21.60"', '" 21.60 "', "2.160e1", '"2160e-2"', "21.6"]
)
def test_a_number_is_read_exactly_however_it_is_written(client: Client, angka: str) -> None:
    isi = json.dumps({"komponen": SAKIP | {"perencanaan": "@"}}).replace('"@"', angka)
    assert kirim(client, isi).json()["data"]["nilai"] == "24.60"


def test_all_problems_come_at_once_also_beside_a_choice_not_made(client: Client) -> None:
    isi = {
        "tahun": 12, "tanggal": 5, "jejak": "ya", "aturan": 7, "asing": 1,
        "komponen": {"perencanaan": "x", "pengukuran": 1}, "sub_komponen": {"1a": "A"},
    }  # fmt: skip
    galat = kirim(client, json.dumps(isi)).json()["galat"]
    assert {(g["lokasi"], g["kode"]) for g in galat} == {
        ("", "pilih_satu"),
        ("tahun", "di_luar_rentang"),
        ("tanggal", "bukan_tanggal"),
        ("jejak", "bukan_boolean"),
        ("aturan", "bukan_teks"),
        ("asing", "kunci_tidak_dikenal"),
        ("komponen.perencanaan", "bukan_angka"),
        ("komponen.pelaporan", "wajib_diisi"),
        ("komponen.evaluasi", "wajib_diisi"),
    }


def test_a_sentence_names_only_what_is_known(client: Client) -> None:
    galat = kirim(client, '{"komponen": {}, "tahun": 1899}').json()
    pesan = {g["lokasi"]: g["pesan"] for g in galat["galat"]}
    assert pesan["tahun"] == "Terlalu kecil; isi paling kecil 1900."
    galat = kirim(client, '{"komponen": {}, "asing": 1, "tahun": 2201}').json()
    pesan = {g["lokasi"]: g["pesan"] for g in galat["galat"]}
    assert pesan["tahun"] == "Terlalu besar; isi paling besar 2200."
    assert pesan["asing"] == "Kunci ini tidak dikenal; hapus atau perbaiki namanya."
