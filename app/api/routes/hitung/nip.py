"""Reader of personnel numbers."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.nip import NipHasil, NipPermintaan
from app.domain import kepegawaian

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "pns": {"nip": "19870315 201001 1 001"},
    "pppk": {"nip": "19900817 202221 2 003", "jejak": True},
}


@router.post(
    "/nip",
    **hitung(
        "hitungNip",
        "Membaca nomor induk PNS atau PPPK",
        "Menguraikan 18 angka nomor induk menjadi tanggal lahir, pengangkatan, jenis kelamin, dan "
        "nomor urut. Semua kesalahan dilaporkan sekaligus. Nomor tidak disimpan.",
        CONTOH,
    ),
)
async def hitung_nip(permintaan: NipPermintaan, chooser: Chooser) -> JawabanHitung[NipHasil]:
    """Take the number apart."""
    aturan, jejak = chooser.pilih("nip", permintaan)
    hasil = kepegawaian.baca_nip(permintaan.nip, aturan, jejak)
    return jawab(NipHasil, hasil, aturan, jejak)
