"""Files about servants: handed in, checked, applied; templates; saved mappings."""

from app.api.perute import gabung
from app.api.routes.impor import berkas, pemetaan, templat

router = gabung(modul.router for modul in (templat, pemetaan, berkas))

__all__ = ["router"]
