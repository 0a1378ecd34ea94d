"""Organisation: the units of an agency over time, and how they come out of each other. Pure."""

from app.domain.organisasi.perombakan import Perombakan
from app.domain.organisasi.unit import KEDALAMAN, Unit, Waris

__all__ = ["KEDALAMAN", "Perombakan", "Unit", "Waris"]
