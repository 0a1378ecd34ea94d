"""Every operation is documented, its examples are true, and names keep one style."""

import re
from typing import Any

import pytest

from app.api.problems import catalogue
from tests.client import Client
from tests.contract.shape import (
    BACA,
    BERBADAN,
    DOKUMEN,
    KIRIM,
    OPERASI,
    PROBLEM,
    Operasi,
    acuan,
    cacat,
    schemas,
    terjangkau,
)

Json = dict[str, Any]
setiap = pytest.mark.parametrize("operasi", OPERASI, ids=str)
setiap_kirim = pytest.mark.parametrize("operasi", KIRIM, ids=str)
setiap_baca = pytest.mark.parametrize("operasi", BACA, ids=str)


@setiap
def test_an_operation_has_id_tag_summary_and_description(operasi: Operasi) -> None:
    isi = operasi.isi
    assert re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", isi["operationId"])
    assert len(isi["tags"]) == 1
    assert isi["tags"][0] in {satu["name"] for satu in DOKUMEN["tags"]}
    assert 5 <= len(isi["summary"]) <= 80
    assert not isi["summary"].endswith(".")
    assert len(isi["description"]) > len(isi["summary"])
    assert isi["description"].endswith(".")


def test_operation_ids_are_unique() -> None:
    nama = [satu.isi["operationId"] for satu in OPERASI]
    assert len(set(nama)) == len(nama)


def test_every_tag_is_used_and_described() -> None:
    terpakai = {satu.isi["tags"][0] for satu in OPERASI}
    assert {satu["name"] for satu in DOKUMEN["tags"] if satu["description"]} == terpakai


@setiap
def test_an_address_is_kebab_case_and_at_most_three_levels(operasi: Operasi) -> None:
    bagian = operasi.jalur.removeprefix("/v1/").split("/")
    nama = [satu for satu in bagian if not satu.startswith("{")]
    assert operasi.jalur.startswith("/v1/")
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", satu) for satu in nama)
    # A name and the key beside it are one level.
    assert len(nama) <= 3


@setiap
def test_an_operation_names_its_problems_with_an_example(operasi: Operasi) -> None:
    gagal = {s: isi for s, isi in operasi.isi["responses"].items() if int(s) >= 400}
    wajib = {"500"} | ({"400", "413", "415", "422"} if operasi.badan else set())
    wajib |= {"401", "403"} if operasi.terlindung else set()
    assert wajib <= gagal.keys()
    for status, isi in gagal.items():
        assert list(isi["content"]) == [PROBLEM]
        contoh = isi["content"][PROBLEM]["examples"]
        assert contoh
        for kode, satu in contoh.items():
            assert satu["value"]["kode"] == kode
            assert satu["value"]["status"] == int(status) == catalogue()[kode].status
            assert satu["value"]["instance"] == operasi.jalur
            assert cacat(isi["content"][PROBLEM]["schema"], satu["value"]) == []


@setiap
def test_an_operation_shows_its_answer_and_the_answer_fits_its_shape(operasi: Operasi) -> None:
    if operasi.sukses == "204":
        assert "content" not in operasi.isi["responses"]["204"]
        return
    if operasi.berkas:
        assert all(satu["schema"]["format"] == "binary" for satu in operasi.berkas.values())
        return
    isi = operasi.jawaban(operasi.sukses)
    assert isi["examples"]
    for nama, satu in isi["examples"].items():
        assert cacat(isi["schema"], satu["value"]) == [], nama


@pytest.mark.parametrize("operasi", BERBADAN, ids=str)
def test_an_operation_with_a_body_shows_one_that_fits_the_contract(operasi: Operasi) -> None:
    assert operasi.contoh
    for nama, contoh in operasi.contoh.items():
        assert cacat(operasi.badan["schema"], contoh) == [], nama


@pytest.mark.parametrize("operasi", [satu for satu in KIRIM if satu.kalkulator], ids=str)
def test_a_post_has_examples_that_replay_and_fit_the_contract(
    client: Client, operasi: Operasi
) -> None:
    assert operasi.contoh
    badan = operasi.isi["requestBody"]["content"]["application/json"]
    for nama, contoh in operasi.contoh.items():
        assert cacat(badan["schema"], contoh) == [], nama
        jawaban = client.post(alamat(operasi), json=contoh)
        assert jawaban.status_code == 200, jawaban.text
        assert cacat(operasi.jawaban("200")["schema"], jawaban.json()) == [], nama


