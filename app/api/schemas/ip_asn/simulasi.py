"""Shapes of a simulation: actions in, the index before and after out."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import Keluar, Masuk, MetaHitung
from app.api.schemas.hitung.ip_asn import RataRataIpAsn
from app.api.schemas.unit import AcuanUnit
from app.domain.ip_asn import JenisPegawai, KelompokJabatan, Predikat
from app.domain.ip_asn.tindakan import (
    CaraPendidikan,
    JenisTindakan,
    Pilihan,
    Tindakan,
    Ubahan,
)
from app.usecases.instansi import KODE
from app.usecases.ip_asn.hasil_simulasi import TindakanDiminta
from app.usecases.scalars import Bulat, YaTidak

TINDAKAN_MAKSIMUM = 50
PEGAWAI_MAKSIMUM = 100_000
ORANG_MAKSIMUM = 100_000_000
JP_MAKSIMUM = 10_000
JP_DESIMAL = 2

Jumlah = Annotated[Bulat, Field(ge=1, le=ORANG_MAKSIMUM)]


def _dua_desimal(jp: Decimal | None) -> Decimal | None:
    """Refuse hours finer than they are stored."""
    if jp is not None and jp != round(jp, JP_DESIMAL):
        raise PydanticCustomError("desimal_terlalu_banyak", "fine", {"desimal": str(JP_DESIMAL)})
    return jp


class SimulasiPilih(Masuk):
    """Pegawai yang dikenai tindakan: yang memenuhi semua syarat yang disebut."""

    kelompok_jabatan: Annotated[list[KelompokJabatan] | None, Field(min_length=1, max_length=5)] = (
        None
    )
    jenis_pegawai: Annotated[list[JenisPegawai] | None, Field(min_length=1, max_length=2)] = None
    unit: Annotated[
        list[Annotated[str, Field(pattern=KODE)]] | None,
        Field(
            min_length=1,
            max_length=1000,
            description="Id unit, atau kodenya pada tanggal pengukuran; termasuk semua di bawahnya",
        ),
    ] = None
    pegawai: Annotated[
        list[UUID] | None,
        Field(min_length=1, max_length=PEGAWAI_MAKSIMUM, description="Id pegawai yang diukur"),
    ] = None
    kekurangan: Annotated[
        JenisTindakan | None, Field(description="Hanya yang belum berpoin penuh pada komponen ini")
    ] = None
    jumlah: Annotated[
        Jumlah | None,
        Field(description="Sekian orang pertama menurut kenaikan terbesar, lalu menurut id"),
    ] = None

    def pilihan(self) -> Pilihan:
        """Hand it to the use case; units are looked up there."""
        return Pilihan(
            kelompok_jabatan=self.kelompok_jabatan,
            jenis_pegawai=self.jenis_pegawai,
            pegawai=self.pegawai,
            kekurangan=self.kekurangan,
            jumlah=self.jumlah,
        )


class SimulasiUbah(Masuk):
    """Yang berubah pada mereka; sekurang-kurangnya satu."""

    jp_teknis: Annotated[
        AngkaTakNegatif | None,
        Field(le=JP_MAKSIMUM, description="JP diklat teknis yang ditambahkan; dua desimal"),
        AfterValidator(_dua_desimal),
    ] = None
    seminar: Annotated[YaTidak, Field(description="Mengikuti seminar")] = False
    diklat_kepemimpinan: YaTidak = False
    diklat_fungsional: YaTidak = False
    pendidikan: Annotated[
        CaraPendidikan | None,
        Field(description="Naik satu jenjang, atau sampai syarat jabatan bagi yang di bawahnya"),
    ] = None
    predikat_kinerja: Annotated[
        Predikat | None, Field(description="Sekurang-kurangnya predikat ini; yang lebih baik tetap")
    ] = None

    @model_validator(mode="after")
    def _berisi(self) -> "SimulasiUbah":
        if self.ubahan() == Ubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def ubahan(self) -> Ubahan:
        """Hand it to the use case."""
        return Ubahan(**{nama: getattr(self, nama) for nama in SimulasiUbah.model_fields})


class SimulasiTindakan(Masuk):
    """Satu tindakan; tindakan berikutnya melihat keadaan sesudahnya."""

    pilih: SimulasiPilih = SimulasiPilih()
    ubah: SimulasiUbah


class SimulasiPermintaan(Masuk):
    """Tindakan yang diandaikan, berurutan."""

    tindakan: Annotated[list[SimulasiTindakan], Field(min_length=1, max_length=TINDAKAN_MAKSIMUM)]

    def diminta(self) -> list[TindakanDiminta]:
        """Hand it to the use case."""
        return [
            TindakanDiminta(Tindakan(satu.pilih.pilihan(), satu.ubah.ubahan()), satu.pilih.unit)
            for satu in self.tindakan
        ]


class SimulasiAkibat(Keluar):
    """Akibat satu tindakan pada gilirannya."""

    terpilih: Annotated[int, Field(description="Orang yang memenuhi pilihan")]
    berubah: Annotated[int, Field(description="Di antaranya, yang keadaannya berubah")]
    bertambah: Annotated[int, Field(description="Di antaranya, yang nilainya naik")]
    poin: Annotated[Angka, Field(description="Jumlah poin yang ditambahkan pada semua orang")]
    kenaikan: Annotated[Angka, Field(description="Sumbangannya pada indeks, empat desimal")]
    sesudah: RataRataIpAsn


class SimulasiUnit(Keluar):
    """Satu unit yang indeksnya berubah; hanya pegawai unit itu sendiri, tanpa yang di bawahnya."""

    unit: Annotated[AcuanUnit | None, Field(description="Null: pegawai tanpa unit")]
    jumlah: int
    bertambah: int
    sebelum: Angka
    sesudah: Angka
    kenaikan: Angka


class SimulasiHasil(Keluar):
    """Indeks sebelum dan sesudah semua tindakan, dan asal selisihnya."""

    sebelum: RataRataIpAsn
    sesudah: RataRataIpAsn
    kenaikan: Annotated[Angka, Field(description="Kenaikan indeks, empat desimal")]
    tindakan: list[SimulasiAkibat]
    unit: Annotated[list[SimulasiUnit], Field(description="Urut menurut tambahan poin")]


class JawabanSimulasi(Keluar):
    """Jawaban simulasi, dengan aturan yang dipakai."""

    data: SimulasiHasil
    meta: MetaHitung
