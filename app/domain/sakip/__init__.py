"""SAKIP: evaluation of an agency's performance accountability (PermenPANRB 88/2021)."""

from app.domain.sakip.evaluasi import dari_komponen, dari_sub_komponen
from app.domain.sakip.facts import HURUF, KOMPONEN, SCHEMA, HasilSakip

__all__ = ["HURUF", "KOMPONEN", "SCHEMA", "HasilSakip", "dari_komponen", "dari_sub_komponen"]
