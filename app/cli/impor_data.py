"""`tolok impor data`: files about servants, checked or applied as through the API."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from app.bulk.impor.bentuk import Jenis
from app.cli.galat import baris
from app.db.session import Database, open_database
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.rulebook import load_rulebook
from app.settings import Settings
from app.usecases.impor import pekerjaan
from app.usecases.impor.hasil import HasilImpor
from app.usecases.impor.permintaan import Permintaan
from app.usecases.sebagai import kerja_sebagai

WIB = timezone(timedelta(hours=7), "WIB")
IZIN = "pegawai:impor"
_POTONG = 1_000_000


def data(
    berkas: Annotated[Path, typer.Argument(help="CSV, XLSX, atau JSON", show_default=False)],
    *,
    instansi: Annotated[str, typer.Option(help="Kode instansi")],
    jenis: Annotated[Jenis, typer.Option(help="Isi berkas")],
    sebagai: Annotated[str, typer.Option(help="Surel akun yang mengimpor")],
    mode: Annotated[
        Literal["periksa", "terapkan"], typer.Option(help="Periksa dahulu, lalu terapkan")
    ] = "periksa",
    pemetaan: Annotated[str | None, typer.Option(help="Kode pemetaan judul")] = None,
    tahun: Annotated[int | None, typer.Option(help="Tahun hasil ip-asn-bkn")] = None,
    timpa_tangan: Annotated[bool, typer.Option(help="Timpa isian tangan")] = False,
    catatan: Annotated[str | None, typer.Option(help="Alasan, bila menimpa")] = None,
    rincian: Annotated[int, typer.Option(help="Banyaknya baris ditolak yang disebut")] = 100,
) -> None:
    """Periksa atau terapkan berkas data pegawai."""
    settings, sekarang = Settings(), datetime.now(UTC)
    sidik = _sidik(berkas, settings.unggahan_maksimum)
    with _membuka(settings) as db, _kabar(berkas) as kabar:
        permintaan = Permintaan(
            jenis, berkas, sidik, sekarang.astimezone(WIB).date(), load_rulebook(),
            nama_berkas=berkas.name, pemetaan=pemetaan, tahun=tahun,
            timpa_tangan=timpa_tangan, rincian=rincian, kabar=kabar.sampai,
        )  # fmt: skip
        with db.writing() if mode == "terapkan" else db.reading() as sesi:
            kerja = kerja_sebagai(sesi, sebagai, IZIN, sekarang, catatan)
            hasil = getattr(pekerjaan, mode)(kerja, instansi, permintaan)
        if mode == "periksa":
            with db.writing() as sesi:
                kerja = kerja_sebagai(sesi, sebagai, IZIN, sekarang)
                pekerjaan.catat_baca(kerja, instansi, hasil, permintaan)
    _laporkan(hasil)


@contextmanager
def _membuka(settings: Settings) -> Iterator[Database]:
    db = open_database(settings.database_url, settings.tunggu_basis_data)
    try:
        yield db
    finally:
        db.engine.dispose()


def _sidik(berkas: Path, batas: int) -> str:
    """Digest a file piece by piece; MasukanTidakSah says why it cannot be read."""
    sidik = hashlib.sha256()
    try:
        if berkas.stat().st_size > batas:
            data = {"batas": f"{batas // 1_000_000}"}
            raise MasukanTidakSah([Masalah(str(berkas), "berkas_terlalu_besar", data)])
        with berkas.open("rb") as terbuka:
            while potong := terbuka.read(_POTONG):
                sidik.update(potong)
    except FileNotFoundError:
        raise MasukanTidakSah([Masalah(str(berkas), "berkas_tidak_ada")]) from None
    except OSError as galat:
        data = {"sebab": galat.strerror or ""}
        raise MasukanTidakSah([Masalah(str(berkas), "berkas_tidak_terbaca", data)]) from None
    return sidik.hexdigest()


class _Kabar:
    """Shows how many rows were read, of about how many there are."""

    def __init__(self, tampil: Progress, berkas: Path) -> None:
        """Begin; the number of rows of a CSV is guessed from its line ends."""
        self._tampil = tampil
        self._tugas = tampil.add_task(berkas.name, total=_banyak(berkas))

    def sampai(self, baris: int) -> None:
        """Move on."""
        self._tampil.update(self._tugas, completed=baris)


@contextmanager
def _kabar(berkas: Path) -> Iterator[_Kabar]:
    kolom = (
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(),
        TextColumn("{task.completed} baris"), TimeElapsedColumn(),
    )  # fmt: skip
    # On a terminal only: what is piped on stays clean.
    with Progress(*kolom, console=Console(stderr=True), transient=True) as tampil:
        yield _Kabar(tampil, berkas)


def _banyak(berkas: Path) -> int | None:
    with berkas.open("rb") as terbuka:
        awal = terbuka.read(2)
        if awal == b"PK" or not awal:
            return None
        return sum(potong.count(b"\n") for potong in iter(lambda: terbuka.read(_POTONG), b""))


def _laporkan(hasil: HasilImpor) -> None:
    banyak = {
        "baru": hasil.baru, "berubah": hasil.berubah, "sama": hasil.sama,
        "ditolak": hasil.ditolak, "ganda": hasil.ganda, "isian tangan dibiarkan": hasil.dilewati,
        "dihapus": hasil.dihapus, "tanpa pasangan": hasil.tak_berpasangan,
    }  # fmt: skip
    rinci = ", ".join(f"{nilai} {nama}" for nama, nilai in banyak.items() if nilai)
    typer.echo(f"{hasil.jumlah} baris: {rinci}.")
    for unit in hasil.unit_tidak_dikenal:
        typer.echo(f"Unit tidak dikenal: {unit.nilai} ({unit.banyak} baris)")
    ditolak = [satu for satu in hasil.baris if satu.galat]
    for satu in ditolak:
        for masalah in satu.galat:
            typer.echo(baris(masalah))
    sisa = hasil.ditolak - len(ditolak)
    if sisa:
        typer.echo(f"{sisa} baris ditolak lainnya tidak disebut.")
    if hasil.ditolak:
        raise typer.Exit(2)
