"""Asking the public: the agency's side under /v1, the public door, and its page."""

from app.api.perute import gabung
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

router = gabung(
    modul.router
    for modul in (layanan, survei, respon, tiket, publik, hasil, ekspor, terbitan, tindak_lanjut)
)
