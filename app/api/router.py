"""All routes under /v1."""

from fastapi import APIRouter

from app.api.routes import (
    anggota,
    aturan,
    dokumen_instansi,
    galat,
    hitung,
    indikator,
    instansi,
    jejak_audit,
    keselarasan,
    layanan,
    masuk,
    merit,
    pengguna,
    publik,
    saya,
    token_api,
    unit,
)

router = APIRouter(prefix="/v1")
router.include_router(hitung.router)
router.include_router(indikator.router)
router.include_router(keselarasan.router)
router.include_router(aturan.router)
router.include_router(galat.router)
router.include_router(publik.router)
router.include_router(layanan.router)
router.include_router(token_api.router)
router.include_router(instansi.router)
router.include_router(unit.router)
router.include_router(dokumen_instansi.router)
router.include_router(merit.router)
router.include_router(jejak_audit.router)
router.include_router(masuk.router)
router.include_router(saya.router)
router.include_router(pengguna.router)
router.include_router(anggota.router)
