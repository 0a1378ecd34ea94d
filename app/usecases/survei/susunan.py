"""Surveys in the making: found, drafted, changed, opened, closed."""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories.survei import layanan as gudang_layanan
from app.db.repositories.survei import respon as gudang_respon
from app.db.repositories.survei import survei as gudang
from app.db.repositories.survei import tiket as gudang_tiket
from app.db.repositories.survei.layanan import LayananTerdaftar
from app.db.repositories.survei.survei import Pertanyaan, SurveiRingkas
from app.db.tables import Instansi, Survei
from app.db.types import uuid7
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.domain.skm import ukuran_sampel
from app.domain.skm.kuesioner import kuesioner
from app.usecases.daftar_instansi import pilih
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan

TULIS, TERBIT = "skm:tulis", "skm:terbit"
INDEKS, INDEKS_SAMPEL = "skm", "ukuran-sampel"
# Neither vowels nor what looks alike: no code spells a word or is read wrongly.
ABJAD = "23456789bcdfghjkmnpqrstvwxz"
PANJANG_KODE = 10
# What stays open to change once somebody answered: it asks nobody anything else.
SESUDAH_JAWABAN = frozenset({"nama", "pengantar", "periode_selesai", "populasi", "batas_per_jam"})
ISIAN = (
    "nama", "pengantar", "periode_mulai", "periode_selesai", "bobot", "akses", "populasi",
    "batas_per_jam",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SurveiTampak:
    """A survey with all that belongs to it, as its caller sees it."""

    survei: Survei
    pertanyaan: Sequence[Pertanyaan]
    layanan: Sequence[LayananTerdaftar]
    jumlah_respon: int
    tiket: int
    tiket_terpakai: int
    boleh: Mapping[str, bool]


def daftar(
    kerja: Kerja, instansi: str, status: str | None, setelah: UUID | None, ambil: int
) -> Sequence[SurveiRingkas]:
    """List the surveys of an agency, the newest first."""
    satu = pilih(kerja, instansi)
    return gudang.daftar(kerja.sesi, satu.id, status, setelah, ambil)


def muat(kerja: Kerja, acuan: str, *, tulis: bool = False) -> Survei:
    """Return a survey by id or code if the caller may; for writing, nobody else changes it.

    TidakDitemukan also for the survey of an agency that the caller may not see.
    """
    survei = None
    if re.fullmatch(KODE, acuan):
        survei = gudang.menurut_acuan(kerja.sesi, acuan, kunci=tulis)
    if survei is None:
        raise TidakDitemukan
    kerja.pastikan(survei.instansi_id)
    if tulis and not kerja.sesi.get_one(Instansi, survei.instansi_id).aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    return survei


def tampak(kerja: Kerja, survei: Survei) -> SurveiTampak:
    """Show a survey."""
    sesi = kerja.sesi
    jumlah = gudang_respon.jumlah(sesi, survei.id)
    tiket, terpakai = gudang_tiket.jumlah(sesi, survei.id)
    pertanyaan = gudang.pertanyaan(sesi, survei.id)
    layanan = gudang_layanan.milik_survei(sesi, survei.id)
    return SurveiTampak(survei, pertanyaan, layanan, jumlah, tiket, terpakai, _boleh(kerja, survei))


def _boleh(kerja: Kerja, survei: Survei) -> dict[str, bool]:
    aktif = kerja.sesi.get_one(Instansi, survei.instansi_id).aktif
    tulis = aktif and kerja.boleh(survei.instansi_id, TULIS)
    draft, terbuka = survei.status == "draft", survei.status == "terbuka"
    return {
        "ubah": tulis and (draft or terbuka),
        "hapus": tulis and draft,
        "buka": tulis and draft,
        "tutup": tulis and terbuka,
        "isi": tulis and terbuka,
        "buat_tiket": tulis and (draft or terbuka) and survei.akses == "tiket",
        "terbitkan": (
            aktif and survei.status == "ditutup" and kerja.boleh(survei.instansi_id, TERBIT)
        ),
    }


def buat(
    kerja: Kerja, acuan: str, isi: Mapping[str, Any], buku: Rulebook, kode: str | None = None
) -> Survei:
    """Draft a survey; MasukanTidakSah lists every problem, AturanTidakBerlaku without a rule.

    Its public address is a code that nobody guesses, unless one is given.
    """
    instansi = pilih(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    hari, asal = isi["periode_mulai"], kuesioner()
    aturan = buku.pilih(INDEKS, hari)
    survei = Survei(
        id=uuid7(), instansi_id=instansi.id, status="draft", kuesioner_id=asal.id,
        kode=kode or "".join(secrets.choice(ABJAD) for _ in range(PANJANG_KODE)),
        unsur=[{**satu, "nama": aturan.peta("unsur")[satu["kode"]].nilai} for satu in asal.unsur],
        aturan_id=aturan.aturan.id, aturan_sidik=aturan.aturan.sidik,
        dibuat_pada=kerja.sekarang, diubah_pada=kerja.sekarang,
        **{nama: isi[nama] for nama in ISIAN if nama != "bobot"},
        bobot=isi["bobot"] or aturan.pilihan("bobot_baku").nilai,
    )  # fmt: skip
    _sampel(survei, buku)
    _pastikan(_masa(survei), layanan := _layanan(kerja, survei, isi["layanan"]))
    kerja.sesi.add(survei)
    kerja.sesi.flush()
    gudang.ganti_layanan(kerja.sesi, survei, layanan.nomor)
    gudang.ganti_pertanyaan(kerja.sesi, survei, [Pertanyaan(**s) for s in isi["pertanyaan"]])
    _catat(kerja, "buat", survei, None, _catatan(kerja, survei))
    return survei


def ubah(kerja: Kerja, survei: Survei, isi: Mapping[str, Any], buku: Rulebook) -> Survei:
    """Change what ``isi`` names; once somebody answered, nothing that was asked changes."""
    if survei.status not in {"draft", "terbuka"}:
        raise KonflikKeadaan(Masalah("", "survei_selesai_diubah", {"keadaan": survei.status}))
    inti = sorted(isi.keys() - SESUDAH_JAWABAN)
    if inti and gudang_respon.ada(kerja.sesi, survei.id):
        raise KonflikKeadaan(Masalah("", "survei_sudah_dijawab", {"isian": ", ".join(inti)}))
    sebelum = _catatan(kerja, survei)
    for nama in ISIAN:
        if nama in isi:
            setattr(survei, nama, isi[nama])
    if "periode_mulai" in isi:
        aturan = buku.pilih(INDEKS, survei.periode_mulai).aturan
        survei.aturan_id, survei.aturan_sidik = aturan.id, aturan.sidik
    _sampel(survei, buku)
    layanan = _layanan(kerja, survei, isi.get("layanan", []))
    _pastikan(_masa(survei), layanan)
    if "layanan" in isi:
        gudang.ganti_layanan(kerja.sesi, survei, layanan.nomor)
    if "pertanyaan" in isi:
        gudang.ganti_pertanyaan(kerja.sesi, survei, [Pertanyaan(**s) for s in isi["pertanyaan"]])
    return _naik(kerja, survei, "ubah", sebelum)


def buka(kerja: Kerja, survei: Survei, hari_ini: date) -> Survei:
    """Open a draft to the public; refused when its period is over already."""
    _pastikan_status(survei, "draft")
    if survei.periode_selesai < hari_ini:
        raise KonflikKeadaan(Masalah("", "survei_lewat_periode"))
    sebelum = _catatan(kerja, survei)
    survei.status, survei.dibuka_pada = "terbuka", kerja.sekarang
    return _naik(kerja, survei, "buka", sebelum)


def tutup(kerja: Kerja, survei: Survei) -> Survei:
    """Close an open survey: from here on nobody answers."""
    _pastikan_status(survei, "terbuka")
    sebelum = _catatan(kerja, survei)
    survei.status, survei.ditutup_pada = "ditutup", kerja.sekarang
    return _naik(kerja, survei, "tutup", sebelum)


def hapus(kerja: Kerja, survei: Survei) -> None:
    """Throw a draft away, with its tickets."""
    _pastikan_status(survei, "draft")
    _catat(kerja, "hapus", survei, _catatan(kerja, survei), None)
    kerja.sesi.delete(survei)
    kerja.sesi.flush()


def _pastikan_status(survei: Survei, harus: str) -> None:
    if survei.status != harus:
        data = {"keadaan": survei.status, "harus": harus}
        raise KonflikKeadaan(Masalah("", "survei_keadaan_lain", data))


def _naik(kerja: Kerja, survei: Survei, tindakan: str, sebelum: Mapping[str, Any]) -> Survei:
    sesudah = _catatan(kerja, survei)
    if sesudah != sebelum:
        survei.versi += 1
        survei.diubah_pada = kerja.sekarang
        kerja.sesi.flush()
        _catat(kerja, tindakan, survei, sebelum, sesudah)
    return survei


def _sampel(survei: Survei, buku: Rulebook) -> None:
    """Say how many must answer, from the population, by the rule of the period's first day."""
    survei.target_sampel = survei.aturan_sampel_id = None
    if survei.populasi is not None:
        aturan = buku.pilih(INDEKS_SAMPEL, survei.periode_mulai)
        survei.target_sampel = ukuran_sampel(survei.populasi, aturan, Trace(simpan=False)).sampel
        survei.aturan_sampel_id = aturan.aturan.id


def _masa(survei: Survei) -> list[Masalah]:
    terbalik = survei.periode_selesai < survei.periode_mulai
    return [Masalah("periode_selesai", "survei_masa_terbalik")] if terbalik else []


@dataclass(frozen=True, slots=True)
class _Dipilih:
    """The services a survey names, and what is wrong with the list."""

    nomor: Sequence[UUID]
    masalah: Sequence[Masalah]


def _layanan(kerja: Kerja, survei: Survei, acuan: Sequence[str]) -> _Dipilih:
    """Find services by id or code; each must be offered on a day of the period."""
    if not acuan:
        return _Dipilih((), ())
    ada = {}
    for satu in gudang_layanan.semua(kerja.sesi, survei.instansi_id):
        ada[satu.kode] = ada[str(satu.id)] = satu
    nomor: list[UUID] = []
    masalah: list[Masalah] = []
    for urut, nama in enumerate(acuan):
        layanan, tempat = ada.get(nama), f"layanan[{urut}]"
        if layanan is None:
            masalah.append(Masalah(tempat, "survei_layanan_tidak_dikenal", {"nilai": nama}))
        elif layanan.id in nomor:
            pertama = f"layanan[{nomor.index(layanan.id)}]"
            masalah.append(Masalah(tempat, "nilai_ganda", {"nilai": nama, "pertama": pertama}))
        elif not _ditawarkan(layanan, survei):
            masalah.append(Masalah(tempat, "survei_layanan_tidak_aktif", {"nilai": nama}))
        else:
            nomor.append(layanan.id)
    return _Dipilih(nomor, masalah)


def _ditawarkan(layanan: LayananTerdaftar, survei: Survei) -> bool:
    sampai = layanan.aktif_sampai or date.max
    return layanan.aktif_sejak <= survei.periode_selesai and sampai >= survei.periode_mulai


def _pastikan(masa: Sequence[Masalah], layanan: _Dipilih) -> None:
    if masalah := [*masa, *layanan.masalah]:
        raise MasukanTidakSah(masalah)


def _catatan(kerja: Kerja, survei: Survei) -> dict[str, Any]:
    """Reduce a survey to what the audit log keeps of it."""
    layanan = gudang_layanan.milik_survei(kerja.sesi, survei.id)
    pertanyaan = gudang.pertanyaan(kerja.sesi, survei.id)
    return {
        **{nama: getattr(survei, nama) for nama in (*ISIAN, "kode", "status", "target_sampel")},
        "layanan": [satu.kode for satu in layanan],
        "pertanyaan": [asdict(satu) for satu in pertanyaan],
    }


def _catat(
    kerja: Kerja,
    tindakan: str,
    survei: Survei,
    sebelum: Mapping[str, Any] | None,
    sesudah: Mapping[str, Any] | None,
) -> None:
    kerja.catat(
        tindakan, "survei", survei.id,
        instansi=survei.instansi_id, sebelum=sebelum, sesudah=sesudah,
    )  # fmt: skip
