"""API tokens of machines: made, narrowed, rotated and revoked by people."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.token_api_contoh import BARU, DAFTAR, DIBUAT, PUTAR, SATU, UBAH
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.token_api import (
    TokenCreate,
    TokenDibuat,
    TokenRead,
    TokenRotate,
    TokenUpdate,
    token_dibuat,
)
from app.api.tugas import Tugas
from app.usecases import token_api
from app.usecases.token_api import TokenTampak

router = perute_v1("/token-api", "Token API", route_class=ExactRoute)

Nomor = Annotated[
    UUID,
    Path(description="Id token", examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a"]),
]
Baca = Annotated[Pintu, Depends(butuh("token:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("token:tulis"))]


@router.get(
    "",
    **baca_terlindung(
        "daftarTokenApi",
        "Daftar token API",
        "Token milik pemanggil, dan bagi admin juga token yang menyentuh instansinya; yang lama "
        "lebih dulu. Rahasia token tidak pernah ditampilkan lagi.",
        contoh=DAFTAR,
    ),
    response_model=JawabanDaftar[TokenRead],
)
def daftar_token(pintu: Baca, halaman: PagingDep) -> Response:
    """List tokens."""
    setelah = kursor_uuid(halaman)
    with pintu.baca() as tugas:
        semua = token_api.daftar(tugas.kerja, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
        isi = [TokenRead.model_validate(token_api.tampak(tugas.kerja, satu)) for satu in baris]
        return tugas.jawab(JawabanDaftar[TokenRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatTokenApi",
        "Membuat token API",
        "Token memegang paling banyak izin yang dipegang pembuatnya pada saat dipakai, di instansi "
        "yang disebut. Rahasianya ditampilkan sekali; jawaban ulangan (Idempotency-Key) berisi "
        "`token: null`. Token tidak dapat membuat token.",
        contoh=BARU,
        jawaban=DIBUAT,
    ),
    response_model=Jawaban[TokenDibuat],
)
def buat_token(permintaan: TokenCreate, pintu: Tulis) -> Response:
    """Make a token."""
    with pintu.tulis() as tugas:
        baris, rahasia = token_api.buat(tugas.kerja, permintaan.baru())
        return _dibuat(tugas, token_api.tampak(tugas.kerja, baris), rahasia)


@router.get(
    "/{token}",
    **baca_terlindung(
        "bacaTokenApi",
        "Satu token API",
        "Keterangan sebuah token tanpa rahasianya.",
        "tidak_ditemukan",
        contoh=SATU,
    ),
    response_model=Jawaban[TokenRead],
)
def baca_token(token: Nomor, pintu: Baca) -> Response:
    """Show a token."""
    with pintu.baca() as tugas:
        baris = token_api.baca(tugas.kerja, token)
        return _satu(tugas, token_api.tampak(tugas.kerja, baris))


@router.patch(
    "/{token}",
    **tulis(
        "ubahTokenApi",
        "Mempersempit token API",
        "Mengganti nama, mengurangi izin atau instansi, atau memajukan akhir token sendiri. "
        "Token tidak pernah menjadi lebih luas.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh=UBAH,
        jawaban=SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[TokenRead],
)
def ubah_token(token: Nomor, permintaan: TokenUpdate, pintu: Tulis) -> Response:
    """Narrow a token."""
    with pintu.tulis() as tugas:
        baris = token_api.baca(tugas.kerja, token, kunci=True)
        pintu.cocok(baris.versi)
        token_api.persempit(tugas.kerja, baris, **permintaan.model_dump())
        return _satu(tugas, token_api.tampak(tugas.kerja, baris))


@router.post(
    "/{token}/cabut",
    **tulis(
        "cabutTokenApi",
        "Mencabut token API",
        "Token berhenti berlaku seketika. Alasannya wajib pada tajuk X-Catatan. Mencabut lagi "
        "tidak mengubah apa pun. Admin mencabut token orang lain bila seluruh jangkauannya di "
        "instansi admin itu.",
        "tidak_ditemukan",
        jawaban=SATU,
        status=200,
        catatan=True,
    ),
    response_model=Jawaban[TokenRead],
)
def cabut_token(token: Nomor, pintu: Tulis) -> Response:
    """End a token."""
    with pintu.tulis() as tugas:
        baris = token_api.cabut(tugas.kerja, token)
        return _satu(tugas, token_api.tampak(tugas.kerja, baris))


@router.post(
    "/{token}/putar",
    **tulis(
        "putarTokenApi",
        "Memutar token API",
        "Membuat pengganti dengan jangkauan yang sama; token lama tetap berlaku selama tumpang "
        "tindih (paling lama 72 jam), lalu berakhir. Hanya pembuatnya yang dapat memutar.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh=PUTAR,
        jawaban=DIBUAT,
    ),
    response_model=Jawaban[TokenDibuat],
)
def putar_token(token: Nomor, permintaan: TokenRotate, pintu: Tulis) -> Response:
    """Replace a token."""
    with pintu.tulis() as tugas:
        jam, akhir = permintaan.tumpang_tindih_jam, permintaan.kedaluwarsa
        baris, rahasia = token_api.putar(tugas.kerja, token, jam, akhir)
        return _dibuat(tugas, token_api.tampak(tugas.kerja, baris), rahasia)


def _satu(tugas: Tugas, token: TokenTampak) -> Response:
    isi = Jawaban[TokenRead](data=TokenRead.model_validate(token))
    return tugas.jawab(isi, versi=token.versi)


def _dibuat(tugas: Tugas, token: TokenTampak, rahasia: str) -> Response:
    """Answer with the secret; what is kept for a repeated request lacks it."""
    sekali, ulangan = (
        Jawaban[TokenDibuat](data=token_dibuat(token, satu)) for satu in (rahasia, None)
    )
    lokasi = {"Location": f"/v1/token-api/{token.id}", "Cache-Control": "no-store"}
    return tugas.jawab(sekali, 201, token.versi, lokasi, ulangan)
