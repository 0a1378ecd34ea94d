"""The disciplinary punishments of a servant."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.routes.pegawai.catatan import BukuRiwayat
from app.api.routes.pegawai.loket import CONTOH, GAGAL, AcuanPegawai, Baca, Tulis, perute
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.hukuman import HukumanCreate, HukumanRead, HukumanUpdate
from app.usecases.pegawai.jenis_riwayat import HUKUMAN

router = perute("/{pegawai}/hukuman")

Nomor = Annotated[
    UUID, Path(examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c14"], description="Id hukuman disiplin")
]
_CONTOH = CONTOH["hukuman"]
_SATU = {"satu": _CONTOH["satu"]}
_BUKU = BukuRiwayat(HUKUMAN, Jawaban[HukumanRead], JawabanDaftar[HukumanRead], HukumanRead)


@router.get(
    "",
    **baca_terlindung(
        "daftarHukumanPegawai",
        "Hukuman disiplin seorang pegawai",
        "Yang terbaru lebih dahulu. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[HukumanRead],
)
def daftar(pegawai: AcuanPegawai, loket: Baca, halaman: PagingDep) -> Response:
    """List them."""
    return _BUKU.daftar(loket, pegawai, halaman)


@router.post(
    "",
    **tulis(
        "buatHukumanPegawai",
        "Mencatat hukuman disiplin",
        "Jenis menentukan tingkatnya; tingkat yang tidak cocok ditolak.",
        *GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[HukumanRead],
)
def buat(pegawai: AcuanPegawai, permintaan: HukumanCreate, loket: Tulis) -> Response:
    """Enter one."""
    return _BUKU.buat(loket, pegawai, permintaan)


@router.get(
    "/{hukuman}",
    **baca_terlindung(
        "bacaHukumanPegawai",
        "Satu hukuman disiplin",
        "Satu catatan riwayat. Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[HukumanRead],
)
def baca(pegawai: AcuanPegawai, hukuman: Nomor, loket: Baca) -> Response:
    """Show one."""
    return _BUKU.baca(loket, pegawai, hukuman)


@router.patch(
    "/{hukuman}",
    **tulis(
        "ubahHukumanPegawai",
        "Mengoreksi hukuman disiplin",
        "Yang tidak disebut tetap. Sesudahnya catatan ini tidak ditimpa impor.",
        *GAGAL,
        contoh=_CONTOH["ubah"],
        jawaban=_SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[HukumanRead],
)
def ubah(
    pegawai: AcuanPegawai, hukuman: Nomor, permintaan: HukumanUpdate, loket: Tulis
) -> Response:
    """Correct one."""
    return _BUKU.ubah(loket, pegawai, hukuman, permintaan)


@router.delete(
    "/{hukuman}",
    **tulis(
        "hapusHukumanPegawai",
        "Menghapus hukuman disiplin yang salah tercatat",
        "Alasannya wajib pada X-Catatan; pegawainya muncul pada umpan perubahan.",
        *GAGAL,
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def hapus(pegawai: AcuanPegawai, hukuman: Nomor, loket: Tulis) -> Response:
    """Remove one."""
    return _BUKU.hapus(loket, pegawai, hukuman)
