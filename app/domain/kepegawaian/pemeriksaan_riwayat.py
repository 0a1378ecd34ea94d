"""Checks of the entries of a servant's histories: every problem at once, with its path.

``isi`` holds the columns of an entry; ``lahir`` is the servant's day of birth.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.kepegawaian.kamus import TINGKAT_JENIS_HUKUMAN
from app.domain.kepegawaian.penanggalan import TERAWAL, periksa_tanggal, periksa_urutan
from app.domain.law.errors import Masalah

Isi = Mapping[str, Any]
# Fences against slips of the pen, not rules.
JP_DI_BAWAH = 10_000  # more lesson hours than a year holds
DIGIT_JP = 2
NILAI_SKP_TERTINGGI = 120
DIGIT_NILAI = 4


def periksa_pendidikan(isi: Isi, lahir: date, hari_ini: date) -> list[Masalah]:
    """Check a degree: taken after birth and by today."""
    return [
        *periksa_tanggal(isi, ("tanggal_lulus",), hari_ini),
        *_lahir(isi, lahir, "tanggal_lulus"),
    ]


def periksa_pelatihan(isi: Isi, lahir: date, hari_ini: date) -> list[Masalah]:
    """Check a training: over, with hours that fit in a year; a level only if it trains leaders."""
    masalah = [
        *periksa_tanggal(isi, ("tanggal_mulai", "tanggal_selesai"), hari_ini),
        *periksa_urutan(isi, [("tanggal_mulai", "tanggal_selesai")]),
        *_lahir(isi, lahir, "tanggal_mulai", "tanggal_selesai"),
        *_rentang(isi["jp"], "jp", {"di_bawah": JP_DI_BAWAH}, DIGIT_JP),
    ]
    if isi["tingkat"] is not None and isi["jenis"] != "kepemimpinan":
        masalah.append(Masalah("tingkat", "pegawai_tingkat_bukan_kepemimpinan"))
    return masalah


def periksa_kinerja(isi: Isi, lahir: date, hari_ini: date) -> list[Masalah]:
    """Check an assessment: of a year that has begun, by at least one of the methods."""
    masalah = []
    awal = max(TERAWAL.year, lahir.year)
    if not awal <= isi["tahun"] <= hari_ini.year:
        batas = {"minimum": str(awal), "maksimum": str(hari_ini.year)}
        masalah.append(Masalah("tahun", "di_luar_rentang", batas))
    if isi["nilai_skp"] is not None:
        tertinggi = {"maksimum": NILAI_SKP_TERTINGGI}
        masalah += _rentang(isi["nilai_skp"], "nilai_skp", tertinggi, DIGIT_NILAI)
    hasil, perilaku = isi["hasil_kerja"], isi["perilaku"]
    if (hasil is None) != (perilaku is None):
        masalah.append(Masalah("perilaku" if perilaku is None else "hasil_kerja", "wajib_diisi"))
    if hasil is None and perilaku is None and isi["nilai_skp"] is None and isi["predikat"] is None:
        masalah.append(Masalah("", "pegawai_kinerja_kosong"))
    return masalah


def periksa_predikat(tertulis: str | None, dihitung: str) -> list[Masalah]:
    """Compare a predicate that was given with the one that follows from the assessment."""
    if tertulis is None or tertulis == dihitung:
        return []
    data = {"nilai": tertulis, "seharusnya": dihitung}
    return [Masalah("predikat", "pegawai_predikat_bertentangan", data)]


def periksa_hukuman(isi: Isi, lahir: date, hari_ini: date) -> list[Masalah]:
    """Check a punishment: it has begun, ends after that, its kind has its level (PP 94/2021)."""
    masalah = [
        *periksa_tanggal(isi, ("mulai",), hari_ini),
        *periksa_urutan(isi, [("mulai", "selesai")]),
        *_lahir(isi, lahir, "mulai"),
    ]
    tingkat = TINGKAT_JENIS_HUKUMAN[isi["jenis"]]
    if isi["tingkat"] != tingkat:
        data = {"nilai": isi["jenis"], "seharusnya": tingkat}
        masalah.append(Masalah("tingkat", "pegawai_hukuman_tidak_cocok", data))
    return masalah


def _lahir(isi: Isi, lahir: date, *nama: str) -> Iterator[Masalah]:
    for satu in nama:
        if isi[satu] is not None and TERAWAL <= isi[satu] < lahir:
            yield Masalah(satu, "pegawai_sebelum_lahir")


def _rentang(
    nilai: Decimal, lokasi: str, batas: Mapping[str, int], digit: int
) -> Iterator[Masalah]:
    """Refuse a number out of its fence, or finer than it is stored."""
    if nilai < 0:
        yield Masalah(lokasi, "di_luar_rentang", {"minimum": "0"})
    elif nilai > batas.get("maksimum", nilai) or nilai >= batas.get("di_bawah", nilai + 1):
        data = {nama: str(satu) for nama, satu in batas.items()}
        yield Masalah(lokasi, "di_luar_rentang", data)
    elif nilai.quantize(Decimal(1).scaleb(-digit)) != nilai:
        yield Masalah(lokasi, "pegawai_angka_terlalu_halus", {"digit": str(digit)})
