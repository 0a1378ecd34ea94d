"""Servants of an agency: lists, records, states over time, and four histories."""

from fastapi import APIRouter

from app.api.routes.pegawai import (
    catatan_hukuman,
    catatan_kinerja,
    catatan_pelatihan,
    catatan_pendidikan,
    daftar,
    satu,
)

router = APIRouter()
# The list first: its export has a word where others have a servant.
for modul in (
    daftar, satu, catatan_pendidikan, catatan_pelatihan, catatan_kinerja, catatan_hukuman,
):  # fmt: skip
    router.include_router(modul.router)
