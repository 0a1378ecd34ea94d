"""What follows from the personnel data of an agency."""

from fastapi import APIRouter

from app.api.body import ExactRoute
from app.api.routes.turunan import (
    asesmen,
    formasi,
    indikator_data,
    mutu_bobot,
    mutu_data,
    pemenuhan,
    pensiun,
    potensial,
    talenta,
    talenta_batas,
)

router = APIRouter(
    prefix="/instansi/{instansi}", tags=["Turunan kepegawaian"], route_class=ExactRoute
)
# The words of an address come before the ids and years that stand in the same place.
for modul in (
    mutu_bobot, mutu_data, pensiun, formasi, pemenuhan, talenta_batas, talenta, asesmen, potensial,
    indikator_data,
):  # fmt: skip
    router.include_router(modul.router)
