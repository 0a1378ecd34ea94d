"""Which database errors mean "not now" rather than a mistake in the code."""

from sqlalchemy.exc import (
    DatabaseError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# PostgreSQL: no such table, column or schema. SQLite says OperationalError for these.
_NOT_MIGRATED = {"42P01", "42703", "3F000"}


def is_away(galat: SQLAlchemyError) -> bool:
    """Tell whether the database is locked, out of reach, full, broken or not migrated yet."""
    if isinstance(galat, OperationalError | InterfaceError | PoolTimeoutError):
        return True
    if isinstance(galat, ProgrammingError):
        return getattr(galat.orig, "sqlstate", None) in _NOT_MIGRATED
    # Exactly DatabaseError: SQLite's "file is not a database", "disk image is malformed".
    return type(galat) is DatabaseError
