"""What the permission matrix puts into addresses: one module per area, found by itself.

Each has ``siapkan(db, instansi, unit)``: it makes the area's things in an agency and returns
them by the name of the path parameter, so that every address can be filled.
"""

import pkgutil
from importlib import import_module
from typing import Any
from uuid import UUID

from app.db.session import Database


def nilai() -> frozenset[str]:
    """Path parameters that name no thing of an agency: ``NILAI`` of every area."""
    modul = (import_module(f"{__name__}.{satu.name}") for satu in pkgutil.iter_modules(__path__))
    return frozenset(nama for satu in modul for nama in getattr(satu, "NILAI", ()))


def semua(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:
    """Make the things of every area in one agency."""
    hasil: dict[str, Any] = {}
    for modul in pkgutil.iter_modules(__path__):
        baru = import_module(f"{__name__}.{modul.name}").siapkan(db, instansi, unit)
        assert not hasil.keys() & baru.keys(), modul.name
        hasil |= baru
    return hasil
