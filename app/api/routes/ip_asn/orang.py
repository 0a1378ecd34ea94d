"""The persons of a measurement, what they lack, and one of them explained."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response

from app.api.access import Tugas
from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import Paging, PagingDep
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.answer import MetaDaftar
from app.api.schemas.ip_asn import orang as bentuk
from app.api.schemas.ip_asn.orang import CelahTerukur, OrangTerukur, PenjelasanUkur
from app.api.schemas.ip_asn.pengukuran import (
    Alasan,
    JawabanDaftarPengukuran,
    JawabanPengukuran,
    meta,
    meta_daftar,
)
from app.domain.ip_asn import KelompokJabatan
from app.domain.law.steps import Trace
from app.usecases.ip_asn import celah as usecase_celah
from app.usecases.ip_asn import perorangan as usecase
from app.usecases.ip_asn.perorangan import Daftar, Saringan, Urut
from app.usecases.ip_asn.tahunan import Tahunan, muat
from app.usecases.pegawai.pembaca import Pembaca

router = APIRouter(prefix=AWALAN, tags=["IP ASN"], route_class=ExactRoute)

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
        isi, letak = _halaman(satu, minta, halaman)
        pembaca = _pembaca(tugas, satu, len(isi), unit)
        data = [bentuk.terukur(baris, pembaca, satu.aturan) for baris in isi]
        jawab = JawabanDaftarPengukuran[OrangTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


def _halaman(
    satu: Tahunan, minta: Daftar, halaman: Paging
) -> tuple[list[usecase.Baris], MetaDaftar]:
    semua = usecase.daftar(satu, minta, halaman.setelah, halaman.ambil)
    return halaman.potong(semua, minta.kunci)


def _pembaca(tugas: Tugas, satu: Tahunan, jumlah: int, unit: str | None = None) -> Pembaca:
    """Note the reading of persons."""
    pembaca = Pembaca(tugas.kerja, satu.instansi.id)
    saring = {"tahun": satu.satu.tahun, **({"unit": unit} if unit else {})}
    pembaca.catat("ip_asn", satu.satu.id, jumlah, saring)
    return pembaca


@router.get(
    "/{tahun}/celah",
    **baca_terlindung(
        "celahIpAsn",
        "Poin IP ASN yang belum diperoleh",
        "Menurut dimensi (kompetensi menurut bagiannya), unit, atau pegawai: berapa orang "
        "kekurangan, berapa poin per orang, dan kenaikan indeks bila semua diperoleh. Urut dari "
        "kenaikan terbesar.",
        "tidak_ditemukan",
        contoh={"dimensi": CONTOH["celah"], "pegawai": CONTOH["celah_pegawai"]},
    ),
    response_model=JawabanDaftarPengukuran[CelahTerukur],
)
def celah(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    menurut: Annotated[
        Literal["dimensi", "unit", "pegawai"], Query(description="Yang dirinci")
    ] = "dimensi",
    unit: SaringUnit = None,
) -> Response:
    """List what is missing."""
    with pintu.baca_pribadi() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        if menurut == "pegawai":
            data, letak = _celah_orang(tugas, satu, halaman, unit)
        else:
            semua = usecase_celah.menurut(satu, menurut, unit)
            isi, letak = halaman.iris(enumerate(semua), lambda k: f"{k[0]:09d}")
            data = [bentuk.celah(k, satu) for _, k in isi]
        jawab = JawabanDaftarPengukuran[CelahTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


def _celah_orang(
    tugas: Tugas, satu: Tahunan, halaman: Paging, unit: str | None
) -> tuple[list[CelahTerukur], MetaDaftar]:
    """Who has the fewest points can gain the most."""
    minta = usecase.saring(satu, Daftar(Saringan(), "nilai"), unit)
    isi, letak = _halaman(satu, minta, halaman)
    pembaca = _pembaca(tugas, satu, len(isi), unit)
    jejak = Trace(simpan=False)
    data = [
        bentuk.celah_orang(baris, pembaca, usecase.jelaskan(satu, baris, jejak), satu)
        for baris in isi
    ]
    return data, letak


@router.get(
    "/{tahun}/jejak/{orang}",
    **baca_terlindung(
        "jejakIpAsn",
        "Penjelasan nilai IP ASN seorang pegawai",
        "Menghitung lagi dari fakta yang tersimpan, langkah demi langkah dengan dasar hukumnya, "
        "beserta poin yang belum diperoleh; atau alasan ia dilewati.",
        "tidak_ditemukan",
        contoh={"penjelasan": CONTOH["jejak"]},
    ),
    response_model=JawabanPengukuran[PenjelasanUkur],
)
def jejak(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    orang: Annotated[
        UUID, Path(examples=["01940000-0000-7000-86e3-916e00000152"], description="Id pegawai")
    ],
    pintu: Baca,
    buku: Buku,
) -> Response:
    """Explain a person's score."""
    with pintu.baca_pribadi() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        baris = usecase.satu(satu, orang)
        langkah = Trace()
        hasil = None if baris.alasan else usecase.jelaskan(satu, baris, langkah)
        tampak = bentuk.terukur(baris, _pembaca(tugas, satu, 1), satu.aturan)
        data = bentuk.penjelasan(tampak, hasil, langkah, satu.jendela)
        return tugas.jawab(JawabanPengukuran[PenjelasanUkur](data=data, meta=meta(satu)))
