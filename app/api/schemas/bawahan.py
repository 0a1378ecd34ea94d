"""Shapes of the agencies below one, side by side."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.answer import MetaDaftar
from app.api.schemas.base import AturanTerpakai, Keluar
from app.api.schemas.hitung.ip_asn import DimensiIpAsn
from app.api.schemas.instansi import AcuanInstansi
from app.domain.ip_asn import RataRata
from app.usecases.bawahan import HasilBawahan, Kelompok, Menurut, Status


class AturanUkur(Keluar):
    """Aturan sebuah pengukuran; sidik yang sama berarti cara menghitung yang sama."""

    id: str
    sidik: str


class BawahanCakupan(Keluar):
    """Berapa pegawai yang diukur; null bila angkanya menunjuk pada segelintir orang."""

    diukur: int
    dilewati: int | None
    persen: Annotated[Angka | None, Field(description="Bagian yang diukur, dalam persen")]
    alasan: Annotated[
        dict[str, int | None], Field(description="Yang tidak diukur, menurut sebabnya")
    ]


class BawahanIpAsn(Keluar):
    """Hasil satu instansi bawahan; angka hanya ada bila statusnya tetap."""

    instansi: AcuanInstansi
    status: Annotated[
        Status,
        Field(
            description="tetap, rancangan, belum_diukur, aturan_berubah (sejak ditetapkan), atau "
            "ditahan (terlalu sedikit orang)"
        ),
    ]
    tanggal: Annotated[date | None, Field(description="Tanggal pengukuran")]
    ditetapkan_pada: datetime | None
    aturan: AturanUkur | None
    nilai: Annotated[DimensiIpAsn | None, Field(description="Rata-rata semua yang diukur")]
    cakupan: BawahanCakupan | None


class BawahanKelompok(Keluar):
    """Satu kelompok pegawai; angkanya null bila ditahan."""

    kelompok: Annotated[str | None, Field(description="Null: tidak tercatat")]
    ditahan: bool
    jumlah: int | None
    nilai: DimensiIpAsn | None


class BawahanBerkelompok(Keluar):
    """Kelompok pegawai satu instansi bawahan; kosong bila hasilnya tidak tampak."""

    instansi: AcuanInstansi
    status: Status
    jumlah: Annotated[int | None, Field(description="Semua yang diukur")]
    menurut: Menurut
    kelompok: list[BawahanKelompok]


class MetaBawahan(MetaDaftar):
    """Halaman, dan ketentuan penahanan yang dipakai."""

    aturan: AturanTerpakai


class JawabanBawahan(Keluar):
    """Satu halaman instansi bawahan."""

    data: list[BawahanIpAsn]
    meta: MetaBawahan


class JawabanBawahanKelompok(Keluar):
    """Satu halaman instansi bawahan dengan kelompok pegawainya."""

    data: list[BawahanBerkelompok]
    meta: MetaBawahan


def bawahan(satu: HasilBawahan) -> BawahanIpAsn:
    """Show one agency."""
    aturan = None
    if satu.aturan_id is not None and satu.aturan_sidik is not None:
        aturan = AturanUkur(id=satu.aturan_id, sidik=satu.aturan_sidik)
    return BawahanIpAsn(
        instansi=AcuanInstansi.model_validate(satu.instansi),
        status=satu.status,
        tanggal=satu.tanggal,
        ditetapkan_pada=satu.ditetapkan_pada,
        aturan=aturan,
        nilai=_nilai(satu.rata),
        cakupan=None if satu.cakupan is None else BawahanCakupan.model_validate(satu.cakupan),
    )


def berkelompok(satu: HasilBawahan, menurut: Menurut, isi: list[Kelompok]) -> BawahanBerkelompok:
    """Show the groups of one agency."""
    return BawahanBerkelompok(
        instansi=AcuanInstansi.model_validate(satu.instansi),
        status=satu.status,
        jumlah=None if satu.rata is None else satu.rata.jumlah,
        menurut=menurut,
        kelompok=[
            BawahanKelompok(
                kelompok=kelompok.kelompok,
                ditahan=kelompok.ditahan,
                jumlah=None if kelompok.rata is None else kelompok.rata.jumlah,
                nilai=_nilai(kelompok.rata),
            )
            for kelompok in isi
        ],
    )


def _nilai(rata: RataRata | None) -> DimensiIpAsn | None:
    return None if rata is None else DimensiIpAsn.model_validate(rata)
