"""The education of a servant."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.routes.pegawai.catatan import BukuRiwayat
from app.api.routes.pegawai.loket import CONTOH, GAGAL, AcuanPegawai, Baca, Tulis, perute
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.pendidikan import PendidikanCreate, PendidikanRead, PendidikanUpdate
from app.usecases.pegawai.jenis_riwayat import PENDIDIKAN

router = perute("/{pegawai}/pendidikan")

Nomor = Annotated[
    UUID, Path(examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c11"], description="Id pendidikan")
]
_CONTOH = CONTOH["pendidikan"]
_SATU = {"satu": _CONTOH["satu"]}
_BUKU = BukuRiwayat(
    PENDIDIKAN, Jawaban[PendidikanRead], JawabanDaftar[PendidikanRead], PendidikanRead
)


@router.get(
    "",
    **baca_terlindung(
        "daftarPendidikanPegawai",
        "Pendidikan seorang pegawai",
        "Yang terbaru lebih dahulu. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[PendidikanRead],
)
def daftar(pegawai: AcuanPegawai, loket: Baca, halaman: PagingDep) -> Response:
    """List them."""
    return _BUKU.daftar(loket, pegawai, halaman)


@router.post(
    "",
    **tulis(
        "buatPendidikanPegawai",
        "Mencatat pendidikan",
        "Pendidikan yang sudah ditamatkan. Yang diisi di sini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[PendidikanRead],
)
def buat(pegawai: AcuanPegawai, permintaan: PendidikanCreate, loket: Tulis) -> Response:
    """Enter one."""
    return _BUKU.buat(loket, pegawai, permintaan)


@router.get(
    "/{pendidikan}",
    **baca_terlindung(
        "bacaPendidikanPegawai",
        "Satu pendidikan",
        "Satu catatan riwayat. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[PendidikanRead],
)
def baca(pegawai: AcuanPegawai, pendidikan: Nomor, loket: Baca) -> Response:
    """Show one."""
    return _BUKU.baca(loket, pegawai, pendidikan)


@router.patch(
    "/{pendidikan}",
    **tulis(
        "ubahPendidikanPegawai",
        "Mengoreksi pendidikan",
        "Yang tidak disebut tetap. Sesudahnya catatan ini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["ubah"],
        jawaban=_SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[PendidikanRead],
)
def ubah(
    pegawai: AcuanPegawai, pendidikan: Nomor, permintaan: PendidikanUpdate, loket: Tulis
) -> Response:
    """Correct one."""
    return _BUKU.ubah(loket, pegawai, pendidikan, permintaan)


@router.delete(
    "/{pendidikan}",
    **tulis(
        "hapusPendidikanPegawai",
        "Menghapus pendidikan yang salah tercatat",
        "Pegawainya muncul pada umpan perubahan. Alasan pada X-Catatan disimpan di jejak audit.",
        *GAGAL,
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def hapus(pegawai: AcuanPegawai, pendidikan: Nomor, loket: Tulis) -> Response:
    """Remove one."""
    return _BUKU.hapus(loket, pegawai, pendidikan)
