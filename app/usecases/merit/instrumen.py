"""Instruments: those shipped, seen by all, and those of agencies, seen by each alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from app.db.repositories import instansi as gudang_instansi
from app.db.repositories.instansi import POLA_ID
from app.db.repositories.merit import instrumen as gudang
from app.db.tables import Instansi, InstrumenMerit
from app.domain import merit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.merit import Perangkat
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakBerhak, TidakDitemukan
from app.usecases.merit import berkas

DRAF, TERBIT = "draf", "terbit"
IZIN = "merit:instrumen"
TIDAK_BOLEH = {"ubah": False, "terbitkan": False, "hapus": False}


@dataclass(frozen=True, slots=True)
class InstrumenTampak:
    """An instrument as it is seen; a shipped one has no agency and no id."""

    id: UUID | None
    instansi: str | None
    status: str
    asal: str | None
    terbit_pada: datetime | None
    versi: int
    teks: str
    boleh: Mapping[str, bool]

    @property
    def perangkat(self) -> Perangkat:
        """The instrument with its rule."""
        return berkas.perangkat(self.teks)


@dataclass(frozen=True, slots=True)
class InstrumenPadaDaftar:
    """An instrument on a list."""

    id: UUID | None
    kode: str
    nama: str
    instansi: str | None
    status: str
    contoh: bool
    berlaku_sejak: Any
    berlaku_sampai: Any
    sidik: str

    @property
    def urutan(self) -> str:
        """Shipped ones first, then by code."""
        return f"{'' if self.instansi is None else self.instansi} {self.kode}"


@cache
def _bawaan() -> Mapping[str, str]:
    return {kode: berkas.tulis(isi) for kode, isi in merit.bawaan().items()}


def pastikan_jangkauan(kerja: Kerja) -> None:
    """Refuse who holds the permission nowhere."""
    jangkauan = kerja.jangkauan
    if not jangkauan.semua and not jangkauan.instansi:
        raise TidakBerhak(kerja.izin)


def daftar(kerja: Kerja) -> Iterator[InstrumenPadaDaftar]:
    """List the shipped instruments and those of the agencies within reach."""
    pastikan_jangkauan(kerja)
    for kode, teks in _bawaan().items():
        satu = berkas.perangkat(teks).instrumen
        masa = (satu.berlaku_sejak, satu.berlaku_sampai)
        yield InstrumenPadaDaftar(
            None, kode, satu.nama, None, TERBIT, satu.contoh, *masa, satu.sidik
        )
    for baris, instansi in gudang.daftar(kerja.sesi, kerja.jangkauan):
        masa = (baris.berlaku_sejak, baris.berlaku_sampai)
        yield InstrumenPadaDaftar(
            baris.id, baris.kode, baris.nama, instansi, baris.status, baris.contoh, *masa,
            baris.sidik,
        )  # fmt: skip


def lihat(kerja: Kerja, acuan: str) -> InstrumenTampak:
    """Show a shipped instrument by code, or an agency's by id; TidakDitemukan if out of reach."""
    pastikan_jangkauan(kerja)
    if acuan in _bawaan():
        return InstrumenTampak(None, None, TERBIT, None, None, 1, _bawaan()[acuan], TIDAK_BOLEH)
    return tampak(kerja, *_milik(kerja, acuan))


