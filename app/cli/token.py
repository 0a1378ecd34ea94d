"""`tolok token`: API tokens from the command line of the installation."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Annotated
from uuid import UUID

import typer

from app.db.session import open_database
from app.settings import Settings
from app.usecases import token_api
from app.usecases.kerja import Kerja
from app.usecases.sebagai import kerja_sebagai

app = typer.Typer(add_completion=False, help="Buat, daftar, dan cabut token API.")

Surel = Annotated[str, typer.Option("--sebagai", help="Surel akun yang bertindak")]


@app.command()
def buat(
    nama: Annotated[str, typer.Argument(help="Nama token")],
    sebagai: Surel,
    cakupan: Annotated[
        list[str], typer.Option("--izin", help="Izin, misalnya unit:baca; dapat diulang")
    ],
    instansi: Annotated[
        list[str] | None, typer.Option("--instansi", help="Id atau kode instansi; dapat diulang")
    ] = None,
    hari: Annotated[int, typer.Option(min=1, max=365, help="Berlaku sekian hari")] = 90,
) -> None:
    """Buat token dengan hak akun itu; rahasianya ditampilkan sekali ini saja."""
    with _kerja(sebagai, "token:tulis") as kerja:
        akhir = kerja.sekarang + timedelta(days=hari)
        baru = token_api.TokenBaru(nama, cakupan, instansi or None, akhir)
        token, rahasia = token_api.buat(kerja, baru)
        nomor = token.id
    typer.echo(f"Token {nomor} berlaku sampai {akhir:%Y-%m-%d %H:%M} UTC:", err=True)
    typer.echo(rahasia)


@app.command()
def daftar(sebagai: Surel) -> None:
    """Daftar token yang terlihat oleh akun itu."""
    with _kerja(sebagai, "token:baca") as kerja:
        setelah: UUID | None = None
        while baris := token_api.daftar(kerja, setelah, 1_000):
            for satu in baris:
                keadaan = token_api.status(satu, kerja.sekarang)
                typer.echo(
                    f"{satu.id} {satu.awalan}… {keadaan} sampai {satu.kedaluwarsa_pada:%Y-%m-%d} "
                    f"{' '.join(satu.cakupan)}: {satu.nama}"
                )
            setelah = baris[-1].id


@app.command()
def cabut(
    nomor: Annotated[UUID, typer.Argument(help="Id token")],
    sebagai: Surel,
    alasan: Annotated[str, typer.Option(help="Masuk jejak audit")],
) -> None:
    """Cabut token; berhenti berlaku seketika."""
    with _kerja(sebagai, "token:tulis", alasan) as kerja:
        token_api.cabut(kerja, nomor)
    typer.echo(f"Token {nomor} dicabut.")


@contextmanager
def _kerja(surel: str, izin: str, alasan: str | None = None) -> Iterator[Kerja]:
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        with db.writing() as sesi:
            yield kerja_sebagai(sesi, surel, izin, datetime.now(UTC), alasan)
    finally:
        db.engine.dispose()
