"""Data quality calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.kualitas_data import KualitasHasil, KualitasPermintaan
from app.domain import kualitas_data

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "dua_dimensi": {
        "dimensi": [
            {
                "kode": "completeness",
                "bobot": "60",
                "indikator": [
                    {"kode": "foto", "bobot": "50", "disparitas": 120, "populasi": 2927},
                    {"kode": "ijazah", "bobot": "50", "disparitas": 31, "populasi": 2927},
                ],
            },
            {
                "kode": "consistency",
                "bobot": "40",
                "indikator": [
                    {"kode": "tanggal_lahir", "bobot": "100", "disparitas": 4, "populasi": 2927}
                ],
            },
        ],
        "jejak": True,
    }
}


@router.post(
    "/kualitas-data",
    **hitung(
        "hitungKualitasData",
        "Indeks kualitas data ASN",
        "Menimbang bagian data yang benar tiap indikator menjadi nilai dimensi, lalu menjadi "
        "indeks, menurut SE Kepala BKN 17/2024. Bobot diisi instansi dan berjumlah 100 pada "
        "tiap tingkat. Populasi nol memberi null pada indikator, dimensi, dan indeksnya.",
        CONTOH,
    ),
)
async def hitung_kualitas_data(
    permintaan: KualitasPermintaan, chooser: Chooser
) -> JawabanHitung[KualitasHasil]:
    """Compute the index from the agency's dimensions and checks."""
    aturan, jejak = chooser.pilih("kualitas-data", permintaan)
    dimensi = [satu.nilai() for satu in permintaan.dimensi]
    hasil = kualitas_data.indeks_kualitas(dimensi, aturan, jejak)
    return jawab(KualitasHasil, hasil, aturan, jejak)
