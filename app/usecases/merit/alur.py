"""The way of an assessment: handed in, verified, plenary; sent back or opened again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain import merit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import KonflikKeadaan
from app.usecases.merit.lembar import (
    DIAJUKAN,
    DIISI,
    DITETAPKAN,
    DIVERIFIKASI,
    PLENO,
    Lembar,
    sendiri,
)


@dataclass(frozen=True, slots=True)
class Verifikasi:
    """A verified score, with the reason where it differs."""

    skor: Decimal
    alasan: str | None = None


def ajukan(lembar: Lembar) -> Lembar:
    """Hand an assessment in; MasukanTidakSah lists all that is missing."""
    masalah = list(_kurang(lembar))
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum, kerja = lembar.ringkas(), lembar.kerja
    lembar.baris.status = DIAJUKAN
    lembar.baris.diajukan_oleh = kerja.pelaku.pengguna
    lembar.baris.diajukan_pada = kerja.sekarang
    return lembar.simpan("ajukan", sebelum)


def _kurang(lembar: Lembar) -> Iterator[Masalah]:
    for gerbang in sorted(set(lembar.gerbang.values()) - lembar.baris.gerbang.keys()):
        yield Masalah(f"gerbang.{gerbang}", "wajib_diisi")
    terisi = lembar.mandiri()
    for sub in lembar.dinilai:
        if sub not in terisi:
            yield Masalah(f"skor.{sub}.skor", "wajib_diisi")
    if lembar.baris.survei is None and lembar.aturan.punya("metode_nilai"):
        yield Masalah("survei", "wajib_diisi")


def verifikasi(lembar: Lembar, skor: Mapping[str, Verifikasi], *, selesai: bool) -> Lembar:
    """Confirm or change scores; ``selesai`` ends the verification when none is missing.

    KonflikKeadaan for who filled in or handed in the assessment: nobody verifies his own.
    """
    if sendiri(lembar.kerja, lembar.baris):
        raise KonflikKeadaan(Masalah("", "merit_verifikasi_sendiri"))
    masalah = list(_masalah_verifikasi(lembar, skor))
    if selesai:
        sisa = set(lembar.dinilai) - lembar.terverifikasi().keys() - skor.keys()
        masalah += [Masalah(f"skor.{sub}.skor", "wajib_diisi") for sub in sorted(sisa)]
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum = lembar.ringkas()
    for sub, satu in skor.items():
        baris = lembar.skor[sub]
        baris.skor_verifikasi, baris.alasan = satu.skor, satu.alasan
        baris.diverifikasi_oleh = lembar.kerja.pelaku.pengguna
    if selesai:
        lembar.baris.status = DIVERIFIKASI
    return lembar.simpan("verifikasi", sebelum)


def _masalah_verifikasi(lembar: Lembar, skor: Mapping[str, Verifikasi]) -> Iterator[Masalah]:
    dikenal = lembar.dinilai
    for sub, satu in skor.items():
        if sub not in dikenal:
            yield Masalah(f"skor.{sub}", "kunci_tidak_dikenal", {"dikenal": ", ".join(dikenal)})
        elif satu.skor != lembar.skor[sub].skor and not (satu.alasan or "").strip():
            yield Masalah(f"skor.{sub}.alasan", "merit_alasan_wajib")
    angka = {sub: satu.skor for sub, satu in skor.items()}
    for masalah in merit.masalah_skor(angka, lembar.instrumen):
        yield Masalah(f"{masalah.lokasi}.skor", masalah.kode, masalah.data)


def kembalikan(lembar: Lembar, alasan: Mapping[str, str]) -> Lembar:
    """Send an assessment back to be filled in again, with reasons, also per sub-aspect.

    What was verified stays so until the score is changed.
    """
    lembar.kerja.wajib_catatan()
    dikenal = lembar.instrumen.tabel("bobot")
    masalah = [
        Masalah(f"skor.{sub}", "kunci_tidak_dikenal", {"dikenal": ", ".join(dikenal)})
        for sub in alasan
        if sub not in dikenal
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum = lembar.ringkas()
    for sub, teks in alasan.items():
        baris = lembar.skor[sub]
        baris.alasan, baris.skor_verifikasi, baris.diverifikasi_oleh = teks, None, None
    lembar.baris.status = DIISI
    return lembar.simpan("kembalikan", sebelum)


def pleno(lembar: Lembar, tanggal: date, nomor: str | None, hari_ini: date) -> Lembar:
    """Note the plenary that adopted the verified scores."""
    if tanggal > hari_ini:
        raise MasukanTidakSah([Masalah("tanggal", "tanggal_belum_tiba")])
    sebelum = lembar.ringkas()
    lembar.baris.status = PLENO
    lembar.baris.pleno_tanggal, lembar.baris.pleno_nomor = tanggal, nomor
    return lembar.simpan("pleno", sebelum)


def buka(lembar: Lembar) -> Lembar:
    """Open again what was decreed or adopted, with a reason; one step back."""
    lembar.kerja.wajib_catatan()
    sebelum = lembar.ringkas()
    dari = lembar.baris.status
    lembar.baris.status = PLENO if dari == DITETAPKAN else DIVERIFIKASI
    lembar.baris.hasil = None
    return lembar.simpan("buka", sebelum)
