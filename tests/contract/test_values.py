"""Wrong values in the place of each value of each example: 422, the place named, nothing else."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from app.api.problems import catalogue
from app.usecases.masukan import path
from app.usecases.pesan import sentences
from tests.client import Client
from tests.contract.shape import KIRIM, Json, Operasi, acuan
from tests.contract.test_errors import masalah
from tests.contract.test_operations import alamat

setiap_kirim = pytest.mark.parametrize("operasi", KIRIM, ids=str)

BUKAN_BILANGAN = ("NaN", "Infinity", "-Infinity", "1e99999", "1E-99999", "9" * 5000, '"12,5"')
BUKAN_ANGKA = (
    *BUKAN_BILANGAN,
    "1e400", '"\uff11\uff12"', '"abc"', '""', '" "', '"1e400"', '"0x10"', '"1_000"',
    "true", "{}", "[]", "9" * 60, '"--1"', '"NaN"', '"Infinity"',
)  # fmt: skip
BUKAN_BULAT = (*BUKAN_BILANGAN, "1.5", '"1_000"', '"\uff12\uff10\uff12\uff14"', "{}", "[]", '"abc"')
BUKAN_TANGGAL = (
    "0", "20240101", '"0"', '"20240101"', '"2024-02-30"', '"2024-1-1"', "true", "1.5",
    '"2024-12-31T00:00:00"', '"\uff12\uff10\uff12\uff14-01-01"', "{}", "NaN", '"1735603200"',
)  # fmt: skip
BUKAN_BOOLEAN = ('"yes"', '"true"', "1", "0", "1.0", "NaN", "{}")
BUKAN_TEKS = ("{}", "[]", "1", "true", "NaN")
BUKAN_WADAH = ('"x"', "1", "true", "NaN")


def daun(schema: Json, nilai: Any, jejak: tuple[Any, ...] = ()) -> Iterator[tuple[Any, Json]]:
    """Walk every place of an example with its schema."""
    schema = acuan(schema)
    yield jejak, schema
    for pilihan in schema.get("anyOf", ()):
        if isinstance(nilai, dict | list):
            yield from list(daun(pilihan, nilai, jejak))[1:]
    if isinstance(nilai, dict):
        bernama = schema.get("properties", {})
        for kunci in sorted(bernama.keys() & nilai.keys()):
            yield from daun(bernama[kunci], nilai[kunci], (*jejak, kunci))
        lain = [kunci for kunci in nilai if kunci not in bernama][:1]
        if isinstance(schema.get("additionalProperties"), dict):
            for kunci in lain:
                yield from daun(schema["additionalProperties"], nilai[kunci], (*jejak, kunci))
    if isinstance(nilai, list) and "items" in schema:
        for urut, isi in list(enumerate(nilai))[:1]:
            yield from daun(schema["items"], isi, (*jejak, urut))


def salah(schema: Json) -> tuple[str, ...]:
    """JSON texts that a schema takes none of."""
    jenis = {acuan(satu).get("type") for satu in schema.get("anyOf", (schema,))} - {"null"}
    format_ = {acuan(satu).get("format") for satu in schema.get("anyOf", (schema,))}
    if "decimal" in format_:
        return BUKAN_ANGKA
    if "date" in format_:
        return BUKAN_TANGGAL
    if jenis == {"string"}:
        return BUKAN_TEKS
    if "integer" in jenis:
        return BUKAN_BULAT
    if jenis == {"boolean"}:
        return BUKAN_BOOLEAN
    return BUKAN_WADAH if jenis <= {"object", "array"} and jenis else ()


def ganti(contoh: Any, jejak: tuple[Any, ...], teks: str) -> str:
    """Write an example as JSON with the value at one place replaced by raw text."""
    if not jejak:
        return teks
    salinan = json.loads(json.dumps(contoh))
    wadah = salinan
    for bagian in jejak[:-1]:
        wadah = wadah[bagian]
    wadah[jejak[-1]] = "@@tanda@@"
    return json.dumps(salinan).replace('"@@tanda@@"', teks)


@setiap_kirim
def test_a_wrong_value_is_refused_where_it_stands(client: Client, operasi: Operasi) -> None:
    schema = operasi.isi["requestBody"]["content"]["application/json"]["schema"]
    diperiksa = set()
    for contoh in operasi.contoh.values():
        for jejak, di in daun(schema, contoh):
            if (jejak, str(di)) in diperiksa or not jejak:
                continue
            diperiksa.add((jejak, str(di)))
            for teks in salah(di):
                badan = ganti(contoh, jejak, teks)
                jawaban = client.post(
                    alamat(operasi), content=badan, headers={"Content-Type": "application/json"}
                )
                isi = masalah(jawaban, 422, "masukan_tidak_sah")
                tempat = [satu["lokasi"] for satu in isi["galat"]]
                assert any(t.startswith(path(jejak)) for t in tempat), (badan[:300], isi)
    assert diperiksa


@pytest.mark.parametrize("operasi", [satu for satu in KIRIM if satu.kalkulator], ids=str)
def test_numbers_are_read_exactly_whether_string_or_number(
    client: Client, operasi: Operasi
) -> None:
    for contoh in operasi.contoh.values():
        teks = json.dumps(contoh)
        angka = json.dumps(_sebagai_angka(contoh, operasi))
        kiri, kanan = (
            client.post(alamat(operasi), content=satu, headers={"Content-Type": "application/json"})
            for satu in (teks, angka.replace('"@@', "").replace('@@"', ""))
        )
        assert kiri.text == kanan.text


def _sebagai_angka(contoh: Any, operasi: Operasi) -> Any:
    """Mark every decimal string of an example so that it is sent as a JSON number."""
    salinan = json.loads(json.dumps(contoh))
    schema = operasi.isi["requestBody"]["content"]["application/json"]["schema"]
    for jejak, di in daun(schema, contoh):
        wadah = salinan
        for bagian in jejak[:-1]:
            wadah = wadah[bagian]
        if jejak and salah(di) is BUKAN_ANGKA and isinstance(wadah[jejak[-1]], str):
            wadah[jejak[-1]] = f"@@{Decimal(wadah[jejak[-1]])}@@"
    return salinan


def test_the_catalogue_holds_no_code_twice() -> None:
    assert not catalogue().keys() & sentences().keys()
