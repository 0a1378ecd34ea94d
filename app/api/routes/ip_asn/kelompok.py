"""A measurement in groups: by unit, by fact, by category, beside another year."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.ip_asn import kelompok as bentuk
from app.api.schemas.ip_asn.kelompok import (
    JawabanPerbandingan,
    KelompokTerukur,
    Kolom,
    SebaranTerukur,
    UnitTerukur,
)
from app.api.schemas.ip_asn.pengukuran import (
    JawabanDaftarPengukuran,
    JawabanPengukuran,
    meta,
    meta_daftar,
)
from app.usecases.ip_asn import kelompok as usecase
from app.usecases.ip_asn.tahunan import muat

router = APIRouter(prefix=AWALAN, tags=["IP ASN"], route_class=ExactRoute)

Bawahan = Annotated[
    bool, Query(description="Pegawai unit di bawahnya ikut dihitung pada unit di atasnya")
]


@router.get(
    "/{tahun}/unit",
    **baca_terlindung(
        "ipAsnMenurutUnit",
        "IP ASN menurut unit",
        "Indeks setiap unit, urut menurut kode; pegawai tanpa unit disebut paling awal.",
        "tidak_ditemukan",
        contoh={"unit": CONTOH["unit"]},
    ),
    response_model=JawabanDaftarPengukuran[UnitTerukur],
)
def menurut_unit(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    beserta_bawahan: Bawahan = False,
) -> Response:
    """Group by unit."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        semua = usecase.menurut_unit(satu, beserta_bawahan=beserta_bawahan)
        isi, letak = halaman.iris(semua, lambda k: f"{k.unit.kode}|{k.unit.id}" if k.unit else "-")
        data = [bentuk.unit(k) for k in isi]
        jawab = JawabanDaftarPengukuran[UnitTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


@router.get(
    "/{tahun}/kelompok",
    **baca_terlindung(
        "ipAsnMenurutKelompok",
        "IP ASN menurut kelompok pegawai",
        "Indeks setiap kelompok jabatan, golongan, pendidikan, jenis kelamin, atau jenis pegawai.",
        "tidak_ditemukan",
        contoh={"kelompok": CONTOH["kelompok"]},
    ),
    response_model=JawabanDaftarPengukuran[KelompokTerukur],
)
def menurut_kelompok(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    menurut: Annotated[Kolom, Query(description="Yang membentuk kelompok")] = "kelompok_jabatan",
) -> Response:
    """Group by a fact."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        semua = usecase.menurut(satu, menurut)
        isi, letak = halaman.iris(semua, lambda k: k.kunci or "-")
        data = [bentuk.kelompok(k) for k in isi]
        jawab = JawabanDaftarPengukuran[KelompokTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


@router.get(
    "/{tahun}/sebaran",
    **baca_terlindung(
        "sebaranIpAsn",
        "Sebaran pegawai menurut kategori IP ASN",
        "Banyaknya pegawai pada setiap kategori, juga yang kosong.",
        "tidak_ditemukan",
        contoh={"sebaran": CONTOH["sebaran"]},
    ),
    response_model=JawabanPengukuran[SebaranTerukur],
)
def sebaran(instansi: AcuanInstansi, tahun: TahunUkur, pintu: Baca, buku: Buku) -> Response:
    """Count by category."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        data = bentuk.sebaran(satu, usecase.sebaran(satu))
        return tugas.jawab(JawabanPengukuran[SebaranTerukur](data=data, meta=meta(satu)))


@router.get(
    "/{tahun}/perbandingan",
    **baca_terlindung(
        "perbandinganIpAsn",
        "IP ASN satu tahun di samping tahun lain",
        "Perubahan setiap dimensi, dan berapa pegawai yang naik dan turun di antara yang terukur "
        "pada keduanya. Bila aturannya berbeda, jawaban menyebutnya.",
        "tidak_ditemukan",
        contoh={"dengan_2023": CONTOH["perbandingan"]},
    ),
    response_model=JawabanPerbandingan,
)
def perbandingan(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    dengan: Annotated[
        int, Query(ge=1900, le=2200, examples=[2023], description="Tahun pembanding")
    ],
) -> Response:
    """Compare two years."""
    with pintu.baca() as tugas:
        baru = muat(tugas.kerja, buku, instansi, tahun)
        lama = usecase.pembanding(baru, buku, dengan)
        return tugas.jawab(bentuk.perbandingan(usecase.bandingkan(lama, baru)))
