"""Importing copied forms from a file: every row checked, then all of them or none."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.db.repositories.survei import respon as gudang
from app.db.tables import Survei
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.skm import UNSUR
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.masukan import validasi
from app.usecases.survei.entri import pastikan_terbuka, periksa, simpan
from app.usecases.survei.isian import ProfilResponden, ResponKertas
from app.usecases.survei.jawaban import Lembar
from app.usecases.survei.tabel import Baris, baca

_TUNGGAL = ("tanggal", "slot_jam", "layanan", "komentar")
_PROFIL = tuple(ProfilResponden.model_fields)
_LAIN = "lain."
KOLOM_WAJIB = ("tanggal", *UNSUR)
# So many problems are listed; the rest is counted.
DITAMPILKAN = 1000


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What a file holds, what is wrong with it, and how much of it was stored."""

    baris: int
    sah: int
    tersimpan: int
    galat: Sequence[Masalah]
    galat_lainnya: int


@dataclass(frozen=True, slots=True)
class Terbaca:
    """Rows that are sound, and what is wrong with the others."""

    sah: list[ResponKertas]
    masalah: list[Masalah]


def impor(
    kerja: Kerja, survei: Survei, berkas: tuple[Path, str], hari_ini: date, *, terapkan: bool
) -> HasilImpor:
    """Check a file (path and digest), and with ``terapkan`` store it unless a row is wrong.

    MasukanTidakSah for a file that cannot be read, or with ``terapkan`` for one with wrong
    rows. KonflikKeadaan for a survey that is not open, or a file that was stored before.
    """
    pastikan_terbuka(survei)
    tempat, sidik = berkas
    baris = baca(tempat)
    lembar = Lembar.dari(kerja.sesi, survei)
    _pastikan_kolom(baris, lembar)
    isi = Terbaca([], [])
    for urut, satu in enumerate(baris, start=2):  # as a spreadsheet counts them
        salah = _baca(satu, lembar, survei, hari_ini, isi.sah)
        isi.masalah.extend(Masalah(f"baris[{urut}].{m.lokasi}", m.kode, m.data) for m in salah)
    if terapkan:
        _terapkan(kerja, survei, lembar, isi, sidik)
    lebih = max(0, len(isi.masalah) - DITAMPILKAN)
    tersimpan = len(isi.sah) if terapkan else 0
    return HasilImpor(len(baris), len(isi.sah), tersimpan, isi.masalah[:DITAMPILKAN], lebih)


def _terapkan(kerja: Kerja, survei: Survei, lembar: Lembar, isi: Terbaca, sidik: str) -> None:
    if isi.masalah:
        raise MasukanTidakSah(isi.masalah)
    if sidik in gudang.sidik_impor(kerja.sesi, survei.id):
        raise KonflikKeadaan(Masalah("", "respon_berkas_sudah_diimpor"))
    simpan(kerja, lembar, isi.sah, "impor")
    kerja.catat(
        "impor_respon", "survei", survei.id,
        instansi=survei.instansi_id, sesudah={"jumlah": len(isi.sah), "sidik": sidik},
    )  # fmt: skip


def _pastikan_kolom(baris: Sequence[Baris], lembar: Lembar) -> None:
    if not baris:
        raise MasukanTidakSah([Masalah("berkas", "respon_tanpa_baris")])
    ada = {nama for satu in baris for nama in satu}
    lain = {f"{_LAIN}{satu.kode}" for satu in lembar.pertanyaan}
    dikenal = {*_TUNGGAL, *UNSUR, *_PROFIL, *lain}
    asing = [
        Masalah(nama[:80], "kunci_tidak_dikenal", {"dikenal": ", ".join(sorted(dikenal))})
        for nama in sorted(ada - dikenal)
    ]
    kurang = [Masalah(nama, "respon_kolom_kurang") for nama in KOLOM_WAJIB if nama not in ada]
    if asing or kurang:
        raise MasukanTidakSah([*asing, *kurang])


def _baca(
    satu: Baris, lembar: Lembar, survei: Survei, hari_ini: date, sah: list[ResponKertas]
) -> list[Masalah]:
    """Read a row; a sound one is added to ``sah``."""
    try:
        isi = validasi(ResponKertas, _susun(satu))
    except MasukanTidakSah as galat:
        return list(galat.masalah)
    masalah = list(periksa(lembar, survei, isi, hari_ini))
    if not masalah:
        sah.append(isi)
    return masalah


def _susun(satu: Baris) -> Mapping[str, Any]:
    return {
        **{nama: satu[nama] for nama in _TUNGGAL if nama in satu},
        "jawaban": {nama: _skor(satu.get(nama)) for nama in UNSUR},
        "profil": {nama: satu[nama].lower() for nama in _PROFIL if nama in satu},
        "jawaban_lain": {
            nama.removeprefix(_LAIN): nilai
            for nama, nilai in satu.items()
            if nama.startswith(_LAIN)
        },
    }


def _skor(teks: str | None) -> int | str | None:
    return int(teks) if teks is not None and re.fullmatch(r"\d{1,3}", teks, re.ASCII) else teks
