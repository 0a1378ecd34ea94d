"""Everything about the merit system of an agency."""

from fastapi import APIRouter

from app.api.routes.merit import alur, bukti, hasil, instrumen, isi_bukti, penilaian, tindak_lanjut

router = APIRouter()
# Before the assessments: their addresses begin alike.
router.include_router(tindak_lanjut.router)
for module in (instrumen, penilaian, alur, hasil, bukti, isi_bukti):
    router.include_router(module.router)
