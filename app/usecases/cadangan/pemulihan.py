"""Restoring: into an empty installation, after every byte of the backup was checked."""

import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from app.db import salinan
from app.db.readiness import head
from app.db.session import Database
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.cadangan.penyimpanan import MANIFES, POTONG, Isi


class CadanganRusak(MasukanTidakSah):
    """A backup that cannot be restored here; says why."""


def pulihkan(db: Database, folder: Path, sumber: Path) -> Isi:
    """Restore a backup into an empty database and its folder of files.

    CadanganRusak, and nothing changed, when a byte differs from what was saved, when the
    backup is of another version of the tables, or when there is data here already.
    """
    try:
        with ZipFile(sumber) as arsip:
            isi = _periksa(arsip, sumber)
            with db.writing() as sesi:
                koneksi = sesi.connection()
                if not salinan.kosong(koneksi):
                    raise _rusak(sumber, "cadangan_tidak_kosong")
                for tabel in salinan.tabel():
                    salinan.tulis(koneksi, tabel, _baris(arsip, tabel.name))
                # Before the commit: a row is never there without its file.
                for nama in _nama_berkas(isi):
                    _tulis(arsip, nama, folder)
            return isi
    except (BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, OSError) as galat:
        if isinstance(galat, FileNotFoundError):
            raise _rusak(sumber, "berkas_tidak_ada") from None
        raise _rusak(sumber, "cadangan_rusak", bagian=type(galat).__name__) from galat


def _rusak(sumber: Path, kode: str, **data: str) -> CadanganRusak:
    return CadanganRusak([Masalah(str(sumber), kode, data)])


def _periksa(arsip: ZipFile, sumber: Path) -> Isi:
    isi = Isi(**json.loads(arsip.read(MANIFES)))
    if isi.migrasi != head():
        raise _rusak(sumber, "cadangan_versi_lain", ada=isi.migrasi, perlu=head())
    if set(arsip.namelist()) != {*isi.sidik, MANIFES}:
        raise _rusak(sumber, "cadangan_rusak", bagian=MANIFES)
    for nama, seharusnya in isi.sidik.items():
        sidik = hashlib.sha256()
        for potong in _potongan(arsip, nama):
            sidik.update(potong)
        if sidik.hexdigest() != seharusnya or ".." in PurePosixPath(nama).parts:
            raise _rusak(sumber, "cadangan_rusak", bagian=nama)
    return isi


def _baris(arsip: ZipFile, tabel: str) -> Iterator[list[object]]:
    with arsip.open(f"tabel/{tabel}.jsonl") as anggota:
        for baris in anggota:
            yield json.loads(baris)


def _nama_berkas(isi: Isi) -> list[str]:
    return [nama for nama in isi.sidik if nama.startswith("berkas/")]


def _tulis(arsip: ZipFile, nama: str, folder: Path) -> None:
    tujuan = folder / nama.removeprefix("berkas/")
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    with tujuan.open("wb") as terbuka:
        for potong in _potongan(arsip, nama):
            terbuka.write(potong)
        terbuka.flush()
        os.fsync(terbuka.fileno())


def _potongan(arsip: ZipFile, nama: str) -> Iterator[bytes]:
    with arsip.open(nama) as anggota:
        while potong := anggota.read(POTONG):
            yield potong
