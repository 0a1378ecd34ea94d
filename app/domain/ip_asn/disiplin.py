"""Disiplin: points after the heaviest punishment in the period that counts.

Source: Peraturan BKN 8/2019.
"""

from app.domain.ip_asn import saran
from app.domain.ip_asn.dimensi import dimensi
from app.domain.ip_asn.facts import TIDAK_ADA, Dimensi, Pegawai
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


def disiplin(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score discipline; without punishment all points."""
    cited = aturan.tabel("disiplin")[pegawai.hukuman_disiplin or TIDAK_ADA]
    poin = jejak.ambil("disiplin", cited, "poin menurut hukuman disiplin")
    return dimensi(
        "disiplin", poin, aturan, lambda: saran.disiplin(aturan.tabel("jendela")["disiplin"].nilai)
    )
