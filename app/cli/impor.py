"""`tolok impor`: agencies, documents, results and servants from files."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.impor_data import data
from app.db.session import Database, open_database
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.settings import Settings
from app.usecases.berkas import baca_json
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.impor_hasil import impor_hasil
from app.usecases.impor_unit import impor_unit
from app.usecases.instansi import impor_instansi
from app.usecases.penerbitan import Cara, Impor

app = typer.Typer(
    add_completion=False,
    help="Impor instansi, unit, dokumen, hasil, atau data pegawai dari berkas.",
)

app.command()(data)

Berkas = Annotated[Path, typer.Argument(help="Berkas JSON", show_default=False)]
Terbit = Annotated[
    bool | None,
    typer.Option(
        "--terbit/--draf",
        help="Terbitkan atau jadikan draf; tanpa pilihan ini yang lama tetap, yang baru draf",
        show_default=False,
    ),
]


@app.command()
def instansi(berkas: Berkas) -> None:
    """Daftarkan instansi."""
    with _membuka(berkas) as (db, isi):
        _laporkan(impor_instansi(db, isi), terbit=False)


@app.command()
def unit(berkas: Berkas) -> None:
    """Impor susunan unit satu instansi; unit yang sudah ada dibiarkan."""
    with _membuka(berkas) as (db, isi):
        _laporkan(impor_unit(db, isi, datetime.now(UTC)), terbit=False)


@app.command()
def dokumen(berkas: Berkas, terbit: Terbit = None) -> None:
    """Impor satu dokumen perencanaan atau laporan kinerja."""
    with _membuka(berkas) as (db, isi):
        _laporkan([impor_dokumen(db, isi, Cara(datetime.now(UTC), terbit))])


@app.command()
def hasil(berkas: Berkas, terbit: Terbit = None) -> None:
    """Impor hasil pengukuran satu instansi."""
    with _membuka(berkas) as (db, isi):
        _laporkan(impor_hasil(db, isi, Cara(datetime.now(UTC), terbit)))


@contextmanager
def _membuka(berkas: Path) -> Iterator[tuple[Database, object]]:
    settings = Settings()
    isi = baca_json(berkas, settings.isi_maksimum)
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        yield db, isi
    except MasukanTidakSah as galat:
        raise MasukanTidakSah([_pada(berkas, satu) for satu in galat.masalah]) from None
    finally:
        db.engine.dispose()


def _pada(berkas: Path, masalah: Masalah) -> Masalah:
    return Masalah(f"{berkas}: {masalah.lokasi}".rstrip(": "), masalah.kode, masalah.data)


def _laporkan(impor: Sequence[Impor], *, terbit: bool = True) -> None:
    for satu in impor:
        status = (" (terbit)" if satu.terbit else " (draf)") if terbit else ""
        typer.echo(f"{satu.nama}: {satu.perubahan}{status}")
