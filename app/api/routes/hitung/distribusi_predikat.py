"""Predicate distribution check."""

from app.api.body import ExactRoute
from app.api.dependencies import Bahasa
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.distribusi_predikat import DistribusiHasil, DistribusiPermintaan
from app.domain import kinerja_pegawai
from app.usecases.pesan import sentence

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "istimewa": {
        "organisasi": "istimewa",
        "jumlah": {
            "sangat_baik": 14, "baik": 4, "butuh_perbaikan": 2, "kurang": 0, "sangat_kurang": 0,
        },
    },
    "kurang": {
        "organisasi": "kurang",
        "jumlah": {
            "sangat_baik": 4, "baik": 6, "butuh_perbaikan": 5, "kurang": 5, "sangat_kurang": 0,
        },
        "jejak": True,
    },
}  # fmt: skip


@router.post(
    "/distribusi-predikat",
    **hitung(
        "periksaDistribusiPredikat",
        "Sebaran predikat kinerja terhadap pedomannya",
        "Membandingkan banyaknya pegawai tiap predikat dengan pedoman SE MenPANRB 3/2023 bagi "
        "predikat kinerja organisasinya. Hasilnya peringatan, bukan larangan; batas atas "
        "dibulatkan ke bawah dan batas bawah ke atas menjadi orang.",
        CONTOH,
    ),
)
async def periksa_distribusi_predikat(
    permintaan: DistribusiPermintaan, chooser: Chooser, bahasa: Bahasa
) -> JawabanHitung[DistribusiHasil]:
    """Compare head counts with the guide."""
    aturan, jejak = chooser.pilih("distribusi-predikat", permintaan)
    hasil = kinerja_pegawai.periksa_distribusi(
        permintaan.organisasi, permintaan.jumlah.model_dump(), aturan, jejak
    )
    data = {
        "sesuai": hasil.sesuai,
        "peringatan": [
            {"kode": satu.kode, "pesan": sentence(satu, bahasa)} for satu in hasil.peringatan
        ],
        "batas": hasil.batas,
        "status": hasil.status,
    }
    return jawab(DistribusiHasil, data, aturan, jejak)
