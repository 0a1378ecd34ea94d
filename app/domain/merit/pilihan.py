"""Which rule an evaluation names by itself, when its sender names neither rule nor time.

Aspects and instruments belong to one regulation each. Old and new are not comparable, so that
an evaluation by the old aspects is never judged by the rule of today.
"""

from collections.abc import Iterable
from datetime import date

from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet, RuleView
from app.domain.merit.facts import INDEKS, INDEKS_INSTRUMEN


def menurut_aspek(buku: Rulebook, kode: Iterable[str], hari_ini: date) -> RuleView:
    """Return the rule that knows most of the aspects (the latest of several), on its last day.

    The last day is ``hari_ini`` while the rule is in force.
    """
    cari = set(kode)
    semua = [_akhir(satu, hari_ini) for satu in buku.untuk(INDEKS)]
    return max(semua, key=lambda v: (len(cari & v.tabel("aspek").keys()), v.aturan.berlaku_sejak))


def menurut_instrumen(buku: Rulebook, instrumen: str, hari_ini: date) -> RuleView:
    """Return the rule that the instrument names, on its last day; AturanTidakDikenal without."""
    dipakai = _akhir(buku.aturan(INDEKS_INSTRUMEN, instrumen), hari_ini)
    aturan = buku.aturan(INDEKS, dipakai.pilihan("aturan_penilaian").nilai)
    return _akhir(aturan, hari_ini)


def _akhir(aturan: RuleSet, hari_ini: date) -> RuleView:
    akhir = aturan.berlaku_sampai or hari_ini
    return aturan.pada(max(aturan.berlaku_sejak, min(akhir, hari_ini)))
