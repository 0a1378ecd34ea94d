"""Measurements of the IP ASN of an agency."""

from app.api.perute import gabung
from app.api.routes.ip_asn import (
    celah,
    jejak,
    kelompok,
    orang,
    pengukuran,
    perbandingan,
    rekonsiliasi,
    sebaran,
    simulasi,
    unit,
)

router = gabung(
    modul.router
    for modul in (
        pengukuran,
        unit,
        kelompok,
        sebaran,
        perbandingan,
        orang,
        celah,
        jejak,
        simulasi,
        rekonsiliasi,
    )
)

__all__ = ["router"]
