"""What every operation declares: id, texts, examples and its problem answers."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from app.api.problems import MEDIA, catalogue, problem_body
from app.api.schemas.problem import Problem
from app.domain.law.errors import Masalah

# What the sentence of a code is filled with in an example.
DATA_CONTOH: Mapping[str, Mapping[str, str]] = {
    "json_rusak": {"rincian": "baris 1, kolom 8"},
    "terlalu_besar": {"batas": "20000000"},
    "jenis_media": {"diterima": "application/json"},
    "tidak_berhak": {"izin": "unit:tulis"},
    "konflik_keadaan": {"rincian": "unit ini sudah diganti"},
    "aturan_tidak_berlaku": {
        "indeks": "sakip", "tanggal": "2001-01-01", "tersedia": "permenpanrb-88-2021",
    },
}  # fmt: skip
GALAT_CONTOH: Mapping[str, tuple[Masalah, ...]] = {
    "masukan_tidak_sah": (
        Masalah("tahun", "di_luar_rentang", {"minimum": "1900", "maksimum": "2200"}),
    ),
}
_BACA = ("galat_dalam",)
_KIRIM = (
    "json_rusak", "terlalu_besar", "jenis_media", "masukan_tidak_sah",
    "aturan_tidak_berlaku", "terlalu_sering", "galat_dalam",
)  # fmt: skip


def problems(*kode: str) -> dict[int | str, dict[str, Any]]:
    """Describe the problem answers of an operation, grouped by status, each with an example."""
    hasil: dict[int | str, dict[str, Any]] = {}
    for satu in dict.fromkeys(kode):
        entry = catalogue()[satu]
        jawaban = hasil.setdefault(
            entry.status,
            {"description": "", "content": {MEDIA: {"schema": _ref(), "examples": {}}}},
        )
        judul = entry.judul["id"]
        jawaban["description"] = f"{jawaban['description']}; {judul}".lstrip("; ")
        jawaban["content"][MEDIA]["examples"][satu] = {"summary": judul, "value": _isi(satu).copy()}
    return hasil


@cache
def _isi(kode: str) -> dict[str, Any]:
    """Write the example of a problem; once, though some two hundred operations show it."""
    return problem_body(kode, "id", DATA_CONTOH.get(kode), GALAT_CONTOH.get(kode, ()))


def _ref() -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{Problem.__name__}"}


def _contoh(contoh: Mapping[str, Any]) -> dict[str, Any]:
    return {nama: {"value": nilai} for nama, nilai in contoh.items()}


def hitung(
    operation_id: str, summary: str, description: str, contoh: Mapping[str, Any], *kode: str
) -> dict[str, Any]:
    """Declare a calculator; every example is replayed by a test.

    ``kode`` names problems beyond those that every calculator has.
    """
    return {
        "operation_id": operation_id,
        "summary": summary,
        "description": description,
        "responses": problems(*_KIRIM, *kode),
        "openapi_extra": {
            "requestBody": {"content": {"application/json": {"examples": _contoh(contoh)}}}
        },
    }


def baca(
    operation_id: str,
    summary: str,
    description: str,
    *kode: str,
    contoh: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Declare a reading operation and the problems it can answer with (``kode``).

    ``contoh`` names answers to show. Without it the contract shows the real answer to the
    examples of the path's parameters, which needs no stored data.
    """
    jawaban = problems(*kode, *_BACA)
    if contoh:
        jawaban[200] = {"content": {"application/json": {"examples": _contoh(contoh)}}}
    return {
        "operation_id": operation_id,
        "summary": summary,
        "description": description,
        "responses": jawaban,
    }


_TERLINDUNG = ("belum_masuk", "tidak_berhak", "masukan_tidak_sah", "basis_data_tidak_siap")
_TULIS = (*_TERLINDUNG, "kunci_idempotensi_beda", "kunci_idempotensi_salah", "galat_dalam")
_UBAH = (*_TERLINDUNG, "versi_berubah", "if_match_wajib", "galat_dalam")
_BADAN = ("json_rusak", "terlalu_besar", "jenis_media")
# Declared by an operation that takes a reason along.
CATATAN: Mapping[str, Any] = {"parameters": [{"$ref": "#/components/parameters/XCatatan"}]}


def baca_terlindung(
    operation_id: str, summary: str, description: str, *kode: str, contoh: Mapping[str, Any]
) -> dict[str, Any]:
    """Declare a reading operation behind the door; ``contoh`` names answers to show."""
    return baca(operation_id, summary, description, *kode, *_TERLINDUNG, contoh=contoh)


def unduh(
    operation_id: str, summary: str, description: str, *kode: str, media: Sequence[str]
) -> dict[str, Any]:
    """Declare a reading operation behind the door that hands out a file of these media types."""
    isi = baca(operation_id, summary, description, *kode, *_TERLINDUNG)
    berkas = {"schema": {"type": "string", "format": "binary"}}
    isi["responses"][200] = {"content": dict.fromkeys(media, berkas)}
    return isi


def tulis(
    operation_id: str,
    summary: str,
    description: str,
    *kode: str,
    contoh: Mapping[str, Any] | None = None,
    jawaban: Mapping[str, Any] | None = None,
    status: int = 201,
    ubah: bool = False,
    catatan: bool = False,
    unggah: Sequence[str] = (),
) -> dict[str, Any]:
    """Declare a writing operation behind the door.

    ``contoh`` are request bodies, none where there is no body; ``jawaban`` answers to show.
    ``unggah`` are the media types of the file that is its body instead.
    ``ubah``: it changes what the caller must have read (If-Match); ``catatan``: it takes a reason.
    """
    badan = () if contoh is None and not unggah else _BADAN
    isi = problems(*kode, *badan, *(_UBAH if ubah else _TULIS))
    isi[status] = {"description": "Berhasil"}
    if jawaban is not None:
        isi[status]["content"] = {"application/json": {"examples": _contoh(jawaban)}}
    tambahan: dict[str, Any] = {"parameters": list(CATATAN["parameters"])} if catatan else {}
    if contoh is not None:
        media = {"application/json": {"examples": _contoh(contoh)}}
        tambahan["requestBody"] = {"content": media}
    if unggah:
        berkas = {"schema": {"type": "string", "format": "binary"}}
        tambahan["requestBody"] = {"required": True, "content": dict.fromkeys(unggah, berkas)}
    return {
        "operation_id": operation_id,
        "summary": summary,
        "description": description,
        "responses": isi,
        "status_code": status,
        "openapi_extra": tambahan,
    }
