"""Budget calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.anggaran import AnggaranHasil, AnggaranPermintaan
from app.domain import anggaran

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "serapan": {"pagu": "24204043782", "realisasi": "20383089031"},
    "lebih": {"pagu": "1823669000", "realisasi": "2981156217", "jejak": True},
}


@router.post(
    "/anggaran",
    **hitung(
        "hitungAnggaran",
        "Serapan dan sisa anggaran",
        "Menghitung realisasi terhadap pagu dalam persen, dan sisanya dalam rupiah. Realisasi "
        "boleh melampaui pagu; sisanya lalu negatif.",
        CONTOH,
    ),
)
async def hitung_anggaran(
    permintaan: AnggaranPermintaan, chooser: Chooser
) -> JawabanHitung[AnggaranHasil]:
    """Compute absorption and remainder."""
    aturan, jejak = chooser.pilih("anggaran", permintaan)
    hasil = anggaran.hitung_serapan(permintaan.pagu, permintaan.realisasi, aturan, jejak)
    return jawab(AnggaranHasil, hasil, aturan, jejak)
