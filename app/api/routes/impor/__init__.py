"""Files about servants: handed in, checked, applied; templates; saved mappings."""

from fastapi import APIRouter

from app.api.routes.impor import berkas, pemetaan, templat

router = APIRouter()
router.include_router(templat.router)
router.include_router(pemetaan.router)
router.include_router(berkas.router)
