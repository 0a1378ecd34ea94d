"""Filling in an assessment: scores, notes, evidence, gates, survey, team."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.repositories.merit import bukti as gudang_bukti
from app.db.repositories.merit import penilaian as gudang
from app.db.tables import PenilaianMerit
from app.domain import merit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.merit import Tambahan
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.merit import berkas
from app.usecases.merit.instrumen import untuk_penilaian
from app.usecases.merit.lembar import DIISI, Lembar, instansi_tulis


@dataclass(frozen=True, slots=True)
class TautanBaru:
    """A document for a sub-aspect."""

    bukti: UUID
    halaman: str | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None


@dataclass(frozen=True, slots=True)
class SkorBaru:
    """What changes about a sub-aspect; only what ``disebut`` names."""

    disebut: frozenset[str]
    skor: Decimal | None = None
    catatan: str | None = None
    bukti: Sequence[TautanBaru] = ()


@dataclass(frozen=True, slots=True)
class Isian:
    """What changes about an assessment; only what ``disebut`` names."""

    disebut: frozenset[str]
    skor: Mapping[str, SkorBaru]
    gerbang: Mapping[str, bool]
    survei: Decimal | None = None
    koreksi: Decimal | None = None
    catatan: str | None = None
    tim: Sequence[Mapping[str, Any]] = ()


def buat(kerja: Kerja, acuan: str, tahun: int, instrumen: str) -> Lembar:
    """Begin the assessment of a year by an instrument; one of each kind."""
    instansi = instansi_tulis(kerja, acuan)
    teks = untuk_penilaian(kerja, instansi, instrumen)
    perangkat = berkas.perangkat(teks)
    satu = perangkat.instrumen
    views = perangkat.pada(tahun)
    if views is None:
        data = {"instrumen": satu.id, "tahun": str(tahun)}
        raise MasukanTidakSah([Masalah("tahun", "instrumen_tidak_berlaku", data)])
    ada = gudang.pada_tahun(kerja.sesi, instansi.id, tahun)
    if any(lama.instrumen_kode == satu.id for lama in ada):
        raise KonflikKeadaan(Masalah("tahun", "penilaian_merit_sudah_ada"))
    baris = PenilaianMerit(
        instansi_id=instansi.id, tahun=tahun, instrumen_kode=satu.id, instrumen_sidik=satu.sidik,
        instrumen=teks, status=DIISI, gerbang={}, tim=[], pengisi=[],
        dibuat_pada=kerja.sekarang, diubah_pada=kerja.sekarang, versi=0,
    )  # fmt: skip
    gudang.buat(kerja.sesi, baris, list(views[0].tabel("bobot")))
    return Lembar.dari(kerja, instansi, baris).simpan("buat", None)


def hapus(lembar: Lembar) -> None:
    """Delete an assessment that was never handed in; what a verifier saw stays."""
    if lembar.baris.diajukan_pada is not None:
        raise KonflikKeadaan(Masalah("status", "merit_pernah_diajukan"))
    sebelum, baris = lembar.ringkas(), lembar.baris
    gudang.hapus(lembar.kerja.sesi, baris)
    lembar.kerja.catat(
        "hapus", "penilaian_merit", baris.id, instansi=lembar.instansi.id, sebelum=sebelum
    )


def isi(lembar: Lembar, isian: Isian) -> Lembar:
    """Fill in what is named; MasukanTidakSah lists every problem, and then nothing is stored."""
    masalah = [*_masalah_skor(lembar, isian), *_masalah_lain(lembar, isian)]
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum, baris = lembar.ringkas(), lembar.baris
    for sub, satu in isian.skor.items():
        _isi_skor(lembar, sub, satu)
    bertaut = {s: satu.bukti for s, satu in isian.skor.items() if "bukti" in satu.disebut}
    gudang.ganti_tautan(
        lembar.kerja.sesi, baris, {s: [_kolom(b) for b in semua] for s, semua in bertaut.items()}
    )
    baris.gerbang = {**baris.gerbang, **isian.gerbang}
    for nama in isian.disebut & {"survei", "koreksi", "catatan"}:
        setattr(baris, nama, getattr(isian, nama))
    if "tim" in isian.disebut:
        baris.tim = [dict(satu) for satu in isian.tim]
    siapa = str(lembar.kerja.pelaku.pengguna)
    baris.pengisi = sorted({*baris.pengisi, siapa})
    return lembar.simpan("isi", sebelum)


def _isi_skor(lembar: Lembar, sub: str, baru: SkorBaru) -> None:
    """Change a score; what was verified of it no longer holds if it is another one."""
    lama = lembar.skor[sub]
    if "skor" in baru.disebut and lama.skor != baru.skor:
        lama.skor, lama.skor_verifikasi, lama.diverifikasi_oleh = baru.skor, None, None
    if "catatan" in baru.disebut:
        lama.catatan = baru.catatan


def _kolom(satu: TautanBaru) -> dict[str, Any]:
    return {
        "bukti_id": satu.bukti,
        "halaman": satu.halaman,
        "berlaku_sejak": satu.berlaku_sejak,
        "berlaku_sampai": satu.berlaku_sampai,
    }


def _masalah_skor(lembar: Lembar, isian: Isian) -> Iterator[Masalah]:
    dikenal = lembar.instrumen.tabel("bobot")
    tutup = _akan_tertutup(lembar, isian)
    for sub, satu in isian.skor.items():
        if sub not in dikenal:
            yield Masalah(f"skor.{sub}", "kunci_tidak_dikenal", {"dikenal": ", ".join(dikenal)})
        elif satu.skor is not None and sub in tutup:
            yield Masalah(f"skor.{sub}.skor", "merit_gerbang_tertutup")
    angka = {sub: satu.skor for sub, satu in isian.skor.items() if satu.skor is not None}
    for masalah in merit.masalah_skor(angka, lembar.instrumen):
        yield Masalah(f"{masalah.lokasi}.skor", masalah.kode, masalah.data)
    yield from _masalah_bukti(lembar, isian)


def _akan_tertutup(lembar: Lembar, isian: Isian) -> set[str]:
    jadi = {**lembar.baris.gerbang, **isian.gerbang}
    return {sub for sub, gerbang in lembar.gerbang.items() if jadi.get(gerbang) is False}


def _masalah_bukti(lembar: Lembar, isian: Isian) -> Iterator[Masalah]:
    semua = [b.bukti for satu in isian.skor.values() for b in satu.bukti]
    kerja, instansi = lembar.kerja, lembar.instansi
    ada = gudang_bukti.dikenal(kerja.sesi, instansi.id, semua) if semua else set()
    for sub, satu in isian.skor.items():
        terlihat: set[UUID] = set()
        for urut, tautan in enumerate(satu.bukti):
            di = f"skor.{sub}.bukti[{urut}]"
            if tautan.bukti not in ada:
                yield Masalah(f"{di}.bukti", "bukti_tidak_dikenal")
            if tautan.bukti in terlihat:
                yield Masalah(f"{di}.bukti", "isian_ganda")
            terlihat.add(tautan.bukti)
            sejak, sampai = tautan.berlaku_sejak, tautan.berlaku_sampai
            if sejak is not None and sampai is not None and sampai < sejak:
                yield Masalah(f"{di}.berlaku_sampai", "masa_terbalik", {"sejak": str(sejak)})


def _masalah_lain(lembar: Lembar, isian: Isian) -> Iterator[Masalah]:
    dikenal = set(lembar.gerbang.values())
    for nama in isian.gerbang:
        if nama not in dikenal:
            data = {"dikenal": ", ".join(sorted(dikenal)) or "-"}
            yield Masalah(f"gerbang.{nama}", "kunci_tidak_dikenal", data)
    tambahan = Tambahan(isian.survei, isian.koreksi)
    yield from merit.masalah_tambahan(tambahan, lembar.aturan)
