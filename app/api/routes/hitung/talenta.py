"""Talent map."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.talenta import TalentaHasil, TalentaPermintaan
from app.domain import talenta

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH = {
    "suksesi": {"kinerja": "di_atas", "potensial": "tinggi"},
    "jejak": {"kinerja": "sesuai", "potensial": "menengah", "jejak": True},
}


@router.post(
    "/talenta",
    **hitung(
        "petakanTalenta",
        "Kotak talenta pegawai",
        "Menentukan kotak 1-9, saran tindak lanjut, dan keanggotaan kelompok rencana suksesi dari "
        "tingkat kinerja dan potensial menurut PermenPANRB 3/2020. Batas tiap tingkat ditetapkan "
        "instansi.",
        CONTOH,
    ),
)
async def petakan_talenta(
    permintaan: TalentaPermintaan, chooser: Chooser
) -> JawabanHitung[TalentaHasil]:
    """Look up the box and what to do with it."""
    aturan, jejak = chooser.pilih("talenta", permintaan)
    hasil = talenta.petakan(permintaan.kinerja, permintaan.potensial, aturan, jejak)
    return jawab(TalentaHasil, hasil, aturan, jejak)
