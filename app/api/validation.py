"""Checks across fields that request shapes share."""

from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError


def exactly_one(*nama: str) -> Any:  # noqa: ANN401 - pydantic's decorator proxy
    """Refuse a body in which not exactly one of the fields is filled.

    Runs before the fields are read, so that its problem is not hidden by theirs only when
    the body is an object at all.
    """

    def periksa(data: Any) -> Any:  # noqa: ANN401 - whatever was sent
        if isinstance(data, dict) and sum(data.get(satu) is not None for satu in nama) != 1:
            raise PydanticCustomError("pilih_satu", "one", {"dikenal": ", ".join(nama)})
        return data

    return model_validator(mode="before")(periksa)
