"""The potential of one servant in a year."""

from typing import Annotated

from fastapi import Depends, Path, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import TahunTalenta
from app.api.schemas.answer import Jawaban
from app.api.schemas.turunan.potensial import (
    PotensialPut,
    PotensialRead,
    potensial_read,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import potensial

router = perute_v1("/instansi/{instansi}/talenta", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("talenta:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("talenta:tulis"))]
AcuanPegawai = Annotated[
    str,
    Path(
        max_length=100,
        examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7d01"],
        description="Id pegawai",
    ),
]
_CONTOH = contoh_dari("turunan", "talenta")
_POTENSIAL = {"potensial": _CONTOH["potensial"]}
_IZIN = "talenta:tulis"


@router.get(
    "/{tahun_talenta}/pegawai/{pegawai_talenta}",
    **baca_terlindung(
        "bacaPotensial",
        "Potensial seorang pegawai",
        "Nilai atau tingkat potensialnya pada tahun itu; null, dengan versi 0, sebelum diisi.",
        "tidak_ditemukan",
        contoh=_POTENSIAL,
    ),
    response_model=Jawaban[PotensialRead],
)
def baca_potensial(
    instansi: AcuanInstansi,
    tahun_talenta: TahunTalenta,
    pegawai_talenta: AcuanPegawai,
    pintu: Baca,
) -> Response:
    """Show the potential of a servant."""
    with pintu.baca_pribadi() as tugas:
        nomor, orang, satu = potensial.buka_potensial(
            tugas.kerja, instansi, tahun_talenta, pegawai_talenta
        )
        Pembaca(tugas.kerja, nomor).catat("talenta_potensial", orang, 1, {"tahun": tahun_talenta})
        boleh = tugas.kerja.boleh(nomor, _IZIN)
        data = potensial_read(potensial.tampak_potensial(satu), tahun_talenta, boleh=boleh)
        return tugas.jawab(Jawaban[PotensialRead](data=data), versi=data.versi)


@router.put(
    "/{tahun_talenta}/pegawai/{pegawai_talenta}",
    **tulis(
        "isiPotensial",
        "Mengisi potensial seorang pegawai",
        "Nilai 0 sampai 100 yang dibaca menurut batas instansi, atau tingkatnya langsung.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh=_CONTOH["isi"], jawaban=_POTENSIAL, status=200, ubah=True,
    ),
    response_model=Jawaban[PotensialRead],
)  # fmt: skip
def isi_potensial(
    instansi: AcuanInstansi,
    tahun_talenta: TahunTalenta,
    pegawai_talenta: AcuanPegawai,
    permintaan: PotensialPut,
    pintu: Tulis,
) -> Response:
    """Enter the potential of a servant."""
    with pintu.tulis() as tugas:
        nomor, orang, lama = potensial.buka_potensial(
            tugas.kerja, instansi, tahun_talenta, pegawai_talenta, tulis=True
        )
        pintu.cocok(0 if lama is None else lama.versi)
        kunci = (tahun_talenta, orang)
        satu = potensial.isi_potensial(tugas.kerja, nomor, kunci, lama, permintaan.model_dump())
        data = potensial_read(potensial.tampak_potensial(satu), tahun_talenta, boleh=True)
        return tugas.jawab(Jawaban[PotensialRead](data=data), versi=data.versi)
