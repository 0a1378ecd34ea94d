"""Measurements of the IP ASN of an agency."""

from app.api.perute import gabung
from app.api.routes.ip_asn import kelompok, orang, pengukuran, rekonsiliasi, simulasi

router = gabung(modul.router for modul in (pengukuran, kelompok, orang, simulasi, rekonsiliasi))

__all__ = ["router"]
