"""Asking the public: the agency's side under /v1, the public door, and its page."""

from fastapi import APIRouter

from app.api.routes.survei import (
    ekspor,
    hasil,
    layanan,
    publik,
    respon,
    survei,
    terbitan,
    tiket,
    tindak_lanjut,
)

router = APIRouter()
for module in (
    layanan, survei, respon, tiket, publik, hasil, ekspor, terbitan, tindak_lanjut,
):  # fmt: skip
    router.include_router(module.router)
