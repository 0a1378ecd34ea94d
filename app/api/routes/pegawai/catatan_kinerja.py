"""The yearly assessments of a servant."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.routes.pegawai.catatan import BukuRiwayat
from app.api.routes.pegawai.loket import CONTOH, GAGAL, AcuanPegawai, Baca, Tulis, perute
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.kinerja import KinerjaCreate, KinerjaRead, KinerjaUpdate
from app.usecases.pegawai.jenis_riwayat import KINERJA

router = perute("/{pegawai}/kinerja")

Nomor = Annotated[
    UUID,
    Path(examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c13"], description="Id penilaian kinerja"),
]
_CONTOH = CONTOH["kinerja"]
_SATU = {"satu": _CONTOH["satu"]}
_BUKU = BukuRiwayat(KINERJA, Jawaban[KinerjaRead], JawabanDaftar[KinerjaRead], KinerjaRead)


@router.get(
    "",
    **baca_terlindung(
        "daftarKinerjaPegawai",
        "Penilaian kinerja seorang pegawai",
        "Yang terbaru lebih dahulu. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[KinerjaRead],
)
def daftar(pegawai: AcuanPegawai, loket: Baca, halaman: PagingDep) -> Response:
    """List them."""
    return _BUKU.daftar(loket, pegawai, halaman)


@router.post(
    "",
    **tulis(
        "buatKinerjaPegawai",
        "Mencatat penilaian kinerja",
        "Satu untuk setiap tahun. Hasil kerja dan perilaku menghasilkan predikat menurut "
        "aturan tahun itu; predikat yang bertentangan ditolak.",
        *GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[KinerjaRead],
)
def buat(pegawai: AcuanPegawai, permintaan: KinerjaCreate, loket: Tulis) -> Response:
    """Enter one."""
    return _BUKU.buat(loket, pegawai, permintaan)


@router.get(
    "/{kinerja}",
    **baca_terlindung(
        "bacaKinerjaPegawai",
        "Penilaian kinerja satu tahun",
        "Satu catatan riwayat. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[KinerjaRead],
)
def baca(pegawai: AcuanPegawai, kinerja: Nomor, loket: Baca) -> Response:
    """Show one."""
    return _BUKU.baca(loket, pegawai, kinerja)


@router.patch(
    "/{kinerja}",
    **tulis(
        "ubahKinerjaPegawai",
        "Mengoreksi penilaian kinerja",
        "Yang tidak disebut tetap. Sesudahnya catatan ini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["ubah"],
        jawaban=_SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[KinerjaRead],
)
def ubah(
    pegawai: AcuanPegawai, kinerja: Nomor, permintaan: KinerjaUpdate, loket: Tulis
) -> Response:
    """Correct one."""
    return _BUKU.ubah(loket, pegawai, kinerja, permintaan)


@router.delete(
    "/{kinerja}",
    **tulis(
        "hapusKinerjaPegawai",
        "Menghapus penilaian kinerja yang salah tercatat",
        "Pegawainya muncul pada umpan perubahan. Alasan pada X-Catatan disimpan di jejak audit.",
        *GAGAL,
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def hapus(pegawai: AcuanPegawai, kinerja: Nomor, loket: Tulis) -> Response:
    """Remove one."""
    return _BUKU.hapus(loket, pegawai, kinerja)
