"""Dates, integers and truth values as written: no timestamps, no "yes", no 1.0 for 1."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Strict
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def iso_date(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Let only ``yyyy-mm-dd`` through to pydantic, which would also read seconds since 1970."""
    if isinstance(nilai, date) or (isinstance(nilai, str) and _ISO.fullmatch(nilai.strip())):
        return nilai.strip() if isinstance(nilai, str) else nilai
    raise PydanticCustomError("bukan_tanggal", "not a date")


Tanggal = Annotated[date, BeforeValidator(iso_date)]
Bulat = Annotated[int, Strict()]
YaTidak = Annotated[bool, Strict()]
