"""Everything about the merit system of an agency."""

from app.api.perute import gabung
from app.api.routes.merit import alur, bukti, hasil, instrumen, isi_bukti, penilaian, tindak_lanjut

# What follows up stands before the assessments: their addresses begin alike.
router = gabung(
    modul.router for modul in (tindak_lanjut, instrumen, penilaian, alur, hasil, bukti, isi_bukti)
)
