"""Accounts of people."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.masuk import RAHASIA
from app.api.routes.pengguna_contoh import ATUR_ULANG, BARU, DAFTAR, NOMOR, SATU, UBAH
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pengguna import (
    AturUlangRead,
    PenggunaCreate,
    PenggunaRead,
    PenggunaUpdate,
    pengguna_read,
)
from app.api.tugas import Tugas
from app.usecases import pengguna
from app.usecases.pengguna import AkunTampak

router = perute_v1("/pengguna", "Pengguna", route_class=ExactRoute)

Nomor = Annotated[UUID, Path(description="Id akun", examples=[NOMOR])]
Baca = Annotated[Pintu, Depends(butuh("pengguna:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("pengguna:tulis"))]


def _jawab(tugas: Tugas, satu: AkunTampak, status: int = 200) -> Response:
    tajuk = {"Location": f"/v1/pengguna/{satu.akun.id}"} if status == 201 else None  # noqa: PLR2004
    isi = Jawaban[PenggunaRead](data=pengguna_read(satu))
    return tugas.jawab(isi, status, satu.akun.versi, tajuk)


@router.get(
    "",
    **baca_terlindung(
        "daftarPengguna",
        "Daftar akun dalam jangkauan",
        "Akun yang berperan di instansi tempat pemanggil memegang izinnya, urut menurut surel; "
        "bagi admin platform semuanya. Setiap pembacaan dicatat pada jejak audit.",
        contoh=DAFTAR,
    ),
    response_model=JawabanDaftar[PenggunaRead],
)
def daftar_pengguna(pintu: Baca, halaman: PagingDep) -> Response:
    """List accounts."""
    with pintu.baca_pribadi() as tugas:
        semua = pengguna.daftar(tugas.kerja, halaman.setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.akun.surel)
        isi = [pengguna_read(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[PenggunaRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatPengguna",
        "Membuat akun",
        "Akun dibuat tanpa kata sandi; buatkan token dengan atur-ulang-sandi. Admin instansi "
        "menyebut paling sedikit satu peran di instansinya. Tidak seorang pun memberi peran yang "
        "melebihi haknya, dan admin platform tidak dapat dibuat di sini.",
        "konflik_keadaan",
        contoh=BARU,
        jawaban=SATU,
    ),
    response_model=Jawaban[PenggunaRead],
)
def buat_pengguna(permintaan: PenggunaCreate, pintu: Tulis) -> Response:
    """Make an account."""
    with pintu.tulis() as tugas:
        surel, nama, peran = permintaan.surel, permintaan.nama, permintaan.peran()
        return _jawab(tugas, pengguna.buat(tugas.kerja, surel, nama, peran), 201)


@router.get(
    "/{nomor}",
    **baca_terlindung(
        "bacaPengguna",
        "Satu akun",
        "Akun dengan perannya di instansi yang terjangkau pemanggil. Pembacaannya dicatat.",
        "tidak_ditemukan",
        contoh=SATU,
    ),
    response_model=Jawaban[PenggunaRead],
)
def baca_pengguna(nomor: Nomor, pintu: Baca) -> Response:
    """Show an account."""
    with pintu.baca_pribadi() as tugas:
        return _jawab(tugas, pengguna.baca(tugas.kerja, nomor))


@router.patch(
    "/{nomor}",
    **tulis(
        "ubahPengguna",
        "Mengubah akun",
        "Mengganti surel atau nama, mengaktifkan atau menonaktifkan (sesinya berakhir seketika), "
        "atau mewajibkan penggantian kata sandi. Hanya oleh pemegang semua izin yang dimiliki "
        "akun itu, di semua instansinya.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh=UBAH,
        jawaban=SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[PenggunaRead],
)
def ubah_pengguna(nomor: Nomor, permintaan: PenggunaUpdate, pintu: Tulis) -> Response:
    """Change an account."""
    with pintu.tulis() as tugas:
        akun = pengguna.ambil_untuk_ubah(tugas.kerja, nomor)
        pintu.cocok(akun.versi)
        return _jawab(tugas, pengguna.ubah(tugas.kerja, akun, permintaan.perubahan()))


@router.post(
    "/{nomor}/atur-ulang-sandi",
    **tulis(
        "aturUlangSandi",
        "Membuat token pemasangan kata sandi",
        "Token sekali pakai, berlaku 24 jam, untuk POST /v1/masuk/sandi-baru; token sebelumnya "
        "gugur. Sampaikan kepada pemilik akun lewat jalan yang aman. Ditampilkan sekali; jawaban "
        "ulangan (Idempotency-Key) berisi `token: null`.",
        "tidak_ditemukan",
        "konflik_keadaan",
        jawaban=ATUR_ULANG,
    ),
    response_model=Jawaban[AturUlangRead],
)
def atur_ulang_sandi(nomor: Nomor, pintu: Tulis) -> Response:
    """Make a one-time token."""
    with pintu.tulis() as tugas:
        token, akhir = pengguna.atur_ulang(tugas.kerja, nomor)
        sekali, ulangan = (
            Jawaban[AturUlangRead](data=AturUlangRead(token=satu, kedaluwarsa_pada=akhir))
            for satu in (token, None)
        )
        return tugas.jawab(sekali, 201, tajuk=RAHASIA, ulangan=ulangan)
