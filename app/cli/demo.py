"""`tolok demo`: publish the demonstration, with accounts to sign in."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import typer

from app.cli.galat import Ditolak
from app.db.session import open_database
from app.settings import Settings
from app.usecases.demo import muat
from app.usecases.demo_pengguna import akun_demo, muat_pengguna

app = typer.Typer(add_completion=False)


@app.command()
def demo() -> None:
    """Muat dua instansi contoh dengan dokumen, hasil, dan akunnya; yang sudah ada dibiarkan."""
    settings = Settings()
    if settings.lingkungan == "produksi":
        raise Ditolak("tolok demo ditolak: kata sandi akun contoh diketahui umum.")
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    sekarang = datetime.now(UTC)
    hasil = muat(db, sekarang)
    baru = muat_pengguna(db, sekarang)
    db.engine.dispose()
    jumlah = Counter(satu.perubahan for satu in hasil)
    typer.echo("Data contoh: " + ", ".join(f"{n} {apa}" for apa, n in jumlah.items()) + ".")
    typer.echo(f"Akun contoh: {baru} baru. Bukan untuk produksi.")
    typer.echo("\n".join(daftar_akun()))


def daftar_akun() -> Iterator[str]:
    """Write the logins of the demonstration, one a line."""
    for satu in akun_demo():
        yield f"  {satu.surel:<34}{satu.sandi:<24}{satu.peran}"
