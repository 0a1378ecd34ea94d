"""What is measured of a person, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

JenisPegawai = Literal["pns", "pppk"]
KelompokJabatan = Literal["pimpinan_tinggi", "administrator", "pengawas", "fungsional", "pelaksana"]
Pendidikan = Literal["s3", "s2", "s1_d4", "d3", "d2_d1_slta", "di_bawah_slta"]
Predikat = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
Hukuman = Literal["ringan", "sedang", "berat"]

KELOMPOK_JABATAN: tuple[str, ...] = get_args(KelompokJabatan)
# Highest first: the order in which education is compared.
PENDIDIKAN: tuple[str, ...] = get_args(Pendidikan)
# Best first.
PREDIKAT: tuple[str, ...] = get_args(Predikat)
HUKUMAN: tuple[str, ...] = get_args(Hukuman)
DIMENSI = ("kualifikasi", "kompetensi", "kinerja", "disiplin")
# Key of the rule tables for a person without assessment, or without punishment.
TIDAK_ADA = "tidak_ada"


@dataclass(frozen=True, slots=True)
class Pegawai:
    """One person at the end of the period measured.

    ``jp_teknis`` are lesson hours; ``nilai_skp`` or ``predikat_kinerja`` is the assessment of
    the year before (none = not assessed); ``hukuman_disiplin`` the heaviest punishment in the
    period that counts.
    """

    ref: str
    jenis_pegawai: JenisPegawai
    kelompok_jabatan: KelompokJabatan
    pendidikan: Pendidikan
    diklat_kepemimpinan: bool
    diklat_fungsional: bool
    jp_teknis: Decimal
    seminar: bool
    pendidikan_dipersyaratkan: Pendidikan | None = None
    nilai_skp: Decimal | None = None
    predikat_kinerja: Predikat | None = None
    hukuman_disiplin: Hukuman | None = None


@dataclass(frozen=True, slots=True)
class Celah:
    """Points missing in a dimension, and what would earn them."""

    dimensi: str
    poin: Decimal
    saran: str


@dataclass(frozen=True, slots=True)
class Dimensi:
    """Points of one dimension and what is missing to its maximum."""

    nilai: Decimal
    celah: tuple[Celah, ...]


@dataclass(frozen=True, slots=True)
class HasilPegawai:
    """Points of one person; the points of ``celah`` and ``nilai`` add up to the maximum."""

    ref: str
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    nilai: Decimal
    kategori: str
    celah: tuple[Celah, ...]


@dataclass(frozen=True, slots=True)
class Jumlah:
    """Head count and exact sums of points over persons; sums of groups may be added."""

    orang: int
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    nilai: Decimal

    def __add__(self, lain: "Jumlah") -> "Jumlah":
        """Pool two groups by head count."""
        return Jumlah(
            self.orang + lain.orang,
            self.kualifikasi + lain.kualifikasi,
            self.kompetensi + lain.kompetensi,
            self.kinerja + lain.kinerja,
            self.disiplin + lain.disiplin,
            self.nilai + lain.nilai,
        )


@dataclass(frozen=True, slots=True)
class RataRata:
    """Means over ``jumlah`` persons, and the category of the mean."""

    jumlah: int
    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    nilai: Decimal
    kategori: str


@dataclass(frozen=True, slots=True)
class HasilIpAsn:
    """Every person measured, in the order given, and their mean."""

    pegawai: tuple[HasilPegawai, ...]
    rata_rata: RataRata
