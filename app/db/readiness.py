"""Whether the database can serve: it answers, and its tables are those of this version."""

from pathlib import Path
from typing import Literal

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from app.db.faults import is_away

Reason = Literal["tidak_terhubung", "belum_dimigrasi", "migrasi_berbeda"]

_BESIDE_PACKAGE = Path(__file__).resolve().parents[2] / "migrations"


def migrations_folder() -> Path:
    """Find migrations/: beside the package in a checkout, else where the program was started."""
    ada = (_BESIDE_PACKAGE / "HEAD").is_file()
    return _BESIDE_PACKAGE if ada else Path("migrations").resolve()


def head() -> str:
    """Return the newest migration's name, as migrations/HEAD says."""
    return (migrations_folder() / "HEAD").read_text("utf-8").strip()


def ready(engine: Engine) -> Reason | None:
    """Return why the database cannot serve, or nothing when it can."""
    try:
        with engine.connect() as koneksi:
            ada = engine.dialect.has_table(koneksi, "alembic_version")
            kueri = text("SELECT version_num FROM alembic_version")
            versi = list(koneksi.scalars(kueri)) if ada else []
    except SQLAlchemyError as galat:
        if not is_away(galat):
            raise
        return "tidak_terhubung"
    if not versi:
        return "belum_dimigrasi"
    return None if versi == [head()] else "migrasi_berbeda"
