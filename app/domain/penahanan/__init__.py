"""Withholding: which cells of a table of persons stay unsaid, so that nobody is recognised."""

from app.domain.penahanan.ketentuan import INDEKS, SCHEMA, minimum
from app.domain.penahanan.tahan import tahan

__all__ = ["INDEKS", "SCHEMA", "minimum", "tahan"]
