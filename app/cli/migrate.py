"""`tolok migrate`: bring the database to this version."""

import typer

from app.db.migrate import upgrade
from app.db.readiness import head, ready
from app.db.session import open_database
from app.settings import Settings
from app.signing import ensure_key

app = typer.Typer(add_completion=False)


@app.command()
def migrate() -> None:
    """Buat atau mutakhirkan tabel basis data; aman diulang."""
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data, create=True)
    if ready(db.engine) is None:
        typer.echo(f"Basis data sudah mutakhir ({head()}).")
    else:
        upgrade(db.engine)
        typer.echo(f"Basis data dimigrasi ke {head()}.")
    db.engine.dispose()
    settings.berkas_dir.mkdir(parents=True, exist_ok=True)
    ensure_key(settings)
