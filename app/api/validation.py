"""Checks across fields that request shapes share."""

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType

_PYDANTIC = frozenset(get_args(ErrorType))


def exactly_one(*nama: str) -> Any:  # noqa: ANN401 - pydantic's decorator proxy
    """Refuse a body in which not exactly one of the fields is filled.

    The other problems of the body are reported beside this one.
    """

    def periksa(
        kelas: type[BaseModel],
        data: Any,  # noqa: ANN401 - whatever was sent
        handler: ModelWrapValidatorHandler[BaseModel],
    ) -> BaseModel:
        if not isinstance(data, Mapping) or sum(data.get(n) is not None for n in nama) == 1:
            return handler(data)
        satu = PydanticCustomError("pilih_satu", "one", {"dikenal": ", ".join(nama)})
        masalah = [InitErrorDetails(type=satu, input=data)]
        try:
            handler(data)
        except ValidationError as galat:
            masalah += [_again(lain) for lain in galat.errors(include_url=False)]
        raise ValidationError.from_exception_data(kelas.__name__, masalah)

    pembungkus: Any = classmethod(periksa)
    return model_validator(mode="wrap")(pembungkus)


def _again(galat: Any) -> InitErrorDetails:  # noqa: ANN401 - an error as pydantic lists it
    """Turn a listed error back into one that can be raised."""
    jenis, rincian = galat["type"], galat.get("ctx", {})
    tipe = jenis if jenis in _PYDANTIC else PydanticCustomError(jenis, "again", rincian)
    return InitErrorDetails(type=tipe, loc=galat["loc"], input=galat["input"], ctx=rincian)


def galat_tambahan(galat: ValidationError, lagi: PydanticCustomError) -> ValidationError:
    """Add one problem after those that a validation found."""
    semua = [_again(satu) for satu in galat.errors(include_url=False)]
    return ValidationError.from_exception_data(
        galat.title, [*semua, InitErrorDetails(type=lagi, input=None)]
    )
