"""Choosing the columns that a record needs, by name."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Column
from sqlmodel import SQLModel

from app.db.metadata import metadata


def columns(tabel: type[SQLModel], record: type[Any], *tanpa: str) -> list[Column[Any]]:
    """Return the columns of ``tabel`` that the fields of a dataclass name, in their order.

    ``tanpa`` names fields that come from elsewhere.
    """
    kolom = metadata.tables[str(tabel.__tablename__)].c
    return [kolom[satu.name] for satu in fields(record) if satu.name not in tanpa]
