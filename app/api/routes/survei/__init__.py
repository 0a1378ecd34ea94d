"""Asking the public: the agency's side under /v1, the public door, and its page."""

from fastapi import APIRouter

from app.api.routes.survei import layanan, publik, respon, survei, tiket

router = APIRouter()
for module in (layanan, survei, respon, tiket, publik):
    router.include_router(module.router)
