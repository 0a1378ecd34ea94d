"""The weights of the dimensions of data quality."""

from typing import Annotated

from fastapi import Depends, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import Jawaban
from app.api.schemas.turunan.mutu_bobot import BobotMutuPut, BobotMutuRead, BolehMutu
from app.api.tugas import Tugas
from app.usecases.turunan import mutu_bobot

router = perute_v1(
    "/instansi/{instansi}/mutu-data/bobot", "Turunan kepegawaian", route_class=ExactRoute
)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("pegawai:tulis"))]
_CONTOH = contoh_dari("turunan", "mutu_data")
_BOBOT = {"bobot": _CONTOH["bobot"]}


@router.get(
    "",
    **baca_terlindung(
        "bacaBobotMutu",
        "Bobot dimensi mutu data",
        "Bobot tiap dimensi yang diisi instansi; null, dengan versi 0, sebelum diisi.",
        "tidak_ditemukan",
        contoh=_BOBOT,
    ),
    response_model=Jawaban[BobotMutuRead],
)
def baca_bobot(instansi: AcuanInstansi, pintu: Baca) -> Response:
    """Show the weights of the dimensions."""
    with pintu.baca() as tugas:
        nomor, satu = mutu_bobot.buka_bobot(tugas.kerja, instansi)
        boleh = tugas.kerja.boleh(nomor, "pegawai:tulis")
        return _jawab(tugas, mutu_bobot.tampak_bobot(satu), boleh=boleh)


def _jawab(tugas: Tugas, isi: dict[str, object], *, boleh: bool) -> Response:
    data = BobotMutuRead.model_validate({**isi, "boleh": BolehMutu(atur_bobot=boleh)})
    return tugas.jawab(Jawaban[BobotMutuRead](data=data), versi=data.versi)


@router.put(
    "",
    **tulis(
        "aturBobotMutu",
        "Mengatur bobot dimensi mutu data",
        "Bobot keempat dimensi dalam persen, jumlahnya 100.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh={"bobot": _CONTOH["atur"]}, jawaban=_BOBOT, status=200, ubah=True,
    ),
    response_model=Jawaban[BobotMutuRead],
)  # fmt: skip
def atur_bobot(instansi: AcuanInstansi, permintaan: BobotMutuPut, pintu: Tulis) -> Response:
    """Set the weights of the dimensions."""
    with pintu.tulis() as tugas:
        nomor, lama = mutu_bobot.buka_bobot(tugas.kerja, instansi, tulis=True)
        pintu.cocok(0 if lama is None else lama.versi)
        satu = mutu_bobot.atur_bobot(tugas.kerja, lama, nomor, permintaan.isi())
        return _jawab(tugas, mutu_bobot.tampak_bobot(satu), boleh=True)
