"""Servants of an agency: lists, records, states over time, and four histories."""

from app.api.perute import gabung
from app.api.routes.pegawai import (
    catatan_hukuman,
    catatan_kinerja,
    catatan_pelatihan,
    catatan_pendidikan,
    daftar,
    satu,
)

# The list first: its export has a word where others have a servant.
router = gabung(
    modul.router
    for modul in (
        daftar,
        satu,
        catatan_pendidikan,
        catatan_pelatihan,
        catatan_kinerja,
        catatan_hukuman,
    )
)
