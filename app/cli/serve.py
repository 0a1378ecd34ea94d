"""`tolok serve`: one worker per core, each on its own core."""

import sys
from typing import Annotated

import typer
from uvicorn import Config

from app.cli.demo import daftar_akun
from app.cli.galat import baris
from app.cli.supervisor import Supervisor, address, cores, listen, metrics_folder
from app.db.readiness import ready
from app.db.session import open_database
from app.domain.law.errors import Masalah
from app.settings import Settings
from app.usecases.demo_pengguna import ada, akun_demo

app = typer.Typer(add_completion=False)
SAMBUTAN = """
Coba di terminal lain:
  curl {alamat}/v1/publik/instansi
  curl {alamat}/v1/publik/skm/kab-balangan
  curl {alamat}/v1/publik/dokumen/renstra-balangan-2021-2026/keselarasan
  curl {alamat}/v1/hitung/capaian -H 'Content-Type: application/json' \\
    -d '{{"target": 85, "realisasi": 82.34, "arah": "naik_baik", "jejak": true}}'
{masuk}
Dokumentasi: {alamat}/docs dan {alamat}/redoc; panduan: docs/panduan.md
Berhenti: Ctrl+C"""

MASUK = """
Survei contoh yang terbuka, di peramban: {alamat}/survei/skm-contoh-terbuka
Akun contoh (bukan untuk produksi):
{akun}
  curl {alamat}/v1/masuk -H 'Content-Type: application/json' \\
    -d '{{"surel": "{surel}", "kata_sandi": "{sandi}"}}'
"""


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Alamat yang didengarkan")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Porta")] = 8000,
    workers: Annotated[
        int | None, typer.Option(min=1, max=256, help="Banyaknya proses; bawaan: satu per inti")
    ] = None,
    *,
    sambutan: Annotated[bool, typer.Option("--sambutan", help="Tampilkan contoh")] = False,
) -> None:
    """Layani API sampai dihentikan dengan Ctrl+C atau SIGTERM."""
    _peringatkan(Settings())
    inti = cores()
    with listen(host, port) as soket:
        config = Config(
            "app.cli.worker:create_app",
            factory=True,
            workers=workers or len(inti),
            access_log=False,
            log_config=None,  # the workers write their own, as JSON
            log_level="warning",
            proxy_headers=False,  # believed only from the proxies that the settings name
            server_header=False,
            timeout_graceful_shutdown=10,
        )
        alamat = address(host, soket.getsockname()[1])
        typer.echo(f"Tolok melayani di {alamat} ({config.workers} proses).")
        if sambutan:
            typer.echo(SAMBUTAN.format(alamat=alamat, masuk=_masuk(Settings(), alamat)))
        sys.stdout.flush()
        with metrics_folder():
            supervisor = Supervisor(config, [soket], inti)
            supervisor.run()
    raise typer.Exit(int(supervisor.gagal))


def _masuk(settings: Settings, alamat: str) -> str:
    """Say how to sign in, where the demonstration's accounts are there."""
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    contoh = ready(db.engine) is None and settings.lingkungan != "produksi" and ada(db)
    db.engine.dispose()
    if not contoh:
        return ""
    akun = akun_demo()[1]
    return MASUK.format(
        alamat=alamat, surel=akun.surel, sandi=akun.sandi, akun="\n".join(daftar_akun())
    )


def _peringatkan(settings: Settings) -> None:
    """Say that the database is not ready; the calculators work without it."""
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    sebab = ready(db.engine)
    db.engine.dispose()
    if sebab is not None:
        typer.echo(baris(Masalah("Peringatan", sebab)), err=True)
