"""Lists in which a number may stand only once: the second one is reported at its place."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import InitErrorDetails, PydanticCustomError

Masalah = tuple[tuple[int | str, ...], str, dict[str, str]]


def _menambah(masalah: Callable[[Any], list[Masalah]]) -> WrapValidator:
    """Report what ``masalah`` sees in a raw list together with the problems of its items."""

    def periksa(nilai: Any, lanjut: ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401
        galat: list[InitErrorDetails] = []
        hasil = None
        try:
            hasil = lanjut(nilai)
        except ValidationError as satu:
            galat = [_sendiri(g["loc"], g["type"], g.get("ctx"), g["input"]) for g in satu.errors()]
        if isinstance(nilai, list):
            galat += [_sendiri(loc, kode, data, None) for loc, kode, data in masalah(nilai)]
        if galat:
            raise ValidationError.from_exception_data("daftar", galat)
        return hasil

    return WrapValidator(periksa)


def _sendiri(
    lokasi: tuple[int | str, ...],
    kode: Any,  # noqa: ANN401 - pydantic wants a literal
    data: Mapping[str, Any] | None,
    masukan: object,
) -> InitErrorDetails:
    custom = PydanticCustomError(kode, kode, dict(data or {}))
    return InitErrorDetails(type=custom, loc=lokasi, input=masukan)


def _ganda(baris: list[Any], kunci: Callable[[Mapping[str, Any]], str | None]) -> list[int]:
    """Positions of the items whose key occurred before."""
    terlihat: set[str] = set()
    hasil = []
    for urut, satu in enumerate(baris):
        nilai = kunci(satu) if isinstance(satu, dict) else None
        if nilai in terlihat:
            hasil.append(urut)
        elif nilai is not None:
            terlihat.add(nilai)
    return hasil


def _nomor(baris: Mapping[str, Any]) -> str | None:
    return f"{baris['tabel']}/{baris['urut']}" if "tabel" in baris and "urut" in baris else None


def _tahun(baris: Mapping[str, Any]) -> str | None:
    return str(baris["tahun"]) if "tahun" in baris else None


def _nomor_ganda(baris: list[Any]) -> list[Masalah]:
    return [
        ((urut, "urut"), "nomor_ganda", {"nomor": str(baris[urut]["urut"])})
        for urut in _ganda(baris, _nomor)
    ]


def _tahun_ganda(baris: list[Any]) -> list[Masalah]:
    return [
        ((urut, "tahun"), "tahun_ganda", {"tahun": str(baris[urut]["tahun"])})
        for urut in _ganda(baris, _tahun)
    ]


# Two rows of one number in one table; one year twice in one row.
TANPA_NOMOR_GANDA = _menambah(_nomor_ganda)
TANPA_TAHUN_GANDA = _menambah(_tahun_ganda)
