"""Saving: one consistent state of the database, and the files that its rows name."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Connection, Table

from app.db import salinan
from app.db.readiness import head
from app.db.session import Database

MANIFES = "manifes.json"
POTONG = 1 << 20


@dataclass(slots=True)
class Isi:
    """What a backup holds: the version of the tables, rows by table, digests by member."""

    migrasi: str
    dibuat_pada: str
    baris: dict[str, int] = field(default_factory=dict)
    berkas: int = 0
    sidik: dict[str, str] = field(default_factory=dict)


def cadangkan(db: Database, folder: Path, tujuan: Path, sekarang: datetime) -> Isi:
    """Save everything into ``tujuan``, which only its owner may read; all of it or no file.

    Files are read after the rows: they are never changed, so each row finds its own.
    """
    sementara = tujuan.with_name(f"{tujuan.name}.sebagian")
    isi = Isi(head(), sekarang.isoformat())
    try:
        with os.fdopen(os.open(sementara, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as f:
            with ZipFile(f, "w", ZIP_DEFLATED, compresslevel=1) as arsip:
                _tabel(db, arsip, isi)
                _berkas(folder, arsip, isi)
                arsip.writestr(MANIFES, json.dumps(asdict(isi), indent=1))
            f.flush()
            os.fsync(f.fileno())
        sementara.replace(tujuan)
    except BaseException:
        with suppress(FileNotFoundError):
            sementara.unlink()
        raise
    return isi


def _tabel(db: Database, arsip: ZipFile, isi: Isi) -> None:
    with db.reading() as sesi:
        for tabel in salinan.tabel():
            isi.baris[tabel.name] = 0
            _tulis(arsip, f"tabel/{tabel.name}.jsonl", _baris(sesi.connection(), tabel, isi), isi)


def _baris(koneksi: Connection, tabel: Table, isi: Isi) -> Iterator[bytes]:
    for baris in salinan.baca(koneksi, tabel):
        isi.baris[tabel.name] += 1
        yield json.dumps(baris, ensure_ascii=False).encode() + b"\n"


def _berkas(folder: Path, arsip: ZipFile, isi: Isi) -> None:
    for satu in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if satu.is_file() and not satu.is_symlink():
            nama = f"berkas/{satu.relative_to(folder).as_posix()}"
            with satu.open("rb") as terbuka:
                _tulis(arsip, nama, iter(lambda: terbuka.read(POTONG), b""), isi)
            isi.berkas += 1


def _tulis(arsip: ZipFile, nama: str, potongan: Iterable[bytes], isi: Isi) -> None:
    sidik = hashlib.sha256()
    with arsip.open(nama, "w", force_zip64=True) as anggota:
        for satu in potongan:
            sidik.update(satu)
            anggota.write(satu)
    isi.sidik[nama] = sidik.hexdigest()
