"""All routes under /v1."""

from fastapi import APIRouter

from app.api.routes import aturan, galat, hitung, indikator, layanan, publik

router = APIRouter(prefix="/v1")
router.include_router(hitung.router)
router.include_router(indikator.router)
router.include_router(aturan.router)
router.include_router(galat.router)
router.include_router(publik.router)
router.include_router(layanan.router)
