"""The training of a servant."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.routes.pegawai.catatan import BukuRiwayat
from app.api.routes.pegawai.loket import CONTOH, GAGAL, AcuanPegawai, Baca, Tulis, perute
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.pelatihan import PelatihanCreate, PelatihanRead, PelatihanUpdate
from app.usecases.pegawai.jenis_riwayat import PELATIHAN

router = perute("/{pegawai}/pelatihan")

Nomor = Annotated[
    UUID, Path(examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c12"], description="Id pelatihan")
]
_CONTOH = CONTOH["pelatihan"]
_SATU = {"satu": _CONTOH["satu"]}
_BUKU = BukuRiwayat(PELATIHAN, Jawaban[PelatihanRead], JawabanDaftar[PelatihanRead], PelatihanRead)


@router.get(
    "",
    **baca_terlindung(
        "daftarPelatihanPegawai",
        "Pelatihan seorang pegawai",
        "Yang terbaru lebih dahulu. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[PelatihanRead],
)
def daftar(pegawai: AcuanPegawai, loket: Baca, halaman: PagingDep) -> Response:
    """List them."""
    return _BUKU.daftar(loket, pegawai, halaman)


@router.post(
    "",
    **tulis(
        "buatPelatihanPegawai",
        "Mencatat pelatihan",
        "Pelatihan yang sudah selesai. Yang diisi di sini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[PelatihanRead],
)
def buat(pegawai: AcuanPegawai, permintaan: PelatihanCreate, loket: Tulis) -> Response:
    """Enter one."""
    return _BUKU.buat(loket, pegawai, permintaan)


@router.get(
    "/{pelatihan}",
    **baca_terlindung(
        "bacaPelatihanPegawai",
        "Satu pelatihan",
        "Satu catatan riwayat. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[PelatihanRead],
)
def baca(pegawai: AcuanPegawai, pelatihan: Nomor, loket: Baca) -> Response:
    """Show one."""
    return _BUKU.baca(loket, pegawai, pelatihan)


@router.patch(
    "/{pelatihan}",
    **tulis(
        "ubahPelatihanPegawai",
        "Mengoreksi pelatihan",
        "Yang tidak disebut tetap. Sesudahnya catatan ini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["ubah"],
        jawaban=_SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[PelatihanRead],
)
def ubah(
    pegawai: AcuanPegawai, pelatihan: Nomor, permintaan: PelatihanUpdate, loket: Tulis
) -> Response:
    """Correct one."""
    return _BUKU.ubah(loket, pegawai, pelatihan, permintaan)


@router.delete(
    "/{pelatihan}",
    **tulis(
        "hapusPelatihanPegawai",
        "Menghapus pelatihan yang salah tercatat",
        "Pegawainya muncul pada umpan perubahan. Alasan pada X-Catatan disimpan di jejak audit.",
        *GAGAL,
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def hapus(pegawai: AcuanPegawai, pelatihan: Nomor, loket: Tulis) -> Response:
    """Remove one."""
    return _BUKU.hapus(loket, pegawai, pelatihan)
