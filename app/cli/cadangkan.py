"""`tolok cadangkan`: save everything into one file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.db.session import open_database
from app.settings import Settings
from app.usecases.cadangan import Isi, cadangkan

app = typer.Typer(add_completion=False)


@app.command()
def simpan(
    berkas: Annotated[Path, typer.Argument(help="Tujuan, misalnya tolok-2026-11-25.zip")],
) -> None:
    """Simpan seluruh data dan berkas unggahan; layanan boleh tetap berjalan."""
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        isi = cadangkan(db, settings.berkas_dir, berkas, datetime.now(UTC))
    finally:
        db.engine.dispose()
    typer.echo(ringkas(isi))


def ringkas(isi: Isi) -> str:
    """Say in a line what a backup holds."""
    baris = sum(isi.baris.values())
    return f"{baris} baris dari {len(isi.baris)} tabel, {isi.berkas} berkas ({isi.migrasi})."
