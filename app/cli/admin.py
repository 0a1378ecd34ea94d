"""`tolok admin`: the platform's administrators."""

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.db.session import open_database
from app.settings import Settings
from app.usecases.admin import buat_admin, buat_sandi

app = typer.Typer(add_completion=False, help="Kelola admin platform.")


@app.callback()
def admin() -> None:
    """Keep `buat` a command of its own."""


@app.command()
def buat(
    surel: Annotated[str, typer.Option(help="Surel, menjadi nama akun")],
    nama: Annotated[str, typer.Option(help="Nama orangnya")],
    *,
    sandi_stdin: Annotated[
        bool, typer.Option("--sandi-stdin", help="Baca kata sandi dari baris pertama masukan")
    ] = False,
) -> None:
    """Buat admin platform; sandinya ditanyakan, atau dibuatkan bila tidak ada terminal."""
    settings = Settings()
    sandi, dibuatkan = _sandi(stdin=sandi_stdin)
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        normal = buat_admin(db, surel, nama, sandi, datetime.now(UTC), harus_ganti=dibuatkan)
    finally:
        db.engine.dispose()
    typer.echo(f"Admin platform {normal} dibuat.")
    if dibuatkan:
        typer.echo(f"Kata sandi sementara (harus diganti saat masuk): {sandi}")


def _sandi(*, stdin: bool) -> tuple[str, bool]:
    """Return the password, and whether it was made here."""
    if stdin:
        return sys.stdin.readline().rstrip("\r\n"), False
    if sys.stdin.isatty():
        return typer.prompt("Kata sandi", hide_input=True, confirmation_prompt=True), False
    return buat_sandi(), True