@setiap_baca
def test_every_path_parameter_has_an_example(operasi: Operasi) -> None:
    assert "{" not in alamat(operasi)


def alamat(operasi: Operasi) -> str:
    """Put the parameters' examples into the path."""
    jalur = operasi.jalur
    for satu in operasi.isi.get("parameters", ()):
        if satu.get("in") == "path":
            contoh = satu["schema"].get("examples")
            assert contoh, f"{operasi}: {satu['name']} has no example"
            jalur = jalur.replace(f"{{{satu['name']}}}", str(contoh[0]))
    return jalur


@setiap
def test_success_is_an_envelope_of_data_and_meta(operasi: Operasi) -> None:
    if operasi.sukses == "204" or operasi.berkas:
        return
    if operasi.masuk:  # RFC 6749 says what this answer is
        isi = acuan(operasi.jawaban(operasi.sukses)["schema"])
        assert {"access_token", "token_type", "expires_in"} < set(isi["required"])
        return
    sukses = acuan(operasi.jawaban(operasi.sukses)["schema"])
    assert set(sukses["properties"]) == {"data", "meta"}
    assert set(sukses["required"]) == {"data", "meta"}
    if acuan(sukses["properties"]["data"]).get("type") == "array":
        meta = acuan(sukses["properties"]["meta"])
        halaman = acuan(meta["properties"]["halaman"])
        assert set(halaman["required"]) == {"batas", "berikutnya"}


def test_calculators_say_which_rule_they_used() -> None:
    for operasi in KIRIM:
        if operasi.jalur.startswith("/v1/hitung/"):
            meta = acuan(acuan(operasi.jawaban("200")["schema"])["properties"]["meta"])
            aturan = acuan(meta["properties"]["aturan"])
            assert {"id", "nama", "berlaku_sejak", "sidik", "terverifikasi"} <= aturan.keys() | set(
                aturan["required"]
            )


def test_json_keys_are_snake_case() -> None:
    for nama, schema in DOKUMEN["components"]["schemas"].items():
        for kunci in schema.get("properties", {}):
            assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", kunci), f"{nama}.{kunci}"


def test_shapes_have_readable_names_and_descriptions() -> None:
    for nama, schema in DOKUMEN["components"]["schemas"].items():
        assert re.fullmatch(r"([A-Z][a-z0-9]*)+", nama), nama
        if schema.get("type") == "object":
            assert schema.get("description"), nama


def test_an_answer_holds_no_binary_number() -> None:
    for operasi in OPERASI:
        tempat = operasi.isi["responses"]
        bentuk = [DOKUMEN["components"]["schemas"][nama] for nama in terjangkau(tempat)]
        for schema in [*schemas(tempat), *(s for b in bentuk for s in schemas(b))]:
            assert schema.get("type") != "number", f"{operasi}: {schema}"


def test_a_request_that_takes_a_number_also_takes_an_exact_string() -> None:
    for operasi in KIRIM:
        tempat = operasi.isi["requestBody"]
        for nama in terjangkau(tempat):
            for schema in schemas(DOKUMEN["components"]["schemas"][nama]):
                assert schema.get("type") != "number" or schema in pasangan(nama), nama


def pasangan(nama: str) -> list[Json]:
    """List the numbers that stand in a choice beside a decimal string."""
    return [
        satu
        for schema in schemas(DOKUMEN["components"]["schemas"][nama])
        for satu in schema.get("anyOf", ())
        if any(lain.get("format") == "decimal" for lain in schema["anyOf"])
    ]


def test_the_problem_shape_is_that_of_rfc_9457_and_ours() -> None:
    problem = DOKUMEN["components"]["schemas"]["Problem"]
    wajib = {"type", "title", "status", "detail", "instance", "kode", "id_permintaan"}
    assert set(problem["required"]) == wajib
    assert set(problem["properties"]) == wajib | {"galat"}
    butir = DOKUMEN["components"]["schemas"]["ButirGalat"]
    assert set(butir["required"]) == {"lokasi", "pesan", "kode"}


def test_the_framework_own_error_shapes_are_gone() -> None:
    assert not {"HTTPValidationError", "ValidationError"} & DOKUMEN["components"]["schemas"].keys()
