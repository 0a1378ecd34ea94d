"""`tolok audit`: prove that the audit log is whole."""

from pathlib import Path
from typing import Annotated

import typer

from app.db.session import open_database
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.settings import Settings
from app.usecases.jejak_audit import Rantai, periksa_semua

app = typer.Typer(add_completion=False, help="Periksa keutuhan jejak audit.")
SEBAB = {
    "urut_putus": "mata rantai hilang",
    "sambungan_putus": "tidak menyambung ke mata rantai sebelumnya",
    "sidik_beda": "isinya berubah",
    "rantai_salah": "bukan milik rantai ini",
    "ekor_hilang": "ujung rantai hilang sejak pemeriksaan pembanding",
}


@app.callback()
def audit() -> None:
    """Keep `periksa` a command of its own."""


@app.command()
def periksa(
    pembanding: Annotated[
        Path | None,
        typer.Option(help="Keluaran pemeriksaan terdahulu; ujung rantainya harus masih ada"),
    ] = None,
) -> None:
    """Telusuri setiap rantai; status 1 bila ada yang putus.

    Keluarannya satu baris per rantai: nama, urut dan sidik ujungnya. Simpan di tempat lain dan
    berikan sebagai --pembanding: ujung yang dipotong tidak terlihat dari rantai itu sendiri.
    """
    akhir = {} if pembanding is None else _baca(pembanding)
    settings = Settings()
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        with db.reading() as sesi:
            hasil = periksa_semua(sesi, akhir)
    finally:
        db.engine.dispose()
    for satu in hasil:
        _laporkan(satu)
    raise typer.Exit(int(any(not satu.utuh for satu in hasil)))


def _laporkan(rantai: Rantai) -> None:
    typer.echo(f"{rantai.rantai} {rantai.urut} {rantai.sidik}")
    if rantai.putus is not None:
        sebab = SEBAB[rantai.putus.sebab]
        typer.echo(f"PUTUS: {rantai.rantai} urut {rantai.putus.urut}: {sebab}", err=True)


def _baca(berkas: Path) -> dict[str, tuple[int, str]]:
    try:
        baris = [satu.split() for satu in berkas.read_text("utf-8").splitlines() if satu.strip()]
        return {nama: (int(urut), sidik) for nama, urut, sidik in baris}
    except (OSError, ValueError) as galat:
        sebab = {"sebab": getattr(galat, "strerror", None) or "bukan keluaran pemeriksaan"}
        raise MasukanTidakSah([Masalah(str(berkas), "berkas_tidak_terbaca", sebab)]) from None
