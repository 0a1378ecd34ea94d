"""`tolok demo`: publish the demonstration, with accounts to sign in."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.cli.galat import Ditolak
from app.db.session import open_database
from app.settings import Settings
from app.usecases.contoh import muat_kegiatan
from app.usecases.demo import muat
from app.usecases.demo_pegawai import BANYAK, muat_pegawai
from app.usecases.demo_pengguna import akun_demo, muat_pengguna
from app.usecases.merit.rak import Rak

app = typer.Typer(add_completion=False)


@app.command()
def demo(
    pegawai: Annotated[
        int, typer.Option(min=0, max=10_000_000, help="Banyaknya pegawai rekaan kab-balangan")
    ] = BANYAK,
) -> None:
    """Muat dua instansi contoh dengan dokumen, hasil, akun, pegawai rekaan, dan kegiatannya.

    Kegiatannya: IP ASN terukur, survei yang terbit dan yang terbuka, penilaian sistem merit. Yang
    sudah ada dibiarkan; pegawai hanya dibuat bila instansinya belum punya satu pun.
    """
    settings = Settings()
    if settings.lingkungan == "produksi":
        raise Ditolak("tolok demo ditolak: kata sandi akun contoh diketahui umum.")
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    sekarang = datetime.now(UTC)
    hasil = muat(db, sekarang)
    baru = muat_pengguna(db, sekarang)
    orang = muat_pegawai(db, sekarang, pegawai)
    kegiatan = muat_kegiatan(db, Rak(settings.berkas_dir), sekarang)
    db.engine.dispose()
    jumlah = Counter(satu.perubahan for satu in hasil)
    typer.echo("Data contoh: " + ", ".join(f"{n} {apa}" for apa, n in jumlah.items()) + ".")
    akun = f"Akun contoh: {baru} baru. Pegawai rekaan: {orang} baru. Bukan untuk produksi."
    typer.echo(akun)
    typer.echo(f"Kegiatan contoh baru: {', '.join(kegiatan) or 'tidak ada'}.")
    typer.echo("\n".join(daftar_akun()))


def daftar_akun() -> Iterator[str]:
    """Write the logins of the demonstration, one a line."""
    for satu in akun_demo():
        yield f"  {satu.surel:<34}{satu.sandi:<24}{satu.peran}"
