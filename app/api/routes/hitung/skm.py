"""Satisfaction survey calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.skm import SkmHasil, SkmPermintaan
from app.domain import skm

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "jumlah": {
        "jumlah_unsur": [105, 101, 100, 116, 102, 105, 106, 105, 115],
        "responden": 29,
        "bobot": "0.11",
    },
    "respon": {
        "respon": [
            [4, 3, 3, 4, 3, 4, 4, 3, 3],
            [3, 3, 2, 4, 3, 3, 4, None, 3],
            [4, 4, 3, 4, 4, 4, 4, 4, 4],
        ]
    },
    "rata_rata": {
        "rata_rata_unsur": [
            "3.62", "3.48", "3.45", "4.00", "3.52", "3.62", "3.66", "3.62", "3.97",
        ],
        "jejak": True,
    },
}  # fmt: skip


@router.post(
    "/skm",
    **hitung(
        "hitungSkm",
        "Indeks dan mutu survei kepuasan masyarakat",
        "Menghitung nilai rata-rata, indeks, nilai SKM, dan mutu kesembilan unsur menurut "
        "PermenPANRB 14/2017, dari jawaban responden, jumlah tiap unsur, atau rata-rata tiap "
        "unsur. Jawaban kosong tidak dihitung; unsur tanpa jawaban membuat nilainya null.",
        CONTOH,
    ),
)
async def hitung_skm(permintaan: SkmPermintaan, chooser: Chooser) -> JawabanHitung[SkmHasil]:
    """Compute index and quality from whichever form the body holds."""
    aturan, jejak = chooser.pilih("skm", permintaan)
    hasil = skm.hitung(permintaan.rekap(aturan), permintaan.bobot, aturan, jejak)
    return jawab(SkmHasil, hasil, aturan, jejak)
