"""Runs the migrations: on the connection that `tolok migrate` hands over, else on the settings'."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

import app.db.tables  # noqa: F401 - fills the metadata
from app.db.engine import WRITES, make_engine
from app.db.metadata import metadata
from app.settings import Settings


def render(jenis: str, objek: Any, _konteks: object) -> str | Literal[False]:  # noqa: ANN401
    """Write our column types as plain ones: a migration must not change when our code does."""
    nama = type(objek).__name__
    if jenis != "type":
        return False
    polos = {
        "ExactDecimal": 'sa.Text().with_variant(sa.Numeric(), "postgresql")',
        "UtcDateTime": "sa.DateTime(timezone=True)",
        "AutoString": "sa.String()",
    }
    return polos.get(nama, False)


def migrate(koneksi: Connection) -> None:
    """Run every step in one transaction, so that a failed one leaves nothing half-done."""
    context.configure(
        connection=koneksi,
        target_metadata=metadata,
        render_item=render,
        render_as_batch=koneksi.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


diberikan = context.config.attributes.get("connection")
if diberikan is not None:
    migrate(diberikan)
else:
    engine = make_engine(Settings().database_url, create=True)
    with engine.execution_options(**{WRITES: True}).begin() as sambungan:
        migrate(sambungan)
    engine.dispose()
