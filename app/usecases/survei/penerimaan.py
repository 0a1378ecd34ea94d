"""The public door: the questionnaire goes out, answers come in, and nothing else.

Whatever needs no database is refused before one is asked, and whatever need not be written
before anything is locked. No answer is noted on the audit log: an entry would hold the instant
and the request of an anonymous answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.db.repositories.survei import respon as gudang_respon
from app.db.repositories.survei import survei as gudang
from app.db.repositories.survei import tiket as gudang_tiket
from app.db.session import Database
from app.db.tables import Survei
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.instansi import KODE
from app.usecases.kerja import KonflikKeadaan, TidakDitemukan
from app.usecases.perlambatan import TerlaluSering
from app.usecases.survei.formulir import Formulir, MejaFormulir, akhir_jam
from app.usecases.survei.isian import ResponPublik
from app.usecases.survei.jawaban import Lembar
from app.usecases.survei.tiket import sidik_tiket

TENGAH_HARI = 12


@dataclass(frozen=True, slots=True)
class Saat:
    """The present instant and the day and hour that it is here."""

    sekarang: datetime
    hari_ini: date
    jam: int

    @property
    def slot(self) -> str:
        """Which half of the day it is."""
        return "pagi" if self.jam < TENGAH_HARI else "siang"


@dataclass(frozen=True, slots=True)
class KuesionerTerbuka:
    """A questionnaire as everybody sees it, with a fresh token for one form."""

    kode: str
    nama: str
    instansi: str
    pengantar: str | None
    akses: str
    periode_mulai: date
    periode_selesai: date
    lembar: Lembar
    formulir: str


def kuesioner_terbuka(db: Database, meja: MejaFormulir, kode: str, saat: Saat) -> KuesionerTerbuka:
    """Show an open survey; TidakDitemukan for a draft, KonflikKeadaan for one not open now."""
    with db.reading() as sesi:
        survei = _cari(sesi, kode)
        _pastikan_terbuka(survei.status, survei.periode_mulai, survei.periode_selesai, saat)
        return KuesionerTerbuka(
            survei.kode, survei.nama, gudang.nama_instansi(sesi, survei.instansi_id),
            survei.pengantar, survei.akses, survei.periode_mulai, survei.periode_selesai,
            Lembar.dari(sesi, survei), meja.terbitkan(survei.kode, saat.sekarang),
        )  # fmt: skip


def terima(db: Database, meja: MejaFormulir, kode: str, isi: ResponPublik, saat: Saat) -> None:
    """Store one answer; when this returns it is stored for good.

    MasukanTidakSah lists every problem. KonflikKeadaan for a survey that is not open, a form
    that was sent before, a ticket that was used. TerlaluSering when the survey's hour is full.
    """
    formulir = _tanpa_basis_data(meja, kode, isi, saat)
    with db.reading() as sesi:
        survei = _cari(sesi, kode)
        _pastikan_terbuka(survei.status, survei.periode_mulai, survei.periode_selesai, saat)
        # First of all: whoever sends a form again shall hear that it arrived.
        if gudang_respon.formulir_terpakai(sesi, formulir.sidik):
            raise KonflikKeadaan(Masalah("", "formulir_sudah_dikirim"))
        lembar = Lembar.dari(sesi, survei)
        _periksa(sesi, survei, lembar, isi)
        _pastikan_longgar(sesi, survei, formulir, saat)
    baris = lembar.baris(isi, saat.hari_ini, saat.slot, "daring")
    with db.writing() as sesi:
        _pastikan_tetap(sesi, survei)
        gudang_respon.lupakan_formulir(sesi, saat.sekarang)
        if not gudang_respon.pakai_formulir(sesi, survei.id, formulir.sidik, formulir.akhir):
            raise KonflikKeadaan(Masalah("", "formulir_sudah_dikirim"))
        if isi.tiket is not None and not gudang_tiket.pakai(
            sesi, survei.id, sidik_tiket(isi.tiket)
        ):
            raise KonflikKeadaan(Masalah("", "tiket_sudah_dipakai"))
        gudang_respon.simpan(sesi, [baris])


def _tanpa_basis_data(meja: MejaFormulir, kode: str, isi: ResponPublik, saat: Saat) -> Formulir:
    masalah: list[Masalah] = []
    if isi.situs:
        masalah.append(Masalah("situs", "respon_jebakan"))
    formulir = meja.periksa(isi.formulir, kode, saat.sekarang)
    if isinstance(formulir, Masalah):
        raise MasukanTidakSah([*masalah, formulir])
    if masalah:
        raise MasukanTidakSah(masalah)
    return formulir


def _cari(sesi: Session, kode: str) -> Survei:
    survei = gudang.menurut_acuan(sesi, kode) if re.fullmatch(KODE, kode) else None
    if survei is None or survei.kode != kode or survei.status == "draft":
        raise TidakDitemukan
    return survei


def _pastikan_terbuka(status: str, mulai: date, selesai: date, saat: Saat) -> None:
    if status != "terbuka" or saat.hari_ini > selesai:
        raise KonflikKeadaan(Masalah("", "survei_sudah_ditutup"))
    if saat.hari_ini < mulai:
        raise KonflikKeadaan(Masalah("", "survei_belum_mulai", {"mulai": mulai.isoformat()}))


def _pastikan_tetap(sesi: Session, survei: Survei) -> None:
    """Insist that a survey is as it was when the answer was looked at."""
    keadaan = gudang.tahan(sesi, survei.kode)
    if keadaan is None:
        raise TidakDitemukan
    if keadaan[0] != survei.status:
        raise KonflikKeadaan(Masalah("", "survei_sudah_ditutup"))
    if keadaan[1] != survei.versi:
        raise KonflikKeadaan(Masalah("", "survei_baru_diubah"))


def _periksa(sesi: Session, survei: Survei, lembar: Lembar, isi: ResponPublik) -> None:
    masalah: Sequence[Masalah] = [*lembar.masalah(isi), *_tiket(sesi, survei, isi.tiket)]
    if masalah:
        raise MasukanTidakSah(masalah)


def _tiket(sesi: Session, survei: Survei, tiket: str | None) -> list[Masalah]:
    """Look at a ticket without using it: using it up decides between several at once."""
    if survei.akses != "tiket":
        return [] if tiket is None else [Masalah("tiket", "tiket_tidak_diperlukan")]
    if tiket is None:
        return [Masalah("tiket", "wajib_diisi")]
    terpakai = gudang_tiket.keadaan(sesi, survei.id, sidik_tiket(tiket))
    if terpakai:
        raise KonflikKeadaan(Masalah("", "tiket_sudah_dipakai"))
    return [Masalah("tiket", "tiket_tidak_dikenal")] if terpakai is None else []


def _pastikan_longgar(sesi: Session, survei: Survei, formulir: Formulir, saat: Saat) -> None:
    if gudang_respon.formulir_sejam(sesi, survei.id, formulir.akhir) >= survei.batas_per_jam:
        sisa = akhir_jam(saat.sekarang) - saat.sekarang
        raise TerlaluSering(max(1, int(sisa.total_seconds())))
