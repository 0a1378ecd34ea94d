"""What every operation declares: id, texts, examples and its problem answers."""

from collections.abc import Mapping
from typing import Any

from app.api.problems import MEDIA, catalogue
from app.api.schemas.problem import Problem


def problems(*kode: str) -> dict[int | str, dict[str, Any]]:
    """Describe the problem answers of an operation, grouped by status."""
    hasil: dict[int | str, dict[str, Any]] = {}
    for satu in kode:
        entry = catalogue()[satu]
        jawaban = hasil.setdefault(
            entry.status,
            {"description": "", "content": {MEDIA: {"schema": _ref(), "examples": {}}}},
        )
        judul = entry.judul["id"]
        jawaban["description"] = f"{jawaban['description']}; {judul}".lstrip("; ")
    return hasil


def _ref() -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{Problem.__name__}"}


def hitung(
    operation_id: str, summary: str, description: str, contoh: Mapping[str, Any]
) -> dict[str, Any]:
    """Declare a calculator; every example is replayed by a test."""
    isi = {nama: {"value": nilai} for nama, nilai in contoh.items()}
    return {
        "operation_id": operation_id,
        "summary": summary,
        "description": description,
        "responses": problems(
            "json_rusak", "terlalu_besar", "jenis_media", "masukan_tidak_sah",
            "aturan_tidak_berlaku", "terlalu_sering", "galat_dalam",
        ),
        "openapi_extra": {
            "requestBody": {"content": {"application/json": {"examples": isi}}}
        },
    }  # fmt: skip
