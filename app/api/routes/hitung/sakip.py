"""SAKIP calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.sakip import SakipHasil, SakipPermintaan
from app.domain import sakip

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "komponen": {
        "komponen": {
            "perencanaan": "21.60",
            "pengukuran": "24.00",
            "pelaporan": "10.80",
            "evaluasi": "18.75",
        }
    },
    "huruf": {
        "sub_komponen": {
            "1a": "BB", "1b": "B", "1c": "B", "2a": "A", "2b": "BB", "2c": "BB",
            "3a": "BB", "3b": "B", "3c": "B", "4a": "BB", "4b": "B", "4c": "CC",
        },
        "jejak": True,
    },
}  # fmt: skip


@router.post(
    "/sakip",
    **hitung(
        "hitungSakip",
        "Nilai dan predikat evaluasi SAKIP",
        "Menjumlahkan nilai komponen (atau huruf sub-komponen) menurut PermenPANRB 88/2021 dan "
        "menentukan predikatnya.",
        CONTOH,
    ),
)
async def hitung_sakip(permintaan: SakipPermintaan, chooser: Chooser) -> JawabanHitung[SakipHasil]:
    """Compute the total from points, or from grades, whichever the body holds."""
    aturan, jejak = chooser.pilih("sakip", permintaan)
    if permintaan.komponen is not None:
        hasil = sakip.dari_komponen(permintaan.komponen.model_dump(), aturan, jejak)
    else:
        hasil = sakip.dari_sub_komponen(permintaan.sub_komponen or {}, aturan, jejak)
    return jawab(SakipHasil, hasil, aturan, jejak)
