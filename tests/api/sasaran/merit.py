"""Things of the merit system for the permission matrix."""

from typing import Any
from uuid import UUID

from app.db.session import Database
from tests.merit import tanam


def siapkan(db: Database, instansi: UUID, _unit: UUID) -> dict[str, Any]:
    """Make an instrument, an assessment, a document and a follow-up."""
    return tanam(db, instansi)
