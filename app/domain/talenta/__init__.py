"""Talent map: nine boxes of performance and potential (PermenPANRB 3/2020)."""

from app.domain.talenta.facts import KINERJA, KOTAK, POTENSIAL, SCHEMA, HasilTalenta
from app.domain.talenta.pemetaan import petakan

__all__ = ["KINERJA", "KOTAK", "POTENSIAL", "SCHEMA", "HasilTalenta", "petakan"]
