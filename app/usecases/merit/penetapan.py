"""The decree: what it states is kept beside what was computed, and its follow-up begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from app.db.repositories.merit import tindak_lanjut as gudang
from app.db.repositories.merit.tindak_lanjut import SaringanTindakLanjut
from app.db.tables import PenilaianMerit, TindakLanjutMerit
from app.domain import merit
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.merit import Akibat, Tambahan
from app.usecases.merit.lembar import DITETAPKAN, Lembar

BELUM = "belum"
REKOMENDASI, PELANGGARAN = "rekomendasi", "pelanggaran"


@dataclass(frozen=True, slots=True)
class Anjuran:
    """A recommendation or a recorded violation as the decree words it."""

    jenis: str
    aspek: str | None
    uraian: str
    tenggat: date | None = None


@dataclass(frozen=True, slots=True)
class Keputusan:
    """A decree as published."""

    nomor: str
    tanggal: date
    nilai: Decimal
    indeks: Decimal | None
    kategori: str | None
    anjuran: Sequence[Anjuran]


def tetapkan(lembar: Lembar, isi: Keputusan, buku: Rulebook, hari_ini: date) -> Lembar:
    """Enter the decree; from now on nothing of the assessment changes.

    MasukanTidakSah where the decree contradicts itself; that it differs from what was computed
    is kept and shown.
    """
    masalah = [
        *merit.periksa_keputusan(isi.nilai, isi.indeks, isi.kategori, lembar.aturan),
        *_masalah_tanggal(lembar, isi, hari_ini),
        *_masalah_aspek(lembar, isi),
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum, baris = lembar.ringkas(), lembar.baris
    baris.status = DITETAPKAN
    baris.keputusan_nomor, baris.keputusan_tanggal = isi.nomor, isi.tanggal
    baris.keputusan_nilai, baris.keputusan_indeks = isi.nilai, isi.indeks
    baris.keputusan_kategori = isi.kategori
    baris.hasil = terhitung(
        lembar.terverifikasi(), lembar.instrumen, lembar.aturan, lembar.tambahan
    )
    _mulai(lembar, isi, buku)
    return lembar.simpan("tetapkan", sebelum)


def _masalah_tanggal(lembar: Lembar, isi: Keputusan, hari_ini: date) -> Sequence[Masalah]:
    if isi.tanggal > hari_ini:
        return [Masalah("tanggal", "tanggal_belum_tiba")]
    if isi.tanggal < date(lembar.baris.tahun, 1, 1):
        return [Masalah("tanggal", "keputusan_sebelum_tahun")]
    return []


def _masalah_aspek(lembar: Lembar, isi: Keputusan) -> Sequence[Masalah]:
    dikenal = lembar.aturan.tabel("aspek")
    return [
        Masalah(
            f"{satu.jenis}[{urut}].aspek", "pilihan_tidak_dikenal",
            {"nilai": satu.aspek, "dikenal": ", ".join(dikenal)},
        )
        for jenis in (REKOMENDASI, PELANGGARAN)
        for urut, satu in enumerate(s for s in isi.anjuran if s.jenis == jenis)
        if satu.aspek is not None and satu.aspek not in dikenal
    ]  # fmt: skip


def terhitung(
    skor: Mapping[str, Decimal], instrumen: RuleView, aturan: RuleView, tambahan: Tambahan
) -> dict[str, Any]:
    """Compute verified scores and keep the figures with the digests of what made them."""
    hasil = merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False), tambahan)
    return {
        "nilai": plain(hasil.nilai),
        "kategori": hasil.kategori,
        "indeks": None if hasil.indeks is None else plain(hasil.indeks),
        "aspek": {satu.kode: plain(satu.nilai) for satu in hasil.aspek},
        "instrumen": instrumen.aturan.sidik,
        "aturan": aturan.aturan.sidik,
    }


def akibat(aturan: RuleView, isi: Keputusan, buku: Rulebook) -> Akibat | None:
    """Say what a decree brings with it, where a rule says so."""
    view = merit.pilih_akibat(buku, aturan.aturan.id, isi.tanggal)
    return None if view is None else merit.akibat(isi.kategori, isi.tanggal, view)


def tindak_lanjut(
    baris: PenilaianMerit, nomor: int, satu: Anjuran, ikut: Akibat | None, waktu: datetime
) -> TindakLanjutMerit:
    """Make the follow-up of one item; due as the decree says, else as the rule does."""
    tenggat = satu.tenggat
    if tenggat is None and ikut is not None:
        pelanggaran = satu.jenis == PELANGGARAN
        tenggat = ikut.tenggat_pelanggaran if pelanggaran else ikut.pemantauan
    return TindakLanjutMerit(
        instansi_id=baris.instansi_id, penilaian_id=baris.id, nomor=nomor, jenis=satu.jenis,
        aspek=satu.aspek, uraian=satu.uraian, tenggat=tenggat, status=BELUM, diubah_pada=waktu,
    )  # fmt: skip


def _mulai(lembar: Lembar, isi: Keputusan, buku: Rulebook) -> None:
    """Begin the follow-up; what a decree entered earlier already began goes on."""
    kerja, baris = lembar.kerja, lembar.baris
    ikut = akibat(lembar.aturan, isi, buku)
    saringan = SaringanTindakLanjut(isi.tanggal, baris.id)
    lama = {
        (s.jenis, s.aspek, s.uraian): s
        for s in gudang.daftar(kerja.sesi, baris.instansi_id, saringan)
    }
    for nomor, satu in enumerate(isi.anjuran, start=1):
        ada = lama.pop((satu.jenis, satu.aspek, satu.uraian), None)
        if ada is not None:
            ada.nomor = nomor
        else:
            kerja.sesi.add(tindak_lanjut(baris, nomor, satu, ikut, kerja.sekarang))
    _cabut(lembar, list(lama.values()))


def _cabut(lembar: Lembar, sisa: list[TindakLanjutMerit]) -> None:
    """Drop what the decree no longer says, and note it."""
    for satu in sisa:
        lembar.kerja.sesi.delete(satu)
    if sisa:
        lembar.kerja.catat(
            "cabut", "tindak_lanjut_merit", lembar.baris.id, instansi=lembar.instansi.id,
            sebelum={str(s.id): [s.jenis, s.aspek, s.uraian, s.status] for s in sisa},
        )  # fmt: skip