def milik(kerja: Kerja, acuan: str) -> tuple[InstrumenMerit, Instansi]:
    """Return an agency's instrument for a change; nobody else changes it meanwhile."""
    pastikan_jangkauan(kerja)
    baris, instansi = _milik(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    return baris, instansi


def _milik(kerja: Kerja, acuan: str, *, kunci: bool = False) -> tuple[InstrumenMerit, Instansi]:
    ada = gudang.cari(kerja.sesi, UUID(acuan), kunci=kunci) if POLA_ID.fullmatch(acuan) else None
    if ada is None or not kerja.boleh(ada[1].id, kerja.izin):
        raise TidakDitemukan
    return ada


def tampak(kerja: Kerja, baris: InstrumenMerit, instansi: Instansi) -> InstrumenTampak:
    """Show an agency's instrument."""
    ubah = baris.status == DRAF and instansi.aktif and kerja.boleh(instansi.id, IZIN)
    return InstrumenTampak(
        baris.id, instansi.kode, baris.status, baris.asal, baris.terbit_pada, baris.versi,
        baris.isi, dict.fromkeys(TIDAK_BOLEH, ubah),
    )  # fmt: skip


def pemilik(kerja: Kerja, acuan: str, *, kunci: bool) -> Instansi:
    """Return the agency that an instrument is to belong to."""
    pastikan_jangkauan(kerja)
    satu = None
    if re.fullmatch(KODE, acuan):
        satu = gudang_instansi.menurut_acuan(kerja.sesi, acuan, kunci=kunci)
    if satu is None or not kerja.boleh(satu.id, kerja.izin):
        raise MasukanTidakSah([Masalah("instansi", "instansi_tidak_terlihat", {"nilai": acuan})])
    if not satu.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    return satu


def periksa(kerja: Kerja, acuan: str, isi: object) -> InstrumenTampak:
    """Say what storing a document would give, and store nothing."""
    instansi = pemilik(kerja, acuan, kunci=False)
    teks, perangkat = berkas.terima(isi)
    _kode_bebas(kerja, instansi, perangkat.instrumen.id, None)
    return InstrumenTampak(None, instansi.kode, "diperiksa", None, None, 0, teks, TIDAK_BOLEH)


def buat(kerja: Kerja, acuan: str, isi: object, asal: str | None = None) -> InstrumenTampak:
    """Store a document as a draft of an agency; MasukanTidakSah lists every problem."""
    instansi = pemilik(kerja, acuan, kunci=True)
    teks, perangkat = berkas.terima(isi)
    _kode_bebas(kerja, instansi, perangkat.instrumen.id, None)
    baris = InstrumenMerit(
        instansi_id=instansi.id, asal=asal, status=DRAF, dibuat_pada=kerja.sekarang,
        diubah_pada=kerja.sekarang, **_kolom(teks, perangkat),
    )  # fmt: skip
    kerja.sesi.add(baris)
    kerja.sesi.flush()
    _catat(kerja, "buat", baris, None)
    return tampak(kerja, baris, instansi)


def salin(kerja: Kerja, acuan: str, instansi: str, kode: str, nama: str | None) -> InstrumenTampak:
    """Copy an instrument that one sees into a draft of an agency."""
    asal = lihat(kerja, acuan)
    isi = berkas.ganti_kode(asal.teks, kode, nama)
    return buat(kerja, instansi, isi, asal.perangkat.instrumen.id)


def ganti(kerja: Kerja, baris: InstrumenMerit, instansi: Instansi, isi: object) -> InstrumenTampak:
    """Replace the contents of a draft."""
    _draf(baris)
    teks, perangkat = berkas.terima(isi)
    _kode_bebas(kerja, instansi, perangkat.instrumen.id, baris.id)
    sebelum = _ringkas(baris)
    for nama, nilai in _kolom(teks, perangkat).items():
        setattr(baris, nama, nilai)
    return _simpan(kerja, baris, instansi, "ubah", sebelum)


def terbitkan(kerja: Kerja, baris: InstrumenMerit, instansi: Instansi) -> InstrumenTampak:
    """Publish a draft: assessments may use it, and it never changes again."""
    _draf(baris)
    sebelum = _ringkas(baris)
    baris.status, baris.terbit_pada = TERBIT, kerja.sekarang
    return _simpan(kerja, baris, instansi, "terbitkan", sebelum)


def hapus(kerja: Kerja, baris: InstrumenMerit) -> None:
    """Delete a draft."""
    _draf(baris)
    kerja.sesi.delete(baris)
    kerja.catat(
        "hapus", "instrumen_merit", baris.id, instansi=baris.instansi_id, sebelum=_ringkas(baris)
    )


def untuk_penilaian(kerja: Kerja, instansi: Instansi, acuan: str) -> str:
    """Return the text of an instrument to assess an agency with; MasukanTidakSah without one."""
    if acuan in _bawaan():
        return _bawaan()[acuan]
    baris = gudang.menurut_acuan(kerja.sesi, instansi.id, acuan)
    if baris is None:
        data = {"nilai": acuan[:80], "dikenal": ", ".join(_bawaan())}
        raise MasukanTidakSah([Masalah("instrumen", "pilihan_tidak_dikenal", data)])
    if baris.status != TERBIT:
        raise KonflikKeadaan(Masalah("instrumen", "instrumen_belum_terbit"))
    return baris.isi


def _draf(baris: InstrumenMerit) -> None:
    if baris.status != DRAF:
        raise KonflikKeadaan(Masalah("", "instrumen_sudah_terbit"))


def _kode_bebas(kerja: Kerja, instansi: Instansi, kode: str, sendiri: UUID | None) -> None:
    """Insist on a code that can stand in addresses and is nobody else's here."""
    if not re.fullmatch(KODE, kode) or POLA_ID.fullmatch(kode):
        raise MasukanTidakSah([Masalah(f"isi.aturan.{kode[:80]}", "kode_serupa_id")])
    ada = gudang.menurut_acuan(kerja.sesi, instansi.id, kode)
    if kode in _bawaan() or (ada is not None and ada.id != sendiri):
        data = {"nilai": kode}
        raise MasukanTidakSah([Masalah(f"isi.aturan.{kode}", "instrumen_kode_dipakai", data)])


def _simpan(
    kerja: Kerja,
    baris: InstrumenMerit,
    instansi: Instansi,
    tindakan: str,
    sebelum: Mapping[str, Any],
) -> InstrumenTampak:
    baris.versi += 1
    baris.diubah_pada = kerja.sekarang
    kerja.sesi.flush()
    _catat(kerja, tindakan, baris, sebelum)
    return tampak(kerja, baris, instansi)


def _catat(
    kerja: Kerja, tindakan: str, baris: InstrumenMerit, sebelum: Mapping[str, Any] | None
) -> None:
    kerja.catat(
        tindakan, "instrumen_merit", baris.id,
        instansi=baris.instansi_id, sebelum=sebelum, sesudah=_ringkas(baris),
    )  # fmt: skip


def _ringkas(baris: InstrumenMerit) -> dict[str, Any]:
    """Note the digest instead of the contents: it tells whether they are the same."""
    return {n: getattr(baris, n) for n in ("kode", "nama", "sidik", "status", "asal")}


def _kolom(teks: str, perangkat: Perangkat) -> dict[str, Any]:
    satu = perangkat.instrumen
    return {
        "kode": satu.id,
        "nama": satu.nama,
        "isi": teks,
        "sidik": satu.sidik,
        "contoh": satu.contoh,
        "berlaku_sejak": satu.berlaku_sejak,
        "berlaku_sampai": satu.berlaku_sampai,
    }
