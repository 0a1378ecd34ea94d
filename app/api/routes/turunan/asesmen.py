"""An assessment: the potential of many servants in a year."""

from typing import Annotated

from fastapi import Depends, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import TahunTalenta
from app.api.schemas.answer import Jawaban
from app.api.schemas.turunan.asesmen import PotensialSetahun, PotensialSetahunRead, setahun_read
from app.usecases.turunan import asesmen

router = perute_v1("/instansi/{instansi}/talenta", "Turunan kepegawaian", route_class=ExactRoute)
Tulis = Annotated[Pintu, Depends(butuh("talenta:tulis"))]
_CONTOH = contoh_dari("turunan", "talenta")


@router.post(
    "/{tahun_talenta}/pegawai",
    **tulis(
        "isiPotensialSetahun",
        "Mengisi potensial banyak pegawai",
        "Hasil asesmen satu tahun sekaligus, menurut id atau NIP, paling banyak 10.000 orang; "
        "seluruhnya atau tidak sama sekali. Yang tidak disebut tetap.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh={"asesmen": _CONTOH["asesmen"]}, jawaban={"asesmen": _CONTOH["setahun"]},
        status=200,
    ),
    response_model=Jawaban[PotensialSetahunRead],
)  # fmt: skip
def isi_setahun(
    instansi: AcuanInstansi,
    tahun_talenta: TahunTalenta,
    permintaan: PotensialSetahun,
    pintu: Tulis,
) -> Response:
    """Enter the potential of many servants."""
    with pintu.tulis() as tugas:
        baris = permintaan.model_dump()["potensial"]
        hasil = asesmen.isi_setahun(tugas.kerja, instansi, tahun_talenta, baris)
        data = setahun_read(hasil, tahun_talenta)
        return tugas.jawab(Jawaban[PotensialSetahunRead](data=data))
