"""The rulebook: every rule set that was loaded, and the choice among them by date."""

import hashlib
from collections.abc import Iterable
from datetime import date

from app.domain.law.errors import AturanTidakBerlaku, AturanTidakDikenal
from app.domain.law.ruleset import RuleSet, RuleView


class Rulebook:
    """Rule sets by id. The periods of one index never overlap (the loader checks)."""

    def __init__(self, aturan: Iterable[RuleSet]) -> None:
        """Keep the rule sets ordered by index and from-date."""
        self._aturan = {
            satu.id: satu for satu in sorted(aturan, key=lambda a: (a.indeks, a.berlaku_sejak))
        }
        gabungan = "".join(satu.sidik for satu in self._aturan.values())
        self.sidik = hashlib.sha256(gabungan.encode()).hexdigest()

    def semua(self) -> tuple[RuleSet, ...]:
        """Return every rule set, by index and from-date."""
        return tuple(self._aturan.values())

    def untuk(self, indeks: str) -> tuple[RuleSet, ...]:
        """Return the rule sets of one index, oldest first."""
        return tuple(satu for satu in self._aturan.values() if satu.indeks == indeks)

    def aturan(self, indeks: str, aturan_id: str) -> RuleSet:
        """Return the rule set ``aturan_id`` of ``indeks``; AturanTidakDikenal without it."""
        satu = self._aturan.get(aturan_id)
        if satu is None or satu.indeks != indeks:
            raise AturanTidakDikenal(indeks, aturan_id, [a.id for a in self.untuk(indeks)])
        return satu

    def cari(self, aturan_id: str) -> RuleSet | None:
        """Return a rule set by id alone, or none."""
        return self._aturan.get(aturan_id)

    def pilih(self, indeks: str, tanggal: date) -> RuleView:
        """Return the rule of ``indeks`` in force on ``tanggal``; never a default or nearest."""
        for satu in self.untuk(indeks):
            if satu.berlaku(tanggal):
                return satu.pada(tanggal)
        raise AturanTidakBerlaku(indeks, tanggal, [a.id for a in self.untuk(indeks)])

    def menurut_id(self, indeks: str, aturan_id: str, tanggal: date) -> RuleView:
        """Return a rule set asked for by id, as it stands on the day of its period nearest.

        ``tanggal`` only picks among the dated values inside the rule set: naming the rule
        is the caller's own choice of period.
        """
        satu = self.aturan(indeks, aturan_id)
        akhir = satu.berlaku_sampai or tanggal
        return satu.pada(max(satu.berlaku_sejak, min(tanggal, akhir)))
