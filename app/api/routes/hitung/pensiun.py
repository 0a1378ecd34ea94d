"""Retirement calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.pensiun import PensiunHasil, PensiunPermintaan
from app.domain import kepegawaian

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "pelaksana": {"tanggal_lahir": "1990-08-15", "jabatan": "pelaksana"},
    "ahli_utama": {"tanggal_lahir": "1972-12-01", "jabatan": "ahli_utama", "jejak": True},
}


@router.post(
    "/pensiun",
    **hitung(
        "hitungPensiun",
        "Batas usia dan tanggal mulai pensiun",
        "Menentukan batas usia pensiun sebuah jabatan dan tanggal mulai pensiun: tanggal satu "
        "bulan berikutnya sesudah usia itu tercapai.",
        CONTOH,
    ),
)
async def hitung_pensiun(
    permintaan: PensiunPermintaan, chooser: Chooser
) -> JawabanHitung[PensiunHasil]:
    """Compute retirement age and day."""
    aturan, jejak = chooser.pilih("pensiun", permintaan)
    hasil = kepegawaian.hitung_pensiun(permintaan.tanggal_lahir, permintaan.jabatan, aturan, jejak)
    return jawab(PensiunHasil, hasil, aturan, jejak)
