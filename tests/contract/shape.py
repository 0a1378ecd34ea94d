"""Reading the committed contract: its operations, shapes, and whether a value fits one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from app.api.contract import NAMA_3_1, folder

Json = dict[str, Any]
DOKUMEN: Json = json.loads((folder() / NAMA_3_1).read_text("utf-8"))
JSON = "application/json"
PROBLEM = "application/problem+json"


@dataclass(frozen=True)
class Operasi:
    """One operation of the contract."""

    metode: str
    jalur: str
    isi: Json

    def __str__(self) -> str:
        return f"{self.metode.upper()} {self.jalur}"

    @property
    def contoh(self) -> dict[str, Any]:
        """Example request bodies by name."""
        return {nama: satu["value"] for nama, satu in self.badan.get("examples", {}).items()}

    @property
    def terlindung(self) -> bool:
        """Whether somebody must be signed in."""
        return bool(self.isi.get("security"))

    @property
    def masuk(self) -> bool:
        """Whether it hands out tokens: what it answers depends on stored accounts."""
        return self.jalur.startswith("/v1/masuk")

    @property
    def sukses(self) -> str:
        """Status of the good answer."""
        return str(min(self.isi["responses"]))

    @property
    def badan(self) -> Json:
        """Shape of the request body; empty where there is none."""
        isi: Json = self.isi.get("requestBody", {}).get("content", {}).get(JSON, {})
        return isi

    @property
    def berkas(self) -> bool:
        """Whether the good answer is a file."""
        return JSON not in self.isi["responses"][self.sukses].get("content", {JSON: {}})

    def jawaban(self, status: str, media: str = JSON) -> Json:
        """Content of an answer."""
        isi: Json = self.isi["responses"][status]["content"][media]
        return isi


OPERASI = [
    Operasi(metode, jalur, isi)
    for jalur, metode_isi in DOKUMEN["paths"].items()
    for metode, isi in metode_isi.items()
]
# Calculators: everybody may send them anything. The rest takes bodies behind the door.
KIRIM = [satu for satu in OPERASI if satu.metode == "post" and not satu.terlindung]
TERLINDUNG = [satu for satu in OPERASI if satu.terlindung]
BERBADAN = [satu for satu in OPERASI if satu.badan]
BACA = [satu for satu in OPERASI if satu.metode == "get"]


def cacat(schema: Json, nilai: Any) -> list[str]:
    """Say where a value does not fit a schema of the contract."""
    validator = Draft202012Validator(
        {**schema, "components": DOKUMEN["components"]}, format_checker=FormatChecker()
    )
    return [f"{galat.json_path}: {galat.message}" for galat in validator.iter_errors(nilai)]


def schemas(simpul: Any) -> Iterator[Json]:
    """Walk every schema below a node of the document; examples are data."""
    if isinstance(simpul, list):
        for satu in simpul:
            yield from schemas(satu)
    elif isinstance(simpul, dict):
        if {"type", "$ref", "anyOf", "enum", "const"} & simpul.keys():
            yield simpul
        for kunci, satu in simpul.items():
            if kunci not in {"example", "examples", "default"}:
                yield from schemas(satu)


def acuan(schema: Json) -> Json:
    """Follow a reference."""
    while "$ref" in schema:
        schema = DOKUMEN["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def terjangkau(simpul: Any) -> set[str]:
    """Names of the components that a node refers to, at any depth."""
    nama: set[str] = set()
    antre = [simpul]
    while antre:
        for satu in schemas(antre.pop()):
            tempat, _, anak = str(satu.get("$ref", "")).rpartition("/")
            if tempat == "#/components/schemas" and anak not in nama:
                nama.add(anak)
                antre.append(DOKUMEN["components"]["schemas"][anak])
    return nama
