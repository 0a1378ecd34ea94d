"""Measurements of the IP ASN of an agency."""

from fastapi import APIRouter

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

router = APIRouter()
for modul in (
    pengukuran, unit, kelompok, sebaran, perbandingan, orang, celah, jejak, simulasi, rekonsiliasi,
):  # fmt: skip
    router.include_router(modul.router)

__all__ = ["router"]
