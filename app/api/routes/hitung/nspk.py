"""NSPK calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.nspk import NspkHasil, NspkPermintaan
from app.domain import nspk

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {"nilai": {"nilai": "70.18"}, "jejak": {"nilai": "21.00", "jejak": True}}


@router.post(
    "/nspk",
    **hitung(
        "hitungNspk",
        "Kategori indeks implementasi NSPK",
        "Menentukan kategori A sampai E dari nilai indeks menurut Peraturan BKN 12/2022. Nilai "
        "dibaca persis; batas bawah kategori tidak termasuk.",
        CONTOH,
    ),
)
async def hitung_nspk(permintaan: NspkPermintaan, chooser: Chooser) -> JawabanHitung[NspkHasil]:
    """Find the category of an index."""
    aturan, jejak = chooser.pilih("nspk", permintaan)
    return jawab(NspkHasil, nspk.kategori(permintaan.nilai, aturan, jejak), aturan, jejak)
