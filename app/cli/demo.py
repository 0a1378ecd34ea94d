"""`tolok demo`: publish the demonstration."""

from collections import Counter
from datetime import UTC, datetime

import typer

from app.db.session import open_database
from app.settings import Settings
from app.usecases.demo import muat

app = typer.Typer(add_completion=False)


@app.command()
def demo() -> None:
    """Muat dua instansi contoh dengan dokumen dan hasilnya; yang sudah ada dibiarkan."""
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    hasil = muat(db, datetime.now(UTC))
    db.engine.dispose()
    jumlah = Counter(satu.perubahan for satu in hasil)
    typer.echo("Data contoh: " + ", ".join(f"{n} {apa}" for apa, n in jumlah.items()) + ".")
