"""CSV: its encoding, separator and header found by themselves; read in batches."""

import codecs
import csv
import io
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import polars as pl

from app.bulk.lembar.lembar import (
    BARIS_JUDUL,
    BATCH,
    KOLOM_TERBANYAK,
    Lembar,
    cari_judul,
    kolom,
    periksa_lebar,
    tolak,
)

PEMISAH = (";", ",", "\t")
_POTONG = 4_000_000
_CUPLIKAN = 262_144


@contextmanager
def buka(berkas: Path, dikenal: Collection[str]) -> Iterator[Lembar]:
    """Open a CSV file; MasukanTidakSah says why it cannot be read."""
    with _utf8(berkas) as utf8:
        with utf8.open(encoding="utf-8", newline="") as terbuka:
            contoh = terbuka.read(_CUPLIKAN)
        pemisah, baris, urut = _judul(contoh, dikenal)
        judul = baris[urut]
        periksa_lebar(judul, urut + 1)
        lebar = max(len(satu) for satu in baris)
        _utuh(utf8, pemisah, len(judul))
        yield Lembar(judul, urut + 1, lambda: _alur(utf8, pemisah, lebar, urut))


@contextmanager
def _utf8(berkas: Path) -> Iterator[Path]:
    """Give the file as UTF-8 without a mark: itself, or a copy."""
    sandi = _sandi(berkas)
    if sandi == "utf-8":
        yield berkas
        return
    with tempfile.NamedTemporaryFile(prefix="tolok-") as salinan:
        try:
            with berkas.open(encoding=sandi, newline="") as asal:
                tulis = codecs.getwriter("utf-8")(salinan)
                shutil.copyfileobj(asal, tulis, _POTONG)
        except UnicodeDecodeError:
            tolak("impor_bukan_teks")
        salinan.flush()
        yield Path(salinan.name)


def _sandi(berkas: Path) -> str:
    """Find the encoding: by its mark, else UTF-8 if it is that throughout, else Windows-1252."""
    with berkas.open("rb") as terbuka:
        awal = terbuka.read(4)
        if awal.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        terbuka.seek(0)
        murni = _murni(terbuka)
    if not murni:
        return "cp1252"
    return "utf-8-sig" if awal.startswith(codecs.BOM_UTF8) else "utf-8"


def _murni(terbuka: IO[bytes]) -> bool:
    baca = codecs.getincrementaldecoder("utf-8")()
    try:
        while bagian := terbuka.read(_POTONG):
            if b"\0" in bagian:
                tolak("impor_bukan_teks")
            baca.decode(bagian)
        baca.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _judul(contoh: str, dikenal: Collection[str]) -> tuple[str, list[list[str]], int]:
    """Choose the separator with which a row reads as the best header."""
    hasil = []
    for pemisah in PEMISAH:
        baris = _baris(contoh, pemisah)
        urut, cocok = cari_judul(baris[:BARIS_JUDUL], dikenal)
        hasil.append((cocok, len(baris[urut]) if baris else 0, pemisah, baris, urut))
    cocok, lebar, pemisah, baris, urut = max(hasil, key=lambda satu: satu[:2])
    if not cocok or (cocok == 1 and lebar == 1):
        tolak("impor_tanpa_judul", baris=BARIS_JUDUL)
    if lebar > KOLOM_TERBANYAK:
        periksa_lebar(baris[urut], urut + 1)
    return pemisah, baris, urut


def _baris(contoh: str, pemisah: str) -> list[list[str]]:
    pembaca = csv.reader(io.StringIO(contoh, newline=""), delimiter=pemisah)
    hasil: list[list[str]] = []
    try:
        for baris in pembaca:
            hasil.append(baris)
            if len(hasil) > 2 * BARIS_JUDUL:
                break
    except csv.Error:
        pass  # the whole file is read strictly later; this is only its beginning
    return hasil


def _utuh(berkas: Path, pemisah: str, lebar: int) -> None:
    """Refuse a file that ends in the middle of a row."""
    with berkas.open("rb") as terbuka:
        ukuran = terbuka.seek(0, io.SEEK_END)
        terbuka.seek(max(0, ukuran - 65_536))
        ekor = terbuka.read()
    if ekor.endswith((b"\n", b"\r")):
        return
    akhir = ekor.rpartition(b"\n")[2].decode("utf-8", "replace")
    baris = next(csv.reader([akhir], delimiter=pemisah), [])
    if len(baris) < lebar:
        with berkas.open("rb") as terbuka:
            nomor = 1 + sum(
                bagian.count(b"\n") for bagian in iter(lambda: terbuka.read(_POTONG), b"")
            )
        tolak("impor_terpotong", f"baris[{nomor}]")


def _alur(berkas: Path, pemisah: str, lebar: int, judul: int) -> Iterator[pl.DataFrame]:
    nama = kolom(lebar)
    lembar = pl.scan_csv(
        berkas,
        has_header=False,
        separator=pemisah,
        infer_schema=False,
        schema=dict.fromkeys(nama, pl.String),
        row_index_name="baris",
        row_index_offset=1,
        missing_columns="insert",
    )
    isi = pl.any_horizontal(pl.col(*nama).is_not_null())
    try:
        for satu in lembar.collect_batches(chunk_size=BATCH, maintain_order=True):
            yield satu.filter(isi & (pl.col("baris") > judul + 1)).with_columns(
                pl.col("baris").cast(pl.Int64)
            )
    except pl.exceptions.PolarsError:
        _letak(berkas, pemisah, lebar)
        tolak("impor_csv_rusak")


def _letak(berkas: Path, pemisah: str, lebar: int) -> None:
    """Say which row does not read: slowly, for the one time that it is needed."""
    kutip = 0

    def mentah(terbuka: Iterable[str]) -> Iterator[str]:
        nonlocal kutip
        for satu in terbuka:
            kutip += satu.count('"')
            yield satu

    with berkas.open(encoding="utf-8", newline="") as terbuka:
        pembaca = csv.reader(mentah(terbuka), delimiter=pemisah, strict=True)
        nomor = 0
        try:
            for nomor, baris in enumerate(pembaca, 1):
                if kutip % 2:  # one stands in a cell that does not begin with it
                    tolak("impor_kutip_terbuka", f"baris[{nomor}]")
                if len(baris) > lebar:
                    tolak(
                        "impor_terlalu_banyak_sel",
                        f"baris[{nomor}]",
                        banyak=len(baris),
                        maksimum=lebar,
                    )
        except csv.Error:
            tolak("impor_kutip_terbuka", f"baris[{nomor + 1}]")
