"""Calculators: stateless, without sign-in, rate-limited."""

from fastapi import APIRouter

from app.api.routes.hitung import (
    anggaran,
    capaian,
    distribusi_predikat,
    ip_asn,
    kualitas_data,
    nip,
    nspk,
    pensiun,
    pertumbuhan,
    predikat_kinerja,
    rasio,
    rata_rata_frekuensi,
    sakip,
    sistem_merit,
    skm,
    talenta,
    ukuran_sampel,
)

router = APIRouter(prefix="/hitung", tags=["Kalkulator"])
for module in (
    anggaran,
    capaian,
    distribusi_predikat,
    ip_asn,
    kualitas_data,
    nip,
    nspk,
    pensiun,
    pertumbuhan,
    predikat_kinerja,
    rasio,
    rata_rata_frekuensi,
    sakip,
    sistem_merit,
    skm,
    talenta,
    ukuran_sampel,
):
    router.include_router(module.router)
