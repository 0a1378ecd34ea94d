"""Sample size calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.ukuran_sampel import SampelHasil, SampelPermintaan
from app.domain import skm

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {"paser": {"populasi": 2927}, "jejak": {"populasi": 500, "jejak": True}}


@router.post(
    "/ukuran-sampel",
    **hitung(
        "hitungUkuranSampel",
        "Ukuran sampel survei",
        "Menghitung banyaknya responden bagi sebuah populasi menurut Krejcie dan Morgan; mulai "
        "100.000 orang berlaku baris terakhir tabelnya.",
        CONTOH,
    ),
)
async def hitung_ukuran_sampel(
    permintaan: SampelPermintaan, chooser: Chooser
) -> JawabanHitung[SampelHasil]:
    """Compute the sample for a population."""
    aturan, jejak = chooser.pilih("ukuran-sampel", permintaan)
    hasil = skm.ukuran_sampel(permintaan.populasi, aturan, jejak)
    return jawab(SampelHasil, hasil, aturan, jejak)
