"""A dimension scored as a whole: its points, and the gap to its maximum."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from app.domain.ip_asn.facts import Celah, Dimensi
from app.domain.law.rounding import round_half_up
from app.domain.law.ruleset import RuleView

# Thousands of persons share a few dozen scores and gaps, hence the caches.
tampil = lru_cache(round_half_up)


@lru_cache
def celah(dimensi: str, poin: Decimal, desimal: Decimal, saran: str) -> Celah:
    """Write down a gap, with the decimals of the rule."""
    return Celah(dimensi, round_half_up(poin, int(desimal)), saran)


def dimensi(nama: str, poin: Decimal, aturan: RuleView, saran: Callable[[], str]) -> Dimensi:
    """Pair points with the gap; the advice is only written where points are missing."""
    kurang = aturan.tabel("maksimum")[nama].nilai - poin
    if not kurang:
        return Dimensi(poin, ())
    return Dimensi(poin, (celah(nama, kurang, aturan.angka("desimal").nilai, saran()),))
