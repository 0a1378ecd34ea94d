"""Ratio calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.rasio import RasioHasil, RasioPermintaan
from app.domain import capaian

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "persen": {"pembilang": "1764", "penyebut": "2927"},
    "jejak": {"pembilang": "3", "penyebut": "8", "faktor": "1000", "jejak": True},
    "penyebut_nol": {"pembilang": "3", "penyebut": "0"},
}


@router.post(
    "/rasio",
    **hitung(
        "hitungRasio",
        "Rasio dua besaran",
        "Membagi pembilang dengan penyebut dan mengalikannya dengan faktor (100 bila tidak "
        "disebut). Penyebut nol memberi null.",
        CONTOH,
    ),
)
async def hitung_rasio(permintaan: RasioPermintaan, chooser: Chooser) -> JawabanHitung[RasioHasil]:
    """Compute the ratio."""
    aturan, jejak = chooser.pilih("rasio", permintaan)
    hasil = capaian.hitung_rasio(
        permintaan.pembilang, permintaan.penyebut, aturan, jejak, permintaan.faktor
    )
    return jawab(RasioHasil, hasil, aturan, jejak)
