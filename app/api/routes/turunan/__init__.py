"""What follows from the personnel data of an agency."""

from fastapi import APIRouter

from app.api.body import ExactRoute
from app.api.routes.turunan import (
    formasi,
    indikator_data,
    mutu_data,
    pemenuhan,
    pensiun,
    potensial,
    talenta,
)

router = APIRouter(
    prefix="/instansi/{instansi}", tags=["Turunan kepegawaian"], route_class=ExactRoute
)
for modul in (mutu_data, pensiun, formasi, pemenuhan, talenta, potensial, indikator_data):
    router.include_router(modul.router)
