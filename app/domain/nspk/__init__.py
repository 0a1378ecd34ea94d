"""NSPK: how far an agency follows the norms of personnel management (Peraturan BKN 12/2022)."""

from app.domain.nspk.facts import SCHEMA, HasilNspk
from app.domain.nspk.kategori import kategori

__all__ = ["SCHEMA", "HasilNspk", "kategori"]
