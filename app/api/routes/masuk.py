"""Signing in, refreshing, signing out, and setting a password with a permission."""

from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import Depends, Request, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.bukti import Sekarang
from app.api.dependencies import Db
from app.api.operation import problems, tulis
from app.api.perute import perute_v1
from app.api.schemas.masuk import (
    SandiPasang,
    SegarkanCreate,
    TokenMasuk,
    token_masuk,
)
from app.api.sign_in import kredensial, loket, request_body
from app.usecases import masuk as alur
from app.usecases import sandi
from app.usecases.masuk import Kredensial, Loket, PasanganToken

router = perute_v1(tag="Masuk", route_class=ExactRoute)

# RFC 6749, section 5.1: nobody between here and the caller keeps tokens.
RAHASIA = {"Cache-Control": "no-store", "Pragma": "no-cache"}
_BADAN = ("json_rusak", "terlalu_besar", "jenis_media", "masukan_tidak_sah")
_LAIN = ("basis_data_tidak_siap", "galat_dalam")
_AKUN = {
    "demo": {
        "value": {"surel": "admin.balangan@contoh.go.id", "kata_sandi": "hanya-untuk-demo-2026"}
    }
}
_TOKEN = {
    "access_token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjIwMjYifQ.eyJzdWIiOiIuLi4ifQ.c2lkaWs",
    "token_type": "bearer",
    "expires_in": 600,
    "refresh_token": "0c2tZ1hV7mXv5n3Qw8sYb4kLr9uEa6dJf1gTi2oPq3s",
}
_JAWABAN: dict[str, Any] = {
    "description": "Berhasil",
    "content": {"application/json": {"examples": {"token": {"value": _TOKEN}}}},
}


def _token(pasangan: PasanganToken) -> Response:
    isi = token_masuk(pasangan).model_dump_json()
    return Response(isi, headers=RAHASIA, media_type="application/json")


@router.post(
    "/masuk",
    operation_id="masuk",
    summary="Masuk dengan surel dan kata sandi",
    description="Menerima JSON atau formulir OAuth2 (`grant_type=password`). Jawabannya menurut "
    "RFC 6749, tanpa pembungkus `data`. Akun yang tidak dikenal, tidak aktif, atau salah sandinya "
    "dijawab sama. Sesudah beberapa kali gagal, akun dan alamat itu harus menunggu (429).",
    responses={
        200: _JAWABAN,
        **problems(*_BADAN, "masuk_gagal", "terlalu_sering", *_LAIN),
    },
    openapi_extra=request_body(_AKUN),
    response_model=TokenMasuk,
)
async def masuk(
    request: Request,
    isi: Annotated[Kredensial, Depends(kredensial)],
    di: Annotated[Loket, Depends(loket)],
) -> Response:
    """Sign in; the hashing queues apart from everybody else's work."""
    antre = request.app.state.antre_masuk
    return _token(await run_sync(di.masuk, isi, limiter=antre))


@router.post(
    "/masuk/segarkan",
    operation_id="segarkanToken",
    summary="Menukar token segar",
    description="Menukar token segar dengan pasangan token baru. Token segar hanya dapat dipakai "
    "sekali: bila diajukan lagi, seluruh sesinya berakhir, sebab salah satu pemegangnya bukan "
    "pemiliknya.",
    responses={
        200: _JAWABAN,
        **problems(*_BADAN, "token_segar_tidak_sah", "terlalu_sering", *_LAIN),
    },
    openapi_extra={
        "requestBody": {
            "content": {
                "application/json": {
                    "examples": {"token": {"value": {"refresh_token": _TOKEN["refresh_token"]}}}
                }
            }
        }
    },
    response_model=TokenMasuk,
)
def segarkan(permintaan: SegarkanCreate, di: Annotated[Loket, Depends(loket)]) -> Response:
    """Exchange a refresh token."""
    return _token(di.segarkan(permintaan.refresh_token))


@router.post(
    "/masuk/sandi-baru",
    operation_id="pasangSandi",
    summary="Memasang kata sandi dengan token dari admin",
    description="Memakai token sekali pakai dari admin. Semua sesi akun itu berakhir; masuk "
    "kembali dengan kata sandi yang baru.",
    responses={
        204: {"description": "Berhasil"},
        **problems(*_BADAN, "terlalu_sering", *_LAIN),
    },
    openapi_extra={
        "requestBody": {
            "content": {
                "application/json": {
                    "examples": {
                        "sandi": {
                            "value": {
                                "token": "Vt5Yc8hQ2mXv5n3Qw8sYb4kLr9uEa6dJf1gTi2oPq3s",
                                "kata_sandi_baru": "lima gelas kopi tubruk",
                            }
                        }
                    }
                }
            }
        }
    },
    status_code=204,
)
def pasang_sandi(
    permintaan: SandiPasang, db: Db, sekarang: Sekarang, di: Annotated[Loket, Depends(loket)]
) -> Response:
    """Set a password."""
    sandi.pasang(db, permintaan.token, permintaan.kata_sandi_baru, sekarang, di.id_permintaan)
    return Response(status_code=204)


@router.post(
    "/keluar",
    **tulis(
        "keluar",
        "Keluar",
        "Mengakhiri sesi ini: token akses dan token segarnya berhenti berlaku seketika.",
        status=204,
    ),
)
def keluar(pintu: Annotated[Pintu, Depends(butuh("saya:sandi"))]) -> Response:
    """Sign out."""
    with pintu.tulis() as tugas:
        alur.keluar(tugas.kerja, pintu.sesi_masuk)
        return tugas.jawab(status=204)
