"""Measurements of the IP ASN of an agency."""

from fastapi import APIRouter

from app.api.routes.ip_asn import kelompok, orang, pengukuran, rekonsiliasi, simulasi

router = APIRouter()
router.include_router(pengukuran.router)
router.include_router(kelompok.router)
router.include_router(orang.router)
router.include_router(simulasi.router)
router.include_router(rekonsiliasi.router)

__all__ = ["router"]
