"""Measurements of the IP ASN of an agency."""

from fastapi import APIRouter

from app.api.routes.ip_asn import kelompok, orang, pengukuran

router = APIRouter()
router.include_router(pengukuran.router)
router.include_router(kelompok.router)
router.include_router(orang.router)

__all__ = ["router"]
