"""The caller's own account."""

from typing import Annotated, Any

from fastapi import Depends, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.bukti import Sekarang
from app.api.dependencies import Db
from app.api.operation import baca_terlindung, tulis
from app.api.perute import perute_v1
from app.api.routes.pengguna_contoh import SAYA
from app.api.schemas.answer import Jawaban
from app.api.schemas.masuk import SandiUpdate
from app.api.schemas.saya import SayaRead, SayaUpdate, saya_read
from app.api.sign_in import Alamat
from app.api.tugas import Tugas
from app.usecases import sandi, saya
from app.usecases.saya import Saya

router = perute_v1("/saya", "Saya", route_class=ExactRoute)

_SANDI: dict[str, Any] = {
    "ganti": {
        "kata_sandi_lama": "hanya-untuk-demo-2026",
        "kata_sandi_baru": "lima gelas kopi tubruk",
    }
}


def _jawab(tugas: Tugas, satu: Saya) -> Response:
    return tugas.jawab(Jawaban[SayaRead](data=saya_read(satu)), versi=satu.akun.versi)


@router.get(
    "",
    **baca_terlindung(
        "bacaSaya",
        "Siapa saya, di mana, dengan hak apa",
        "Akun pemanggil, peran dan izinnya per instansi, izinnya atas seluruh platform, dan token "
        "API yang dipakai. Dengan token, yang tampak adalah hak token itu.",
        contoh=SAYA,
    ),
    response_model=Jawaban[SayaRead],
)
def baca_saya(pintu: Annotated[Pintu, Depends(butuh("saya:baca"))]) -> Response:
    """Say who the caller is."""
    with pintu.baca() as tugas:
        return _jawab(tugas, saya.baca(tugas.kerja))


@router.patch(
    "",
    **tulis(
        "ubahSaya",
        "Mengubah akun sendiri",
        "Mengganti nama. Tidak dapat dilakukan dengan token API.",
        contoh={"nama": {"nama": "Sri Lestari"}},
        jawaban=SAYA,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[SayaRead],
)
def ubah_saya(
    permintaan: SayaUpdate, pintu: Annotated[Pintu, Depends(butuh("saya:tulis"))]
) -> Response:
    """Change the caller's account."""
    with pintu.tulis() as tugas:
        akun = saya.ambil_untuk_ubah(tugas.kerja)
        pintu.cocok(akun.versi)
        return _jawab(tugas, saya.ubah(tugas.kerja, akun, permintaan.nama))


@router.post(
    "/sandi",
    **tulis(
        "gantiSandi",
        "Mengganti kata sandi sendiri",
        "Memerlukan kata sandi yang sekarang; yang baru paling sedikit 12 huruf. Semua sesi lain "
        "akun ini berakhir. Tidak dapat dilakukan dengan token API.",
        "konflik_keadaan",
        "terlalu_sering",
        contoh=_SANDI,
        status=204,
    ),
)
def ganti_sandi(
    permintaan: SandiUpdate,
    pintu: Annotated[Pintu, Depends(butuh("saya:sandi"))],
    db: Db,
    dari: Alamat,
    sekarang: Sekarang,
) -> Response:
    """Change the caller's password; the hashing holds no transaction open."""
    with pintu.baca() as tugas:
        akun = sandi.milik(tugas.kerja)
    pasangan = permintaan.kata_sandi_lama, permintaan.kata_sandi_baru
    penggantian = sandi.siapkan(db, akun, pasangan, dari, sekarang)
    with pintu.tulis() as tugas:
        sandi.ganti(tugas.kerja, penggantian, pintu.sesi_masuk)
        return tugas.jawab(status=204)
