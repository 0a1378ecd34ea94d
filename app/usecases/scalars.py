"""Dates, integers and truth values as written: no timestamps, no "yes", no 1.0 for 1."""

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Strict
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTAN = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})", re.ASCII
)
# Unicode categories of control, format, surrogate, private and unassigned characters.
_TIDAK_TAMPAK = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def iso_date(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Let only ``yyyy-mm-dd`` through to pydantic, which would also read seconds since 1970."""
    if isinstance(nilai, date) or (isinstance(nilai, str) and _ISO.fullmatch(nilai.strip())):
        return nilai.strip() if isinstance(nilai, str) else nilai
    raise PydanticCustomError("bukan_tanggal", "not a date")


def iso_instant(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Let only RFC 3339 with an offset through; nobody knows when an instant without one was."""
    if isinstance(nilai, datetime) and nilai.tzinfo is not None:
        return nilai
    teks = nilai.strip().upper() if isinstance(nilai, str) else ""
    try:
        return datetime.fromisoformat(teks if _INSTAN.fullmatch(teks) else "").astimezone(UTC)
    except (ValueError, OverflowError):
        raise PydanticCustomError("bukan_waktu", "not an instant") from None


Tanggal = Annotated[date, BeforeValidator(iso_date)]
Waktu = Annotated[datetime, BeforeValidator(iso_instant)]
Bulat = Annotated[int, Strict()]
YaTidak = Annotated[bool, Strict()]


def tanpa_kendali(teks: str) -> str:
    """Refuse what does not show: control characters, and those that turn a text around."""
    if any(unicodedata.category(huruf) in _TIDAK_TAMPAK for huruf in teks):
        raise PydanticCustomError("karakter_kendali", "control character")
    return teks
