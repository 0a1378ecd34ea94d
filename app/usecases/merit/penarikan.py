"""Taking evidence back: by whoever handed it in, while nobody verifies what it proves."""

from uuid import UUID

from app.db.repositories.merit import bukti as gudang
from app.db.repositories.merit import penilaian as gudang_penilaian
from app.db.tables import BuktiMerit
from app.domain.law.errors import Masalah
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.merit.bukti import cari, pengunggah, ringkas
from app.usecases.merit.lembar import DIISI, Lembar, instansi_tulis


def tarik(kerja: Kerja, acuan: str, nomor: UUID) -> BuktiMerit:
    """Take a document back, out of every assessment that is still being filled in.

    KonflikKeadaan for who did not hand it in, for what was handed in to be verified with an
    assessment, and for what proves a follow-up.
    """
    instansi = instansi_tulis(kerja, acuan)
    baris = cari(kerja, acuan, nomor)
    if not pengunggah(kerja, baris):
        raise KonflikKeadaan(Masalah("", "bukti_orang_lain"))
    if gudang.terkunci(kerja.sesi, [nomor], DIISI):
        raise KonflikKeadaan(Masalah("", "bukti_terkunci"))
    for satu in gudang.pemakai(kerja.sesi, nomor):
        penilaian = gudang_penilaian.cari(kerja.sesi, instansi.id, satu)
        assert penilaian is not None, "the link names it"
        lembar = Lembar.dari(kerja, instansi, penilaian)
        sebelum = lembar.ringkas()
        gudang.lepas(kerja.sesi, nomor, satu)
        lembar.simpan("buang_bukti", sebelum)
    kerja.catat("hapus", "bukti_merit", nomor, instansi=instansi.id, sebelum=ringkas(baris))
    kerja.sesi.delete(baris)
    kerja.sesi.flush()
    return baris


def dipakai_instansi(kerja: Kerja, sidik: str) -> bool:
    """Whether any agency keeps this content."""
    return gudang.ada_sidik(kerja.sesi, sidik)
