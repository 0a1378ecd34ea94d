"""The OpenAPI 3.1 document of an application, with what all operations share."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from importlib import resources
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute, iter_route_contexts

from app.api.contract.examples import fill, operations, success
from app.api.contract.tidy import tidy
from app.api.jam import Jam
from app.api.middleware.actor_limit import BEBAS
from app.api.operation import problems
from app.api.problems import MEDIA
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.base import JawabanHitung
from app.api.schemas.ip_asn.jawaban import JawabanDaftarPengukuran, JawabanPengukuran
from app.api.schemas.problem import Problem

Json = dict[str, Any]
# The day on which example answers are computed, so that the file is the same every day.
HARI_CONTOH = date(2026, 1, 2)
ID_CONTOH = "5f0c9a52-7d0b-4a3e-9f5e-2f1f4c1f7b1a"
_REF = "#/components/schemas/"

PARAMETER: Mapping[str, Json] = {
    "XRequestID": {
        "name": "X-Request-ID", "in": "header", "required": False,
        "description": "Id permintaan dari pemanggil; dibuatkan bila tidak ada.",
        "schema": {"type": "string", "pattern": "^[!-~]{1,128}$"},
    },
    "AcceptLanguage": {
        "name": "Accept-Language", "in": "header", "required": False,
        "description": "Bahasa kalimat galat: id (bawaan) atau en.",
        "schema": {"type": "string", "examples": ["id"]},
    },
    "IfNoneMatch": {
        "name": "If-None-Match", "in": "header", "required": False,
        "description": "ETag yang sudah dimiliki; jawabannya 304 bila belum berubah.",
        "schema": {"type": "string"},
    },
    "IfMatch": {
        "name": "If-Match", "in": "header", "required": True,
        "description": "ETag yang dibaca sebelum mengubah; jawabannya 412 bila sudah berubah.",
        "schema": {"type": "string", "examples": ["*"]},
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key", "in": "header", "required": False,
        "description": "Kunci pilihan pemanggil; permintaan yang sama tidak dikerjakan dua kali.",
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
    },
    "XCatatan": {
        "name": "X-Catatan", "in": "header", "required": False,
        "description": "Alasan; wajib bila sebuah keputusan dibatalkan. Disimpan di jejak audit.",
        "schema": {"type": "string", "maxLength": 500},
    },
}  # fmt: skip
TAJUK: Mapping[str, Json] = {
    "XRequestID": {"description": "Id permintaan ini.", "schema": {"type": "string"}},
    "ETag": {"description": "Sidik SHA-256 isi jawaban.", "schema": {"type": "string"}},
    "RetryAfter": {"description": "Coba lagi setelah sekian detik.", "schema": {"type": "integer"}},
    "RateLimit": {
        "description": "Sisa permintaan (r) dan detik sampai bertambah (t).",
        "schema": {"type": "string", "examples": ['"hitung";r=599;t=60']},
    },
    "RateLimitPolicy": {
        "description": "Batas permintaan (q) dalam sekian detik (w).",
        "schema": {"type": "string", "examples": ['"hitung";q=600;w=60']},
    },
}
_AMPLOP = (
    Jawaban, JawabanDaftar, JawabanHitung, JawabanPengukuran, JawabanDaftarPengukuran,
)  # fmt: skip
UMUM = {kelas.__name__: str(kelas.__doc__) for kelas in _AMPLOP}
_MENUNGGU = {"429", "503"}


def build(app: FastAPI) -> Json:
    """Describe an application; example answers are its own, as of HARI_CONTOH."""
    berkas = resources.files("app.api.contract").joinpath("teks.toml")
    teks = tomllib.loads(berkas.read_text("utf-8"))
    dokumen = get_openapi(
        title=teks["title"],
        version=app.version,
        description=teks["description"].strip(),
        license_info={"name": teks["license"], "identifier": teks["license"]},
        servers=[{"url": "/", "description": "Server yang melayani berkas ini"}],
        routes=app.routes,
    )
    _given_examples(app, dokumen)
    _components(dokumen)
    tidy(dokumen)
    dipakai = {tag for _, _, operasi in operations(dokumen) for tag in operasi["tags"]}
    dokumen["tags"] = [satu for satu in teks["tags"] if satu["name"] in dipakai]
    for jalur, metode, operasi in operations(dokumen):
        if jalur not in BEBAS:
            sering = problems("terlalu_sering")[HTTPStatus.TOO_MANY_REQUESTS]
            operasi["responses"].setdefault("429", sering)
        _shared(jalur, metode, operasi)
    dokumen = _readable(dokumen)
    sebelum = app.state.jam
    app.state.jam = Jam(hari_ini=_example_day)
    try:
        fill(app, dokumen)
    finally:
        app.state.jam = sebelum
    return dokumen


def _given_examples(app: FastAPI, dokumen: Json) -> None:
    """Put back the answers that routes show: the framework leaves out what is null in them."""
    asal: dict[str | None, Mapping[int | str, Json]] = {}
    for konteks in iter_route_contexts(app.routes):
        if isinstance(konteks.original_route, APIRoute):
            asal[konteks.original_route.operation_id] = konteks.original_route.responses
    for _, _, operasi in operations(dokumen):
        for status, isi in asal.get(operasi["operationId"], {}).items():
            contoh = isi.get("content", {}).get("application/json", {}).get("examples")
            if contoh:
                jawaban = operasi["responses"][str(status)]["content"]["application/json"]
                jawaban["examples"] = contoh


def _example_day() -> date:
    return HARI_CONTOH


def _components(dokumen: Json) -> None:
    """Add the problem shape, shared parameters and headers; drop the framework's own errors."""
    bagian = dokumen.setdefault("components", {})
    schemas = bagian.setdefault("schemas", {})
    for nama in ("HTTPValidationError", "ValidationError"):
        schemas.pop(nama, None)
    for nama, satu in schemas.items():
        if nama.endswith("_"):  # pydantic leaves the docstring of a generic class behind
            satu.setdefault("description", UMUM[nama.partition("_")[0]])
    masalah = Problem.model_json_schema(ref_template=f"{_REF}{{model}}")
    schemas.update(masalah.pop("$defs"))
    schemas[Problem.__name__] = masalah
    for satu in schemas.values():
        if "enum" in satu:
            satu.pop("description", None)  # written for the code, in its language
    bagian["parameters"] = dict(PARAMETER)
    bagian["headers"] = dict(TAJUK)


