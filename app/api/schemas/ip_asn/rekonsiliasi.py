"""Shapes of a reconciliation: what is not alike in a national result and in ours."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, MetaHitung
from app.api.schemas.hitung.ip_asn import RataRataIpAsn

DimensiBanding = Literal["kualifikasi", "kompetensi", "kinerja", "disiplin", "total"]


class RekonsiliasiSelisih(Keluar):
    """Selisih pada satu dimensi; total: total BKN bukan jumlah keempat dimensinya."""

    dimensi: DimensiBanding
    bkn: Angka
    tolok: Angka
    selisih: Annotated[Angka, Field(description="Nilai BKN dikurangi nilai di sini")]
    sebab: Annotated[
        list[str], Field(description="Dugaan sebab; daftar dan artinya ada pada dokumentasi")
    ]


class RekonsiliasiPegawai(Keluar):
    """Pegawai yang diukur di sini; null tanpa izin membaca pegawai, atau bila sudah dihapus."""

    id: UUID
    nip: str | None
    nama: str | None
    jabatan: str | None


class RekonsiliasiBaris(Keluar):
    """Satu baris berkas BKN."""

    baris: Annotated[int, Field(description="Nomor baris pada berkas")]
    nip: str | None
    nama: str
    jabatan: str
    unit: str
    tidak_diukur: Annotated[
        str | None, Field(description="Sebab orang ini tidak diukur di sini; null: tidak dikenal")
    ]


class RekonsiliasiBerbeda(Keluar):
    """Pegawai yang ada pada keduanya dengan nilai berbeda."""

    baris: int
    pegawai: RekonsiliasiPegawai
    menurut: Annotated[
        Literal["nip", "nama", "nama_jabatan"], Field(description="Cara mencocokkannya")
    ]
    selisih: list[RekonsiliasiSelisih]


class RekonsiliasiRancu(Keluar):
    """Nama yang dipakai beberapa orang dan tidak dapat dibedakan."""

    nama: str
    baris: list[int]
    pegawai: list[UUID]


class RekonsiliasiSebab(Keluar):
    """Berapa orang berbeda karena satu dugaan sebab, dan jumlah selisihnya."""

    dimensi: DimensiBanding
    sebab: str
    orang: int
    poin: Angka


class RekonsiliasiCacah(Keluar):
    """Cacah orang; baris ganda tidak dihitung dua kali."""

    bkn: int
    tolok: int
    cocok: int
    sama: int
    berbeda: int
    hanya_bkn: int
    hanya_tolok: int
    rancu: int
    ganda: int


class RekonsiliasiIndeks(Keluar):
    """Indeks masing-masing daftar, dan atas orang yang ada pada keduanya."""

    bkn: RataRataIpAsn
    tolok: RataRataIpAsn
    bkn_cocok: RataRataIpAsn | None
    tolok_cocok: RataRataIpAsn | None


class RekonsiliasiHasil(Keluar):
    """Semua yang tidak sama, dan ringkasannya."""

    cacah: RekonsiliasiCacah
    indeks: RekonsiliasiIndeks
    sebab: list[RekonsiliasiSebab]
    berbeda: list[RekonsiliasiBerbeda]
    hanya_bkn: list[RekonsiliasiBaris]
    hanya_tolok: list[RekonsiliasiPegawai]
    rancu: list[RekonsiliasiRancu]
    ganda: Annotated[
        list[RekonsiliasiBaris], Field(description="Baris yang NIP-nya sudah ada di atasnya")
    ]


class JawabanRekonsiliasi(Keluar):
    """Jawaban rekonsiliasi, dengan aturan pengukuran."""

    data: RekonsiliasiHasil
    meta: MetaHitung
