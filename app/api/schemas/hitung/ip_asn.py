"""Shapes of the IP ASN calculator."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaMasuk, AngkaTakNegatif
from app.api.schemas.base import HasilHitung, Keluar, Masuk, PilihanAturan
from app.domain import ip_asn
from app.usecases.scalars import YaTidak

PEGAWAI_MAKSIMUM = 10_000
# More lesson hours than a year holds are a slip of the pen.
JP_MAKSIMUM = 10_000


class PegawaiIpAsn(Masuk):
    """Keadaan seorang pegawai pada akhir masa pengukuran."""

    ref: Annotated[
        str,
        Field(min_length=1, max_length=100, description="Penanda dari pengirim, unik dalam daftar"),
    ]
    jenis_pegawai: ip_asn.JenisPegawai
    kelompok_jabatan: ip_asn.KelompokJabatan
    pendidikan: Annotated[ip_asn.Pendidikan, Field(description="Jenjang tertinggi")]
    pendidikan_dipersyaratkan: Annotated[
        ip_asn.Pendidikan | None,
        Field(description="Syarat jabatan; wajib untuk tahun pengukuran 2023 dan seterusnya"),
    ] = None
    diklat_kepemimpinan: Annotated[
        YaTidak, Field(description="Sudah mengikuti pelatihan kepemimpinan jabatannya")
    ]
    diklat_fungsional: Annotated[
        YaTidak,
        Field(description="Sudah mengikuti pelatihan fungsional, atau jabatannya tidak memerlukan"),
    ]
    jp_teknis: Annotated[
        AngkaTakNegatif,
        Field(le=JP_MAKSIMUM, description="JP diklat teknis selama satu tahun terakhir"),
    ]
    seminar: Annotated[YaTidak, Field(description="Pernah dalam dua tahun terakhir")]
    nilai_skp: Annotated[
        AngkaMasuk | None,
        Field(description="Nilai SKP tahun sebelumnya; dipakai sampai tahun pengukuran 2022"),
    ] = None
    predikat_kinerja: Annotated[
        ip_asn.Predikat | None,
        Field(description="Predikat tahun sebelumnya; dipakai sejak tahun pengukuran 2023"),
    ] = None
    hukuman_disiplin: Annotated[
        ip_asn.Hukuman | None, Field(description="Yang terberat selama lima tahun terakhir")
    ] = None


class IpAsnPermintaan(PilihanAturan):
    """Pegawai yang diukur, 1 sampai 10.000 orang."""

    pegawai: Annotated[list[PegawaiIpAsn], Field(min_length=1, max_length=PEGAWAI_MAKSIMUM)]


class CelahIpAsn(Keluar):
    """Poin yang belum diperoleh dan cara memperolehnya."""

    dimensi: str
    poin: Angka
    saran: str


class DimensiIpAsn(Keluar):
    """Nilai keempat dimensi, jumlahnya, dan kategorinya."""

    kualifikasi: Angka
    kompetensi: Angka
    kinerja: Angka
    disiplin: Angka
    nilai: Angka
    kategori: Annotated[
        str, Field(description="sangat_tinggi, tinggi, sedang, rendah, atau sangat_rendah")
    ]


class NilaiPegawai(DimensiIpAsn):
    """Nilai seorang pegawai; poin semua celah ditambah nilai adalah nilai tertinggi."""

    ref: str
    celah: list[CelahIpAsn]


class RataRataIpAsn(DimensiIpAsn):
    """Rata-rata semua pegawai, PNS dan PPPK digabung menurut jumlah orang."""

    jumlah: int


class IpAsnHasil(HasilHitung):
    """Nilai setiap pegawai dan rata-ratanya."""

    pegawai: list[NilaiPegawai]
    rata_rata: RataRataIpAsn
