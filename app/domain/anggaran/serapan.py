"""Absorption of a budget, with its steps."""

from decimal import Decimal

from app.domain.anggaran.facts import HasilAnggaran
from app.domain.anggaran.rumus import PERSEN, sisa
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace


def hitung_serapan(
    pagu: Decimal, realisasi: Decimal, aturan: RuleView, jejak: Trace
) -> HasilAnggaran:
    """Absorption realisasi/pagu x 100, rounded once, and the exact remainder in rupiah.

    A budget of 0 has no absorption (``penyebut_nol``). More may be spent than granted:
    above 100 percent, with a negative remainder.
    """
    nilai = {
        "pagu": jejak.masuk("pagu", pagu, "pagu anggaran"),
        "realisasi": jejak.masuk("realisasi", realisasi, "realisasi anggaran"),
    }
    jejak.hitung("sisa", "selisih", "pagu dikurangi realisasi", nilai)
    tersisa = sisa(pagu, realisasi)
    if pagu == 0:
        return HasilAnggaran(None, tersisa, Status.PENYEBUT_NOL)
    terbalik = {nama: nilai[nama] for nama in ("realisasi", "pagu")}
    rasio = jejak.hitung("rasio", "bagi", "realisasi dibagi pagu", terbalik)
    return HasilAnggaran(_persen(rasio, aturan, jejak), tersisa, Status.TERISI)


def _persen(rasio: Exact, aturan: RuleView, jejak: Trace) -> Decimal:
    kali: dict[str, Exact] = {"rasio": rasio, "seratus": PERSEN}
    tepat = jejak.hitung("persen_tepat", "kali", "dalam persen", kali)
    cited = aturan.angka("desimal")
    desimal = jejak.ambil("desimal", cited, "angka di belakang koma")
    masukan: dict[str, Exact] = {"persen_tepat": tepat, "desimal": desimal}
    jejak.hitung("persen", "bulatkan", "persen serapan", masukan, cited.sitasi)
    return round_half_up(tepat, int(desimal))
