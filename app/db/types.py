"""Column types that behave alike on both engines, and time-ordered keys."""

import secrets
import time
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Numeric, String, Text
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

# Codes sort by code point on both engines, whatever language the database was made with.
Code = String().with_variant(String(collation="C"), "postgresql")


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal kept with its printed scale: 85.00 stays 85.00.

    Text on SQLite, which has no exact decimals; NUMERIC without precision on PostgreSQL, which
    keeps the scale. Arithmetic and ordering in SQL need a cast on SQLite.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, NUMERIC elsewhere."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Write plain digits; ValueError on NaN and infinity, which are no stored value."""
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError(value)
        # PostgreSQL knows no negative zero; neither engine shall show one.
        teks = f"{value or abs(value):f}"
        return teks if dialect.name == "sqlite" else Decimal(teks)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002
        """Read the digits back."""
        return None if value is None else Decimal(value)


class ScaledDecimal(TypeDecorator[Decimal]):
    """A decimal with a fixed number of digits after the point, kept as a whole number.

    For figures that are added up and compared by the database: exact and quick on both engines.
    """

    impl = BigInteger
    cache_ok = True

    def __init__(self, digits: int) -> None:
        """Keep how many digits stand after the point."""
        super().__init__()
        self.digits = digits

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Write hundredths (or whatever the digits say); ValueError on what is finer."""
        if value is None:
            return None
        utuh = Decimal(value).scaleb(self.digits)
        if not utuh.is_finite() or utuh != utuh.to_integral_value():
            raise ValueError(value)
        return int(utuh)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002
        """Read it back; all digits are shown."""
        return None if value is None else Decimal(int(value)).scaleb(-self.digits)


# Points of an index, values of an assessment; lesson hours.
POIN = ScaledDecimal(4)
JAM = ScaledDecimal(2)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC; refuses one without a zone, because nobody knows when that was."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """TIMESTAMPTZ on PostgreSQL; SQLite keeps no zone."""
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(value)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Give the zone back."""
        if value is None:
            return None
        waktu: datetime = value
        return waktu.replace(tzinfo=UTC) if dialect.name == "sqlite" else waktu.astimezone(UTC)


def uuid7() -> UUID:
    """Make a version 7 UUID: 48 bits of Unix milliseconds, then 74 random bits (RFC 9562).

    Rows made later sort later, so that inserts land at the end of an index.
    """
    acak = secrets.randbits(74)
    nilai = (time.time_ns() // 1_000_000) << 80
    nilai |= 0x7 << 76 | (acak >> 62) << 64
    nilai |= 0b10 << 62 | (acak & (1 << 62) - 1)
    return UUID(int=nilai)
