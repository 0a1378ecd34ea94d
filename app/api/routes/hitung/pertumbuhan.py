"""Growth calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.pertumbuhan import PertumbuhanHasil, PertumbuhanPermintaan
from app.domain import anggaran

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "pagu": {"nilai": ["1461449200", "1851585800", "1823669000", "1093120280"]},
    "dari_nol": {"nilai": ["0", "50", "75"], "jejak": True},
}


@router.post(
    "/pertumbuhan",
    **hitung(
        "hitungPertumbuhan",
        "Pertumbuhan tahunan dan rata-ratanya",
        "Menghitung pertumbuhan tiap tahun dalam persen dan rata-ratanya dari pertumbuhan yang "
        "belum dibulatkan. Tahun sesudah nilai nol memberi null, begitu pula rata-ratanya.",
        CONTOH,
    ),
)
async def hitung_pertumbuhan(
    permintaan: PertumbuhanPermintaan, chooser: Chooser
) -> JawabanHitung[PertumbuhanHasil]:
    """Compute yearly growth and its mean."""
    aturan, jejak = chooser.pilih("pertumbuhan", permintaan)
    hasil = anggaran.hitung_pertumbuhan(permintaan.nilai, aturan, jejak)
    return jawab(PertumbuhanHasil, hasil, aturan, jejak)