def _shared(jalur: str, metode: str, operasi: Json) -> None:
    baca = metode == "get"
    nama = ["XRequestID", "AcceptLanguage", *(["IfNoneMatch"] if baca else [])]
    nama += ["IfMatch"] if "428" in operasi["responses"] else []
    nama += ["IdempotencyKey"] if metode == "post" and "security" in operasi else []
    operasi.setdefault("parameters", []).extend(
        {"$ref": f"#/components/parameters/{satu}"} for satu in nama
    )
    jawaban = operasi["responses"]
    terbatas = "429" in jawaban
    jawaban[success(operasi)]["description"] = "Berhasil"
    for status, satu in jawaban.items():
        satu["headers"] = _headers(status, baca=baca, terbatas=terbatas)
        for contoh in satu.get("content", {}).get(MEDIA, {}).get("examples", {}).values():
            contoh["value"] |= {"instance": jalur, "id_permintaan": ID_CONTOH}
    if baca:
        jawaban["304"] = {
            "description": "Tidak berubah sejak ETag yang dikirim",
            "headers": _headers("304", baca=True, terbatas=False),
        }
    operasi["responses"] = dict(sorted(jawaban.items()))


def _headers(status: str, *, baca: bool, terbatas: bool) -> Json:
    nama = {"X-Request-ID": "XRequestID"}
    if baca and status in {"200", "304"}:
        nama["ETag"] = "ETag"
    if status in _MENUNGGU:
        nama["Retry-After"] = "RetryAfter"
    if terbatas:
        nama |= {"RateLimit": "RateLimit", "RateLimit-Policy": "RateLimitPolicy"}
    return {satu: {"$ref": f"#/components/headers/{isi}"} for satu, isi in nama.items()}


def _readable(dokumen: Json) -> Json:
    """Name generic shapes without underscores: JawabanHitung_SakipHasil_ has none left."""
    nama = dokumen["components"]["schemas"]
    baru = {satu: satu.replace("_", "") for satu in nama if satu.endswith("_")}
    if len(set(baru.values()) | set(nama)) < len(nama) + len(baru):
        raise ValueError(baru)  # two shapes would get one name
    teks = json.dumps(dokumen, ensure_ascii=False)
    for lama, ganti in baru.items():
        teks = re.sub(f'"{_REF}{lama}"', f'"{_REF}{ganti}"', teks)
    hasil: Json = json.loads(teks)
    schemas = {baru.get(satu, satu): isi for satu, isi in hasil["components"]["schemas"].items()}
    hasil["components"]["schemas"] = dict(sorted(schemas.items()))
    return hasil
