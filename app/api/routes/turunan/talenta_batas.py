"""The cut-offs of potential."""

from typing import Annotated

from fastapi import Depends, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import Jawaban
from app.api.schemas.turunan.talenta_batas import BatasTalentaPut, BatasTalentaRead, batas_read
from app.usecases.turunan import talenta_batas

router = perute_v1(
    "/instansi/{instansi}/talenta/batas", "Turunan kepegawaian", route_class=ExactRoute
)
Baca = Annotated[Pintu, Depends(butuh("talenta:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("talenta:tulis"))]
_CONTOH = contoh_dari("turunan", "talenta")
_BATAS = {"batas": _CONTOH["batas"]}
_IZIN = "talenta:tulis"


@router.get(
    "",
    **baca_terlindung(
        "bacaBatasTalenta",
        "Batas tingkat potensial",
        "Mulai nilai berapa potensial tergolong tinggi dan menengah; null sebelum diisi.",
        "tidak_ditemukan",
        contoh=_BATAS,
    ),
    response_model=Jawaban[BatasTalentaRead],
)
def baca_batas(instansi: AcuanInstansi, pintu: Baca) -> Response:
    """Show the cut-offs."""
    with pintu.baca() as tugas:
        nomor, satu = talenta_batas.buka_batas(tugas.kerja, instansi)
        boleh = tugas.kerja.boleh(nomor, _IZIN)
        data = batas_read(talenta_batas.tampak_batas(satu), boleh=boleh)
        return tugas.jawab(Jawaban[BatasTalentaRead](data=data), versi=data.versi)


@router.put(
    "",
    **tulis(
        "aturBatasTalenta",
        "Mengatur batas tingkat potensial",
        "Berlaku bagi semua tahun peta talenta; nilai di bawah batas menengah tergolong rendah.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh={"batas": _CONTOH["atur"]}, jawaban=_BATAS, status=200, ubah=True,
    ),
    response_model=Jawaban[BatasTalentaRead],
)  # fmt: skip
def atur_batas(instansi: AcuanInstansi, permintaan: BatasTalentaPut, pintu: Tulis) -> Response:
    """Set the cut-offs."""
    with pintu.tulis() as tugas:
        nomor, lama = talenta_batas.buka_batas(tugas.kerja, instansi, tulis=True)
        pintu.cocok(0 if lama is None else lama.versi)
        isi = (permintaan.tinggi, permintaan.menengah)
        satu = talenta_batas.atur_batas(tugas.kerja, lama, nomor, *isi)
        data = batas_read(talenta_batas.tampak_batas(satu), boleh=True)
        return tugas.jawab(Jawaban[BatasTalentaRead](data=data), versi=data.versi)
