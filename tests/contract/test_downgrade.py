"""OpenAPI 3.1 words in 3.0."""

from typing import Any

import pytest

from app.api.contract import downgrade
from app.api.contract.downgrade import schema

Json = dict[str, Any]
REF = {"$ref": "#/components/schemas/X"}


@pytest.mark.parametrize(
    ("tiga_satu", "tiga_nol"),
    [
        ({"type": "string"}, {"type": "string"}),
        (True, {}),
        (False, {"not": {}}),
        (
            {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "null"}], "description": "d"},
            {"type": "string", "maxLength": 3, "description": "d", "nullable": True},
        ),
        (
            {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
            {"anyOf": [{"type": "string"}, {"type": "integer"}], "nullable": True},
        ),
        ({"anyOf": [REF, {"type": "null"}]}, {"allOf": [REF], "nullable": True}),
        ({"oneOf": [REF, {"type": "null"}]}, {"allOf": [REF], "nullable": True}),
        ({"type": "null"}, {"nullable": True, "enum": [None]}),
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        (
            {"type": ["string", "integer"]},
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        ),
        ({"const": "a", "type": "string"}, {"enum": ["a"], "type": "string"}),
        ({"const": "a", "enum": ["a"]}, {"enum": ["a"]}),
        ({"examples": [1, 2]}, {"example": 1}),
        ({"examples": []}, {}),
        (
            {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 9},
            {
                "type": "number",
                "minimum": 0,
                "exclusiveMinimum": True,
                "maximum": 9,
                "exclusiveMaximum": True,
            },
        ),
        ({**REF, "description": "d"}, {"allOf": [REF], "description": "d"}),
        (REF, REF),
        (
            {"type": "array", "prefixItems": [{"const": 1}, REF], "minItems": 2, "maxItems": 2},
            {
                "type": "array",
                "items": {"anyOf": [{"enum": [1]}, REF]},
                "minItems": 2,
                "maxItems": 2,
            },
        ),
        (
            {"prefixItems": [{"const": 1}], "items": {"const": 2}},
            {"items": {"anyOf": [{"enum": [1]}, {"enum": [2]}]}},
        ),
        (
            {"type": "object", "propertyNames": {"enum": ["a"]}, "additionalProperties": REF},
            {"type": "object", "additionalProperties": REF},
        ),
        (
            {"type": "object", "patternProperties": {"^a": {"const": 1}}},
            {"type": "object", "additionalProperties": {"enum": [1]}},
        ),
        (
            {"patternProperties": {"^a": REF}, "additionalProperties": {"const": 1}},
            {"additionalProperties": {"anyOf": [REF, {"enum": [1]}]}},
        ),
        ({"type": "object", "additionalProperties": False},) * 2,
        (
            {"properties": {"title": {"const": 1}, "examples": {"type": "null"}}},
            {
                "properties": {
                    "title": {"enum": [1]},
                    "examples": {"nullable": True, "enum": [None]},
                }
            },
        ),
        (
            {"items": {"anyOf": [REF, {"type": "null"}]}},
            {"items": {"allOf": [REF], "nullable": True}},
        ),
        ({"allOf": [{"const": 1}]}, {"allOf": [{"enum": [1]}]}),
    ],
)  # fmt: skip
def test_a_schema_says_the_same_in_3_0(tiga_satu: Any, tiga_nol: Json) -> None:
    assert schema(tiga_satu) == tiga_nol


def test_the_given_document_stays_as_it_is(dokumen: Json) -> None:
    sebelum = str(dokumen)
    downgrade(dokumen)
    assert str(dokumen) == sebelum


def test_example_values_are_data_and_not_schemas() -> None:
    contoh = {"value": {"const": 1, "schema": {"type": "null"}, "examples": [2]}}
    isi = {"schema": {"const": 1}, "examples": {"a": contoh}}
    dokumen = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1", "summary": "s", "license": {"identifier": "x"}},
        "jsonSchemaDialect": "x",
        "paths": {"/": {"get": {"responses": {"200": {"content": {"application/json": isi}}}}}},
        "components": {"parameters": {"P": {"schema": {"const": 2}}}},
    }
    hasil = downgrade(dokumen)
    jawaban = hasil["paths"]["/"]["get"]["responses"]["200"]["content"]["application/json"]
    assert jawaban == {"schema": {"enum": [1]}, "examples": {"a": contoh}}
    assert hasil["components"]["parameters"]["P"]["schema"] == {"enum": [2]}
    assert hasil["info"] == {"title": "t", "version": "1", "license": {}}
    assert "jsonSchemaDialect" not in hasil


def test_both_documents_have_the_same_operations(dokumen: Json, dokumen_3_0: Json) -> None:
    def isi(satu: Json) -> dict[str, Any]:
        return {
            f"{metode} {jalur}": (operasi["operationId"], sorted(operasi["responses"]))
            for jalur, metode_isi in satu["paths"].items()
            for metode, operasi in metode_isi.items()
        }

    assert isi(dokumen) == isi(dokumen_3_0)
    assert dokumen["components"]["schemas"].keys() == dokumen_3_0["components"]["schemas"].keys()
