"""Follow-up of decrees: who does what until when, and what shows that it is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories.merit import bukti as gudang_bukti
from app.db.repositories.merit import tindak_lanjut as gudang
from app.db.repositories.merit.tindak_lanjut import SELESAI, SaringanTindakLanjut
from app.db.tables import Instansi, TindakLanjutMerit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.merit.lembar import instansi_tulis
from app.usecases.samaran import samar

ISIAN = ("penanggung_jawab", "unit", "tenggat", "status", "catatan", "bukti")
_KOLOM = {"unit": "unit_id", "bukti": "bukti_id"}


def cari(
    kerja: Kerja, acuan: str, nomor: UUID, *, tulis: bool = False
) -> tuple[Instansi, TindakLanjutMerit]:
    """Return one of an agency."""
    instansi = instansi_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
    baris = gudang.cari(kerja.sesi, instansi.id, nomor)
    if baris is None:
        raise TidakDitemukan
    return instansi, baris


def terlambat(baris: TindakLanjutMerit, hari_ini: date) -> bool:
    """Whether it is open after its due date."""
    return baris.status != SELESAI and baris.tenggat is not None and baris.tenggat < hari_ini


@dataclass(frozen=True, slots=True)
class TindakLanjutTampak:
    """A follow-up as it is seen."""

    id: UUID
    penilaian: UUID
    nomor: int
    jenis: str
    aspek: str | None
    uraian: str
    penanggung_jawab: str | None
    unit: UUID | None
    tenggat: date | None
    status: str
    terlambat: bool
    catatan: str | None
    bukti: UUID | None
    selesai_pada: date | None
    versi: int
    boleh: Mapping[str, bool]


def tampak(
    kerja: Kerja, instansi: Instansi, baris: TindakLanjutMerit, hari_ini: date
) -> TindakLanjutTampak:
    """Show a follow-up and what the caller may do with it."""
    ubah = instansi.aktif and kerja.boleh(instansi.id, "merit:tulis")
    return TindakLanjutTampak(
        baris.id, baris.penilaian_id, baris.nomor, baris.jenis, baris.aspek, baris.uraian,
        baris.penanggung_jawab, baris.unit_id, baris.tenggat, baris.status,
        terlambat(baris, hari_ini), baris.catatan, baris.bukti_id, baris.selesai_pada,
        baris.versi, {"ubah": ubah},
    )  # fmt: skip


def daftar(
    kerja: Kerja, acuan: str, saringan: SaringanTindakLanjut, setelah: UUID | None, ambil: int
) -> list[TindakLanjutTampak]:
    """List the follow-up of an agency."""
    instansi, hari = pilih(kerja, acuan), saringan.hari_ini
    semua = gudang.daftar(kerja.sesi, instansi.id, saringan, setelah, ambil)
    return [tampak(kerja, instansi, satu, hari) for satu in semua]


def ubah(
    kerja: Kerja,
    instansi: Instansi,
    baris: TindakLanjutMerit,
    isi: Mapping[str, Any],
    hari_ini: date,
) -> TindakLanjutMerit:
    """Change what ``isi`` names; done takes evidence or a note. MasukanTidakSah lists problems."""
    sebelum = ringkas(baris)
    for nama in ISIAN:
        if nama in isi:
            setattr(baris, _KOLOM.get(nama, nama), isi[nama])
    masalah = _masalah(kerja, instansi, baris)
    if masalah:
        raise MasukanTidakSah(masalah)
    if baris.status != SELESAI:
        baris.selesai_pada = None
    elif baris.selesai_pada is None:
        baris.selesai_pada = hari_ini
    sesudah = ringkas(baris)
    if sesudah != sebelum:
        baris.versi += 1
        baris.diubah_pada = kerja.sekarang
        kerja.sesi.flush()
        kerja.catat(
            "ubah", "tindak_lanjut_merit", baris.id,
            instansi=instansi.id, sebelum=sebelum, sesudah=sesudah,
        )  # fmt: skip
    return baris


def _masalah(kerja: Kerja, instansi: Instansi, baris: TindakLanjutMerit) -> list[Masalah]:
    masalah, sesi = [], kerja.sesi
    with sesi.no_autoflush:
        unit, bukti = baris.unit_id, baris.bukti_id
        if unit is not None and unit not in gudang_unit.semua(sesi, instansi.id):
            masalah.append(Masalah("unit", "merit_unit_tidak_dikenal"))
        if bukti is not None and gudang_bukti.cari(sesi, instansi.id, bukti) is None:
            masalah.append(Masalah("bukti", "bukti_tidak_dikenal"))
    if baris.status == SELESAI and baris.bukti_id is None and not (baris.catatan or "").strip():
        masalah.append(Masalah("bukti", "merit_selesai_tanpa_bukti"))
    return masalah


def ringkas(baris: TindakLanjutMerit) -> dict[str, Any]:
    """Describe it for the audit log; who is responsible is masked."""
    nama = (*(_KOLOM.get(n, n) for n in ISIAN), "selesai_pada")
    isi = {satu: getattr(baris, satu) for satu in nama}
    siapa = baris.penanggung_jawab
    return {**isi, "penanggung_jawab": None if siapa is None else samar(siapa)}
