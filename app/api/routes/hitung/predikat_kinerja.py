"""Performance predicate calculator."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.predikat_kinerja import PredikatHasil, PredikatPermintaan
from app.domain import kinerja_pegawai

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "baik": {"hasil_kerja": "sesuai", "perilaku": "di_atas"},
    "jejak": {"hasil_kerja": "di_bawah", "perilaku": "sesuai", "jejak": True},
}


@router.post(
    "/predikat-kinerja",
    **hitung(
        "hitungPredikatKinerja",
        "Predikat kinerja pegawai",
        "Menentukan predikat dari hasil kerja dan perilaku kerja terhadap ekspektasi menurut "
        "PermenPANRB 6/2022, beserta persen angka kreditnya menurut PermenPANRB 1/2023.",
        CONTOH,
    ),
)
async def hitung_predikat_kinerja(
    permintaan: PredikatPermintaan, chooser: Chooser
) -> JawabanHitung[PredikatHasil]:
    """Look up predicate and credit factor."""
    aturan, jejak = chooser.pilih("predikat-kinerja", permintaan)
    hasil = kinerja_pegawai.predikat_kinerja(
        permintaan.hasil_kerja, permintaan.perilaku, aturan, jejak
    )
    return jawab(PredikatHasil, hasil, aturan, jejak)
