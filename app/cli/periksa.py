"""`tolok periksa`: audit planning documents in files."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.domain.keselarasan import DugaanKoreksi, HasilAudit, Ringkasan, Temuan
from app.domain.law.steps import Trace
from app.domain.rulebook import load_rulebook
from app.usecases.periksa import INDEKS, baca_dokumen
from app.usecases.periksa import periksa as periksa_dokumen

app = typer.Typer(add_completion=False)

WIB = timezone(timedelta(hours=7))
# Narrower than this a table of eight columns cannot be read; a file or pipe has no width.
LEBAR = 140
_GALAT = ("Kode", "Jenis", "Tabel", "Sasaran", "Kolom", "Tercetak", "Dihitung", "Akibat dari")
_PERINGATAN = ("Kode", "Jenis", "Tabel", "Sasaran", "Kolom", "Tercetak", "Uraian")
_DUGAAN = ("Tabel", "Sasaran", "Kolom", "Tercetak", "Usulan", "Memperbaiki")


@app.command()
def periksa(
    berkas: Annotated[list[Path], typer.Argument(help="Berkas JSON dokumen", show_default=False)],
    sebagai_json: Annotated[bool, typer.Option("--json", help="Tulis hasil sebagai JSON")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Periksa keselarasan dokumen perencanaan; status 1 bila ada galat, 2 bila tak terbaca."""
    dokumen = baca_dokumen(berkas)
    aturan = load_rulebook().pilih(INDEKS, datetime.now(WIB).date())
    hasil = periksa_dokumen(dokumen, aturan, Trace(simpan=False))
    if sebagai_json:
        typer.echo(json.dumps(asdict(hasil), ensure_ascii=False, indent=1))
    else:
        _tampilkan(hasil)
    raise typer.Exit(any(satu.keparahan == "galat" for satu in hasil.temuan))


def _tampilkan(hasil: HasilAudit) -> None:
    console = Console(highlight=False)
    console.width = max(console.width, LEBAR)
    for dokumen in dict.fromkeys(satu.dokumen for satu in hasil.temuan):
        console.print(Text(f"\n{_bersih(dokumen)}", style="bold"))
        for keparahan, kolom in (("galat", _GALAT), ("peringatan", _PERINGATAN)):
            milik = [t for t in hasil.temuan if (t.dokumen, t.keparahan) == (dokumen, keparahan)]
            if milik:
                judul = f"{keparahan.capitalize()} ({len(milik)})"
                console.print(_tabel(judul, kolom, [_baris_temuan(satu) for satu in milik]))
        dugaan = [satu for satu in hasil.dugaan_koreksi if satu.dokumen == dokumen]
        if dugaan:
            baris = [_baris_dugaan(satu) for satu in dugaan]
            console.print(_tabel("Dugaan koreksi", _DUGAAN, baris))
    console.print(Text(f"\n{_ringkas(hasil.ringkasan)}"))


def _tabel(judul: str, kolom: Sequence[str], baris: Sequence[Sequence[str | None]]) -> Table:
    tabel = Table(title=judul, title_justify="left")
    for nama in kolom:
        tabel.add_column(nama, overflow="fold", no_wrap=nama in {"Kode", "Jenis", "Kolom"})
    for satu in baris:
        tabel.add_row(*(Text("-" if isi is None else _bersih(isi)) for isi in satu))
    return tabel


def _bersih(teks: str) -> str:
    """Keep what a document holds from steering the terminal."""
    return "".join(huruf if huruf.isprintable() else " " for huruf in teks)


def _baris_temuan(satu: Temuan) -> Sequence[str | None]:
    kepala = (satu.kode, satu.jenis.replace("_", " "), satu.tabel, satu.sasaran, satu.kolom)
    if satu.keparahan == "peringatan":
        return (*kepala, satu.tercetak, satu.uraian)
    return (*kepala, satu.tercetak, satu.dihitung, satu.akibat_dari or "")


def _baris_dugaan(satu: DugaanKoreksi) -> Sequence[str | None]:
    return (
        satu.tabel, satu.sasaran, satu.kolom, satu.tercetak, satu.usulan,
        ", ".join(satu.memperbaiki),
    )  # fmt: skip


def _ringkas(ringkasan: Ringkasan) -> str:
    jenis = ", ".join(f"{n} {nama.replace('_', ' ')}" for nama, n in ringkasan.temuan.items() if n)
    return (
        f"{ringkasan.diperiksa} diperiksa, {ringkasan.cocok} cocok; temuan: {jenis or 'tidak ada'}."
    )
