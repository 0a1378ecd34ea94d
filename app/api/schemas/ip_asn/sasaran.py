"""Shapes of the way to a target: what is allowed in, the fewest actions out."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import Keluar, Masuk, MetaHitung
from app.api.schemas.hitung.ip_asn import RataRataIpAsn
from app.api.schemas.ip_asn.simulasi import ORANG_MAKSIMUM
from app.api.schemas.unit import AcuanUnit
from app.domain.ip_asn import Predikat
from app.domain.ip_asn.tindakan import CaraPendidikan, JenisDiizinkan, JenisTindakan
from app.usecases.ip_asn.sasaran import Sebab
from app.usecases.scalars import Bulat


class SasaranTindakan(Masuk):
    """Satu jenis tindakan yang boleh dipakai; satu tindakan mengubah satu orang."""

    jenis: JenisTindakan
    paling_banyak: Annotated[
        Bulat | None, Field(ge=0, le=ORANG_MAKSIMUM, description="Null: tanpa batas")
    ] = None
    pendidikan: Annotated[
        CaraPendidikan, Field(description="Untuk jenis pendidikan: sampai jenjang mana")
    ] = "naik_satu_jenjang"
    predikat: Annotated[
        Predikat, Field(description="Untuk jenis predikat_kinerja: predikat yang dicapai")
    ] = "sangat_baik"

    def diizinkan(self) -> JenisDiizinkan:
        """Hand it to the use case."""
        return JenisDiizinkan(self.jenis, self.paling_banyak, self.pendidikan, self.predikat)


class SasaranPermintaan(Masuk):
    """Indeks yang ingin dicapai dan tindakan yang boleh dipakai."""

    nilai: Annotated[AngkaTakNegatif, Field(le=100, description="Indeks yang ingin dicapai")]
    tindakan: Annotated[
        list[SasaranTindakan] | None,
        Field(min_length=1, max_length=6, description="Null: semua jenis, tanpa batas"),
    ] = None

    def izin(self) -> list[JenisDiizinkan] | None:
        """Hand it to the use case."""
        return None if self.tindakan is None else [satu.diizinkan() for satu in self.tindakan]


class SasaranKegiatan(Keluar):
    """Tindakan sejenis bagi satu kelompok jabatan pada satu unit."""

    jenis: JenisTindakan
    kelompok_jabatan: str
    unit: Annotated[AcuanUnit | None, Field(description="Null: pegawai tanpa unit")]
    orang: int
    poin: Angka
    jp: Annotated[
        Angka | None, Field(description="JP yang masih harus diikuti; hanya pada diklat_teknis")
    ]


class KurangDimensi(Keluar):
    """Poin yang masih kurang pada tiap dimensi, dijumlahkan atas semua orang."""

    kualifikasi: Angka
    kompetensi: Angka
    kinerja: Angka
    disiplin: Angka


class SasaranTakTercapai(Keluar):
    """Mengapa sasaran tidak tercapai dan sampai mana yang tercapai."""

    sebab: Annotated[
        Sebab,
        Field(
            description="batas_tindakan: tercapai bila batasnya dilepas; jenis_tindakan: tercapai "
            "bila semua jenis boleh; di_luar_tindakan: tindakan apa pun tidak cukup"
        ),
    ]
    terbaik: Annotated[Angka, Field(description="Indeks tertinggi dengan yang diizinkan")]
    kurang: KurangDimensi


class SasaranHasil(Keluar):
    """Tindakan paling sedikit yang mencapai sasaran, atau semuanya bila tidak cukup."""

    tercapai: bool
    poin_perlu: Annotated[Angka, Field(description="Jumlah poin yang kurang sampai sasaran")]
    tindakan: Annotated[int, Field(description="Banyaknya tindakan, satu orang satu komponen")]
    sebelum: RataRataIpAsn
    sesudah: RataRataIpAsn
    kegiatan: list[SasaranKegiatan]
    tak_tercapai: SasaranTakTercapai | None


class JawabanSasaran(Keluar):
    """Jawaban sasaran, dengan aturan yang dipakai."""

    data: SasaranHasil
    meta: MetaHitung
