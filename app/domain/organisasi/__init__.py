"""Organisation: which agency stands below which, and the units of one over time. Pure."""

from app.domain.organisasi.jenjang import INDUK, JENIS, periksa_jenjang
from app.domain.organisasi.penerus import unit_di_bawah
from app.domain.organisasi.perombakan import Perombakan
from app.domain.organisasi.unit import KEDALAMAN, Unit, Waris

__all__ = [
    "INDUK",
    "JENIS",
    "KEDALAMAN",
    "Perombakan",
    "Unit",
    "Waris",
    "periksa_jenjang",
    "unit_di_bawah",
]
