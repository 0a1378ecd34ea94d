"""The persons of a measurement."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import Paging, PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.answer import MetaDaftar
from app.api.schemas.ip_asn import orang as bentuk
from app.api.schemas.ip_asn.jawaban import (
    JawabanDaftarPengukuran,
    meta_daftar,
)
from app.api.schemas.ip_asn.orang import OrangTerukur
from app.api.schemas.ip_asn.pengukuran import Alasan
from app.api.tugas import Tugas
from app.domain.ip_asn import KelompokJabatan
from app.usecases.ip_asn import perorangan as usecase
from app.usecases.ip_asn.perorangan import Daftar, Saringan, Urut
from app.usecases.ip_asn.tahunan import Tahunan, muat
from app.usecases.pegawai.pembaca import Pembaca

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)

SaringUnit = Annotated[
    str | None,
    Query(max_length=100, description="Id atau kode unit; termasuk unit di bawahnya"),
]


def saringan(
    kelompok_jabatan: Annotated[
        KelompokJabatan | None, Query(description="Hanya kelompok jabatan ini")
    ] = None,
    kategori: Annotated[str | None, Query(max_length=50, description="Hanya kategori ini")] = None,
    alasan: Annotated[
        Alasan | None, Query(description="Hanya yang dilewati karena ini, tanpa perlu `dilewati`")
    ] = None,
    cari: Annotated[
        str | None, Query(min_length=1, max_length=100, description="Bagian nama")
    ] = None,
    urut: Annotated[
        Urut, Query(description="nilai: terendah dahulu; -nilai: tertinggi dahulu; atau nama")
    ] = "nama",
    *,
    dilewati: Annotated[
        bool, Query(description="Yang tidak diukur beserta alasannya; urut menurut nama")
    ] = False,
) -> Daftar:
    """Read what a list is narrowed to."""
    isi = Saringan(None, kelompok_jabatan, kategori, alasan, cari)
    return Daftar(isi, urut, dilewati or alasan is not None)


Minta = Annotated[Daftar, Depends(saringan)]


@router.get(
    "/{tahun}/pegawai",
    **baca_terlindung(
        "pegawaiPengukuranIpAsn",
        "Nilai IP ASN setiap pegawai",
        "Pegawai yang terukur dengan nilai dan faktanya; dengan `dilewati` mereka yang tidak "
        "diukur. NIP tersamar tanpa izin melihatnya, dan pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"terukur": CONTOH["pegawai"], "dilewati": CONTOH["dilewati"]},
    ),
    response_model=JawabanDaftarPengukuran[OrangTerukur],
)
def pegawai(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    minta: Minta,
    unit: SaringUnit = None,
) -> Response:
    """List persons."""
    with pintu.baca_pribadi() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        minta = usecase.saring(satu, minta, unit)
        isi, letak = halaman_orang(satu, minta, halaman)
        pembaca = pembaca_orang(tugas, satu, len(isi), {"unit": unit, **minta.tercatat})
        data = [bentuk.terukur(baris, pembaca, satu.aturan) for baris in isi]
        jawab = JawabanDaftarPengukuran[OrangTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


def halaman_orang(
    satu: Tahunan, minta: Daftar, halaman: Paging
) -> tuple[list[usecase.Baris], MetaDaftar]:
    """Fetch a page of persons."""
    semua = usecase.daftar(satu, minta, halaman.setelah, halaman.ambil)
    return halaman.potong(semua, minta.kunci)


def pembaca_orang(
    tugas: Tugas, satu: Tahunan, jumlah: int, saringan: Mapping[str, str | None]
) -> Pembaca:
    """Note the reading of persons, and what was asked for."""
    pembaca = Pembaca(tugas.kerja, satu.instansi.id)
    terisi = {nama: isi for nama, isi in saringan.items() if isi is not None}
    pembaca.catat("ip_asn", satu.satu.id, jumlah, {"tahun": satu.satu.tahun, **terisi})
    return pembaca
