"""Achievement calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.capaian import CapaianHasil, CapaianPermintaan
from app.domain import capaian

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "naik_baik": {"target": "85", "realisasi": "82.34", "arah": "naik_baik"},
    "turun_baik": {"target": "5", "realisasi": "4", "arah": "turun_baik", "batas_atas": "100"},
    "permendagri": {
        "target": "275",
        "realisasi": "271.5",
        "arah": "naik_baik",
        "skala": "permendagri-86-2017",
        "jejak": True,
    },
    "belum_ada_data": {"target": "85", "realisasi": None, "arah": "naik_baik"},
}


@router.post(
    "/capaian",
    **hitung(
        "hitungCapaian",
        "Capaian sebuah target",
        "Menghitung realisasi terhadap target dalam persen, menurut arah indikatornya, lalu "
        "menentukan kategorinya. Target nol atau data yang belum ada memberi null, bukan nol.",
        CONTOH,
    ),
)
async def hitung_capaian(
    permintaan: CapaianPermintaan, chooser: Chooser
) -> JawabanHitung[CapaianHasil]:
    """Compute the achievement by the band table asked for."""
    indeks = capaian.indeks(permintaan.skala, permintaan.aturan)
    aturan, jejak = chooser.pilih(indeks, permintaan)
    hasil = capaian.hitung_capaian(
        permintaan.target,
        permintaan.realisasi,
        permintaan.arah,
        aturan,
        jejak,
        pengaturan=permintaan.pengaturan(),
    )
    return jawab(CapaianHasil, hasil, aturan, jejak)
