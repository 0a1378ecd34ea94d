"""What follows from the personnel data of an agency."""

from app.api.perute import gabung
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

# The words of an address come before the ids and years that stand in the same place.
router = gabung(
    modul.router
    for modul in (
        mutu_bobot,
        mutu_data,
        pensiun,
        formasi,
        pemenuhan,
        talenta_batas,
        talenta,
        asesmen,
        potensial,
        indikator_data,
    )
)
