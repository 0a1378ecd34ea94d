"""All routes under /v1."""

from fastapi import APIRouter

from app.api.routes import hitung

router = APIRouter(prefix="/v1")
router.include_router(hitung.router)
