"""The shelf: a file lies under its digest, written through before the row that names it.

So a row never names a file that is not there; a file whose row was not committed is found again
when the same document is handed in.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

POTONGAN = 1 << 20


@dataclass(frozen=True, slots=True)
class Rak:
    """The folder in which files lie, each under its SHA-256."""

    folder: Path

    def letak(self, sidik: str) -> Path:
        """Return where the file with this digest lies."""
        return self.folder / "bukti" / sidik[:2] / sidik

    def simpan(self, asal: Path, sidik: str) -> None:
        """Keep a copy of a file; when this returns it survives a power cut."""
        tujuan = self.letak(sidik)
        if tujuan.exists() and _sidik(tujuan) == sidik:
            return
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        nomor, sementara = tempfile.mkstemp(dir=tujuan.parent, prefix=".masuk-")
        try:
            with os.fdopen(nomor, "wb") as salinan, asal.open("rb") as isi:
                shutil.copyfileobj(isi, salinan, POTONGAN)
                salinan.flush()
                os.fsync(salinan.fileno())
            Path(sementara).replace(tujuan)
        except BaseException:
            Path(sementara).unlink(missing_ok=True)
            raise
        for folder in (tujuan.parent, tujuan.parent.parent, tujuan.parent.parent.parent):
            _sinkron(folder)

    def buang(self, sidik: str, masih_dipakai: Callable[[], bool]) -> None:
        """Remove a file that no row names any more.

        It is put aside before that is looked at: whoever kept the same content meanwhile either
        is seen, and it is put back, or finds it missing, and keeps it again.
        """
        letak = self.letak(sidik)
        if not letak.is_file():
            return
        disisihkan = letak.with_name(f".keluar-{sidik}")
        letak.replace(disisihkan)
        if masih_dipakai():
            disisihkan.replace(letak)
        else:
            disisihkan.unlink()
        _sinkron(letak.parent)

    def utuh(self, sidik: str) -> bool:
        """Whether the file is there and still what it was."""
        letak = self.letak(sidik)
        return letak.is_file() and _sidik(letak) == sidik


def _sinkron(folder: Path) -> None:
    nomor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(nomor)
    finally:
        os.close(nomor)


def _sidik(berkas: Path) -> str:
    with berkas.open("rb") as isi:
        return hashlib.file_digest(isi, "sha256").hexdigest()
