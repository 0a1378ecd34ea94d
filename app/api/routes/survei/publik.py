"""The public door of a survey: the questionnaire out, answers in."""

from typing import Annotated, Any

from fastapi import Depends, Path, Request, Response

from app.api.body import ExactRoute
from app.api.bukti import Sekarang
from app.api.dependencies import Db, HariIni
from app.api.jam import WIB
from app.api.operation import baca, problems
from app.api.perute import perute_v1
from app.api.routes.survei.contoh import CONTOH
from app.api.schemas.answer import Jawaban
from app.api.schemas.survei.kuesioner import KuesionerPublik, TandaTerima, kuesioner_publik
from app.usecases.survei import penerimaan
from app.usecases.survei.formulir import MejaFormulir
from app.usecases.survei.isian import ResponPublik
from app.usecases.survei.penerimaan import KuesionerTerbuka, Saat

router = perute_v1("/publik/survei", "Publik", route_class=ExactRoute)

KodeSurvei = Annotated[
    str,
    Path(max_length=100, examples=["k7m2q9xwht"], description="Kode survei pada alamatnya"),
]
# The token is for one form; nobody keeps it for another.
TAK_DISIMPAN = {"Cache-Control": "no-store"}
_GAGAL = ("tidak_ditemukan", "konflik_keadaan", "masukan_tidak_sah", "basis_data_tidak_siap")


class PintuUmum:
    """What everybody may do with a survey: read its questionnaire, and answer once."""

    def __init__(self, db: Db, meja: MejaFormulir, saat: Saat) -> None:
        """Keep what it works with."""
        self._db, self._meja, self._saat = db, meja, saat

    def kuesioner(self, kode: str) -> KuesionerTerbuka:
        """Show an open survey."""
        return penerimaan.kuesioner_terbuka(self._db, self._meja, kode, self._saat)

    def terima(self, kode: str, isi: ResponPublik) -> None:
        """Store an answer."""
        penerimaan.terima(self._db, self._meja, kode, isi, self._saat)


async def pintu_umum(request: Request, db: Db, sekarang: Sekarang, hari_ini: HariIni) -> PintuUmum:
    """Open the public door at this instant; day and hour are those of western Indonesia."""
    meja: MejaFormulir = request.app.state.formulir
    return PintuUmum(db, meja, Saat(sekarang, hari_ini, sekarang.astimezone(WIB).hour))


Umum = Annotated[PintuUmum, Depends(pintu_umum)]


@router.get(
    "/{kode_survei}",
    **baca(
        "bacaKuesionerPublik",
        "Kuesioner sebuah survei yang terbuka",
        "Pertanyaan dan pilihan jawaban dalam bahasa Indonesia dan Inggris, dengan token untuk "
        "satu formulir yang berlaku enam jam. Bagi yang memakai halaman: `/survei/{kode}`.",
        *_GAGAL,
        contoh={"kuesioner": CONTOH["kuesioner"]},
    ),
    response_model=Jawaban[KuesionerPublik],
)
def baca_kuesioner(kode_survei: KodeSurvei, pintu: Umum) -> Response:
    """Show a questionnaire."""
    data = kuesioner_publik(pintu.kuesioner(kode_survei))
    isi = Jawaban[KuesionerPublik](data=data).model_dump_json()
    return Response(isi, headers=TAK_DISIMPAN, media_type="application/json")


def _kirim() -> dict[str, Any]:
    contoh = {"examples": {"jawaban": {"value": CONTOH["respon"]}}}
    terima = {"examples": {"diterima": {"value": CONTOH["diterima"]}}}
    gagal = (*_GAGAL, "json_rusak", "terlalu_besar", "jenis_media", "terlalu_sering")
    return {
        "operation_id": "kirimResponPublik",
        "summary": "Mengirim satu jawaban survei",
        "description": "Tanpa masuk dan tanpa nama: kunci selain yang disebut di sini ditolak, "
        "begitu pula teks yang memuat surel, nomor telepon, atau nomor identitas. Dijawab 201 "
        "sesudah tersimpan. Formulir yang sama tidak diterima dua kali, tiket hanya sekali; "
        "formulir yang dikirim kurang dari lima detik sesudah dibuka ditolak.",
        "status_code": 201,
        "responses": {
            201: {"content": {"application/json": terima}},
            **problems(*gagal, "galat_dalam"),
        },
        "openapi_extra": {"requestBody": {"content": {"application/json": contoh}}},
    }


@router.post("/{kode_survei}/respon", **_kirim(), response_model=Jawaban[TandaTerima])
def kirim(kode_survei: KodeSurvei, permintaan: ResponPublik, pintu: Umum) -> Response:
    """Take an answer."""
    pintu.terima(kode_survei, permintaan)
    isi = Jawaban[TandaTerima](data=TandaTerima(diterima=True)).model_dump_json()
    return Response(isi, 201, TAK_DISIMPAN, "application/json")
