"""OpenAPI 3.1 to 3.0.3, for generators that do not know 3.1."""

import copy
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]
# Words of JSON Schema 2020-12 that 3.0 cannot say; what they refuse is refused by the server.
_TANPA_PADANAN = (
    "$schema", "$id", "$comment", "propertyNames", "contentMediaType", "contentEncoding",
    "unevaluatedProperties", "unevaluatedItems", "dependentRequired", "minContains", "contains",
)  # fmt: skip
_ANAK = ("items", "additionalProperties", "not")
_DAFTAR_ANAK = ("allOf", "anyOf", "oneOf")


def downgrade(dokumen: Json) -> Json:
    """Return the same contract as OpenAPI 3.0.3; the given document stays as it is."""
    hasil = copy.deepcopy(dokumen)
    hasil["openapi"] = "3.0.3"
    for kunci in ("jsonSchemaDialect", "webhooks"):
        hasil.pop(kunci, None)
    hasil["info"].pop("summary", None)
    hasil["info"].get("license", {}).pop("identifier", None)
    schemas = hasil.get("components", {}).get("schemas", {})
    for nama, isi in schemas.items():
        schemas[nama] = schema(isi)
    for tempat in (hasil["paths"], hasil["components"].get("parameters", {})):
        _walk(tempat)
    _walk(hasil["components"].get("headers", {}))
    return hasil


def _walk(simpul: Any) -> None:  # noqa: ANN401 - any JSON
    """Turn every ``schema`` below; examples are data and stay."""
    if isinstance(simpul, list):
        for satu in simpul:
            _walk(satu)
    elif isinstance(simpul, dict):
        for kunci, isi in simpul.items():
            if kunci == "schema":
                simpul[kunci] = schema(isi)
            elif kunci not in {"example", "examples"}:
                _walk(isi)


def schema(isi: Any) -> Json:  # noqa: ANN401 - a schema, or a boolean that is one
    """Turn one schema and all below it."""
    if isinstance(isi, bool):
        return {} if isi else {"not": {}}
    hasil = dict(isi)
    for langkah in _LANGKAH:
        hasil = langkah(hasil)
    return _below(hasil)


def _below(isi: Json) -> Json:
    for kunci in _ANAK:
        if isinstance(isi.get(kunci), dict):
            isi[kunci] = schema(isi[kunci])
    for kunci in _DAFTAR_ANAK:
        if kunci in isi:
            isi[kunci] = [schema(satu) for satu in isi[kunci]]
    if "properties" in isi:
        isi["properties"] = {nama: schema(satu) for nama, satu in isi["properties"].items()}
    return isi


def _drop(isi: Json) -> Json:
    return {kunci: nilai for kunci, nilai in isi.items() if kunci not in _TANPA_PADANAN}


def _reference(isi: Json) -> Json:
    if "$ref" not in isi or len(isi) == 1:
        return isi
    return {"allOf": [{"$ref": isi.pop("$ref")}], **isi}


def _type_list(isi: Json) -> Json:
    if not isinstance(isi.get("type"), list):
        return isi
    jenis = isi.pop("type")
    return {**isi, "anyOf": [{"type": satu} for satu in jenis]}


def _null(isi: Json) -> Json:
    if isi.get("type") == "null":
        del isi["type"]
        return {**isi, "nullable": True, "enum": [None]}
    for kunci in ("anyOf", "oneOf"):
        pilihan = isi.get(kunci, [])
        tersisa = [satu for satu in pilihan if satu.get("type") != "null"]
        if len(tersisa) == len(pilihan):
            continue
        del isi[kunci]
        return {**_merge(isi, kunci, tersisa), "nullable": True}
    return isi


def _merge(isi: Json, kunci: str, tersisa: list[Json]) -> Json:
    if len(tersisa) != 1:
        return {**isi, kunci: tersisa}
    satu = tersisa[0]
    # ``nullable`` works only beside a type, and a reference takes nothing beside it.
    return {"allOf": [satu], **isi} if "$ref" in satu else {**schema(satu), **isi}


def _constant(isi: Json) -> Json:
    return {"enum": [isi.pop("const")], **isi} if "const" in isi else isi


def _examples(isi: Json) -> Json:
    contoh = isi.pop("examples", [])
    return {**isi, "example": contoh[0]} if contoh else isi


def _exclusive(isi: Json) -> Json:
    for batas in ("Minimum", "Maximum"):
        nilai = isi.get(f"exclusive{batas}")
        if nilai is not None and not isinstance(nilai, bool):
            isi = {**isi, batas.lower(): nilai, f"exclusive{batas}": True}
    return isi


def _tuple(isi: Json) -> Json:
    awal = isi.pop("prefixItems", None)
    if awal is None:
        return isi
    butir = [*awal, isi["items"]] if isinstance(isi.get("items"), dict) else awal
    return {**isi, "items": {"anyOf": butir}}


def _patterns(isi: Json) -> Json:
    pola = isi.pop("patternProperties", None)
    if pola is None:
        return isi
    lain = isi.get("additionalProperties")
    nilai = [*pola.values(), *([lain] if isinstance(lain, dict) else [])]
    return {**isi, "additionalProperties": nilai[0] if len(nilai) == 1 else {"anyOf": nilai}}


_LANGKAH: tuple[Callable[[Json], Json], ...] = (
    _drop, _type_list, _null, _constant, _examples, _exclusive, _tuple, _patterns, _reference,
)  # fmt: skip
