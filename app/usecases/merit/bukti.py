"""Evidence of an agency: handed in, listed, looked for, handed out, taken back."""

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
from app.usecases.merit.lembar import DIISI, instansi_tulis
from app.usecases.merit.rak import Rak

TULIS = "merit:tulis"
UKURAN_MAKSIMUM = 50_000_000


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
    boleh: Mapping[str, bool]


def tampak(kerja: Kerja, baris: Sequence[BuktiMerit]) -> list[BuktiTampak]:
    """Show documents."""
    nomor = [satu.id for satu in baris]
    dipakai = gudang.dipakai(kerja.sesi, nomor)
    terkunci = gudang.terkunci(kerja.sesi, nomor, DIISI)
    return [
        BuktiTampak(
            s.id, s.nama, s.media, s.ukuran, s.sidik, s.diunggah_pada, dipakai.get(s.id, 0),
            {"hapus": s.id not in terkunci and pengunggah(kerja, s)},
        )
        for s in baris
    ]  # fmt: skip


def pengunggah(kerja: Kerja, baris: BuktiMerit) -> bool:
    """Whether the caller handed this document in, and may still write."""
    sendiri = baris.diunggah_oleh == kerja.pelaku.pengguna
    return sendiri and kerja.boleh(baris.instansi_id, TULIS)


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
    kerja.catat("unggah", "bukti_merit", baris.id, instansi=instansi.id, sesudah=ringkas(baris))
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


def ringkas(baris: BuktiMerit) -> Mapping[str, Any]:
    """Describe a document for the audit log."""
    return {n: getattr(baris, n) for n in ("nama", "sidik", "media", "ukuran")}
