"""Checks of days in personnel records."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.law.errors import Masalah

# Fences against slips of the pen, not rules: nobody on record was born, nothing on record
# happened before. Files are read behind the same ones (app/bulk/impor/bentuk).
LAHIR = "tanggal_lahir"
LAHIR_TERAWAL = date(1901, 1, 1)
TERAWAL = date(1950, 1, 1)


def periksa_tanggal(
    isi: Mapping[str, Any], nama: Iterable[str], hari_ini: date
) -> Iterator[Masalah]:
    """Name the days that are too long ago to be meant, or still to come."""
    for satu in nama:
        hari, terawal = isi[satu], LAHIR_TERAWAL if satu == LAHIR else TERAWAL
        if hari is not None and hari < terawal:
            yield Masalah(satu, "pegawai_tanggal_terlalu_lama", {"terawal": terawal.isoformat()})
        if hari is not None and hari > hari_ini:
            yield Masalah(satu, "pegawai_tanggal_belum_tiba", {"hari_ini": hari_ini.isoformat()})


def periksa_urutan(
    isi: Mapping[str, Any], pasangan: Iterable[tuple[str, str]]
) -> Iterator[Masalah]:
    """Name the days that come before one they must not come before; once each."""
    disebut: set[str] = set()
    for dahulu, kemudian in pasangan:
        awal, akhir = isi[dahulu], isi[kemudian]
        if awal is not None and akhir is not None and akhir < awal and kemudian not in disebut:
            disebut.add(kemudian)
            data = {"lain": dahulu, "hari": awal.isoformat()}
            yield Masalah(kemudian, "pegawai_tanggal_terbalik", data)
