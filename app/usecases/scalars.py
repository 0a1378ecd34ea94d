"""Dates, integers and truth values as written: no timestamps, no "yes", no 1.0 for 1."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Strict
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTAN = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


def iso_date(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Let only ``yyyy-mm-dd`` through to pydantic, which would also read seconds since 1970."""
    if isinstance(nilai, date) or (isinstance(nilai, str) and _ISO.fullmatch(nilai.strip())):
        return nilai.strip() if isinstance(nilai, str) else nilai
    raise PydanticCustomError("bukan_tanggal", "not a date")


def iso_instant(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Let only RFC 3339 with an offset through; nobody knows when an instant without one was."""
    if isinstance(nilai, datetime) and nilai.tzinfo is not None:
        return nilai
    try:
        if not isinstance(nilai, str) or not _INSTAN.fullmatch(nilai.strip()):
            raise ValueError
        return datetime.fromisoformat(nilai.strip().upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise PydanticCustomError("bukan_waktu", "not an instant") from None


Tanggal = Annotated[date, BeforeValidator(iso_date)]
Waktu = Annotated[datetime, BeforeValidator(iso_instant)]
Bulat = Annotated[int, Strict()]
YaTidak = Annotated[bool, Strict()]
