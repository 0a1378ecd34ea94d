"""Calculators: stateless, without sign-in, rate-limited."""

from fastapi import APIRouter

from app.api.routes.hitung import sakip

router = APIRouter(prefix="/hitung", tags=["Kalkulator"])
for module in (sakip,):
    router.include_router(module.router)
