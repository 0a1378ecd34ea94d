"""Mean by frequency."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.rata_rata_frekuensi import FrekuensiHasil, FrekuensiPermintaan
from app.domain import skm

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "survei": {"skor": ["1", "2", "3", "4"], "frekuensi": [2, 5, 40, 53]},
    "jejak": {"skor": ["25", "50", "75", "100"], "frekuensi": [0, 3, 21, 16], "jejak": True},
    "tanpa_jawaban": {"skor": ["1", "2"], "frekuensi": [0, 0]},
}


@router.post(
    "/rata-rata-frekuensi",
    **hitung(
        "hitungRataRataFrekuensi",
        "Rata-rata skor menurut frekuensi",
        "Menjumlahkan skor x frekuensi lalu membaginya dengan jumlah frekuensi. Jumlah frekuensi "
        "nol memberi null, bukan nol.",
        CONTOH,
    ),
)
async def hitung_rata_rata_frekuensi(
    permintaan: FrekuensiPermintaan, chooser: Chooser
) -> JawabanHitung[FrekuensiHasil]:
    """Compute the mean of scores by frequency."""
    aturan, jejak = chooser.pilih("rata-rata-frekuensi", permintaan)
    hasil = skm.rata_rata_frekuensi(permintaan.skor, permintaan.frekuensi, aturan, jejak)
    return jawab(FrekuensiHasil, hasil, aturan, jejak)
