"""The clock of an application: the one place that asks the machine what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

WIB = timezone(timedelta(hours=7), "WIB")


def _kini() -> datetime:
    return datetime.now(UTC)


def _hari_ini() -> date:
    return datetime.now(WIB).date()


@dataclass(slots=True)
class Jam:
    """The present instant, and the date in western Indonesia; tests set both."""

    kini: Callable[[], datetime] = _kini
    hari_ini: Callable[[], date] = _hari_ini
