"""What retirement and personnel numbers are made of, and what comes out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.law.schema import IndexSchema, angka, tabel


class Jabatan(StrEnum):
    """Posts with a retirement age of their own."""

    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    PELAKSANA = "pelaksana"
    FUNGSIONAL_KETERAMPILAN = "fungsional_keterampilan"
    AHLI_PERTAMA = "ahli_pertama"
    AHLI_MUDA = "ahli_muda"
    AHLI_MADYA = "ahli_madya"
    AHLI_UTAMA = "ahli_utama"
    PIMPINAN_TINGGI = "pimpinan_tinggi"
    GURU = "guru"


class JenisPegawai(StrEnum):
    """Kinds of servant a personnel number tells apart."""

    PNS = "pns"
    PPPK = "pppk"


class JenisKelamin(StrEnum):
    """Sex as a personnel number states it."""

    LAKI_LAKI = "laki_laki"
    PEREMPUAN = "perempuan"


RENTANG = ("minimum", "maksimum")

SCHEMA_PENSIUN = IndexSchema(
    {"usia": tabel(*Jabatan), "bulan_sesudah": angka(), "tahun_lahir": tabel(*RENTANG)}
)
SCHEMA_NIP = IndexSchema(
    {
        "panjang": angka(),
        "tahun_lahir": tabel(*RENTANG),
        "usia_pengangkatan": tabel(*JenisPegawai),
        "usia_pengangkatan_tertinggi": angka(),
    }
)


@dataclass(frozen=True, slots=True)
class HasilPensiun:
    """Retirement age in years, and the day from which the servant is retired."""

    usia: int
    tmt: date


@dataclass(frozen=True, slots=True)
class HasilNip:
    """A personnel number taken apart; PPPK have no month of appointment in theirs."""

    nip: str
    tanggal_lahir: date
    jenis_pegawai: JenisPegawai
    tahun_pengangkatan: int
    bulan_pengangkatan: int | None
    jenis_kelamin: JenisKelamin
    nomor_urut: str
