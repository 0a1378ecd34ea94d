"""Evidence: a file lies under its digest, written through before the row that names it.

So a row never names a file that is not there; a file whose row was not committed is found again
when the same document is handed in.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from app.db.repositories.merit import bukti as gudang
from app.db.tables import BuktiMerit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.merit.isi_bukti import BukanBukti, kenali, nama_layak
from app.usecases.merit.lembar import instansi_tulis

UKURAN_MAKSIMUM = 50_000_000
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


@dataclass(frozen=True, slots=True)
class Serahan:
    """A file as received: where it lies for the moment, its size, digest and name."""

    berkas: Path
    ukuran: int
    sidik: str
    nama: str | None


@dataclass(frozen=True, slots=True)
class BuktiTampak:
    """A document as it is seen; ``dipakai`` counts the sub-aspects it serves."""

    id: UUID
    nama: str
    media: str
    ukuran: int
    sidik: str
    diunggah_pada: datetime
    dipakai: int


def tampak(kerja: Kerja, baris: Sequence[BuktiMerit]) -> list[BuktiTampak]:
    """Show documents."""
    dipakai = gudang.dipakai(kerja.sesi, [satu.id for satu in baris])
    return [
        BuktiTampak(s.id, s.nama, s.media, s.ukuran, s.sidik, s.diunggah_pada, dipakai.get(s.id, 0))
        for s in baris
    ]


def daftar(kerja: Kerja, acuan: str, setelah: UUID | None, ambil: int) -> list[BuktiTampak]:
    """List the documents of an agency."""
    instansi = pilih(kerja, acuan)
    return tampak(kerja, gudang.daftar(kerja.sesi, instansi.id, setelah, ambil))


def periksa(kerja: Kerja, acuan: str, serahan: Serahan) -> str:
    """Say what a file is before it is kept; MasukanTidakSah for what is not taken."""
    pilih(kerja, acuan)
    if serahan.ukuran > UKURAN_MAKSIMUM:
        data = {"maksimum": str(UKURAN_MAKSIMUM)}
        raise MasukanTidakSah([Masalah("", "bukti_terlalu_besar", data)])
    try:
        return kenali(serahan.berkas)
    except BukanBukti as galat:
        raise MasukanTidakSah([Masalah("", galat.kode)]) from None


def catat(kerja: Kerja, acuan: str, serahan: Serahan, media: str) -> tuple[BuktiMerit, bool]:
    """Note a kept file; the same content is the same document. Returns whether it is new."""
    instansi = instansi_tulis(kerja, acuan)
    lama = gudang.menurut_sidik(kerja.sesi, instansi.id, serahan.sidik)
    if lama is not None:
        return lama, False
    baris = BuktiMerit(
        instansi_id=instansi.id, sidik=serahan.sidik, media=media, ukuran=serahan.ukuran,
        nama=nama_layak(serahan.nama, serahan.sidik, media),
        diunggah_oleh=kerja.pelaku.pengguna, diunggah_pada=kerja.sekarang,
    )  # fmt: skip
    kerja.sesi.add(baris)
    kerja.sesi.flush()
    kerja.catat("unggah", "bukti_merit", baris.id, instansi=instansi.id, sesudah=_ringkas(baris))
    return baris, True


def cari(kerja: Kerja, acuan: str, nomor: UUID) -> BuktiMerit:
    """Return a document of an agency."""
    instansi = pilih(kerja, acuan)
    baris = gudang.cari(kerja.sesi, instansi.id, nomor)
    if baris is None:
        raise TidakDitemukan
    return baris


def pastikan_utuh(baris: BuktiMerit, rak: Rak) -> Path:
    """Return the file of a document; KonflikKeadaan if it is gone or not what it was."""
    if not rak.utuh(baris.sidik):
        raise KonflikKeadaan(Masalah("", "bukti_rusak", {"nama": baris.nama}))
    return rak.letak(baris.sidik)


def catat_unduh(kerja: Kerja, baris: BuktiMerit) -> None:
    """Note that somebody took a document: it may speak of persons."""
    kerja.catat("unduh", "bukti_merit", baris.id, instansi=baris.instansi_id)


def _ringkas(baris: BuktiMerit) -> Mapping[str, Any]:
    return {n: getattr(baris, n) for n in ("nama", "sidik", "media", "ukuran")}
