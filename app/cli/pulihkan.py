"""`tolok pulihkan`: put a backup into an empty installation."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.cadangkan import ringkas
from app.db.session import open_database
from app.settings import Settings
from app.usecases.cadangan import pulihkan

app = typer.Typer(add_completion=False)


@app.command()
def muat(
    berkas: Annotated[Path, typer.Argument(help="Berkas dari tolok cadangkan")],
) -> None:
    """Pulihkan cadangan ke basis data kosong yang sudah dimigrasi; mesinnya boleh berbeda."""
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        isi = pulihkan(db, settings.berkas_dir, berkas)
    finally:
        db.engine.dispose()
    typer.echo(ringkas(isi))
