"""The one place where a query is narrowed to what its caller may reach."""

from typing import Any

from sqlalchemy import ColumnElement, Select, true
from sqlalchemy.orm import Mapped

from app.domain.akses import Jangkauan

Kolom = ColumnElement[Any] | Mapped[Any]


def batasi(kueri: Select[*tuple[Any, ...]], kolom: Kolom, jangkauan: Jangkauan) -> Select[Any]:
    """Keep only the rows whose agency (``kolom``) lies within reach."""
    return kueri.where(syarat(kolom, jangkauan))


def syarat(kolom: Kolom, jangkauan: Jangkauan) -> ColumnElement[bool]:
    """Return the same as a condition."""
    return true() if jangkauan.semua else kolom.in_(jangkauan.instansi)
