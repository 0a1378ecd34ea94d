"""What follows from the personnel data of an agency."""

from app.api.perute import gabung
from app.api.routes.turunan import formasi, indikator_data, mutu_data, pensiun, talenta

router = gabung(modul.router for modul in (mutu_data, pensiun, formasi, talenta, indikator_data))
