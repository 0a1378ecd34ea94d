"""A rule set and its view on one date, from which formulas read their numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from app.domain.law.citation import Citation, Cited, Keyakinan
from app.domain.law.dated import Isi, Parameter
from app.domain.law.errors import AturanTidakBerlaku
from app.domain.law.scale import Scale


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All parameters of one method of one index, with its period and digest."""

    id: str
    indeks: str
    nama: str
    berlaku_sejak: date
    berlaku_sampai: date | None
    keyakinan: Keyakinan
    dasar_hukum: tuple[Citation, ...]
    catatan: tuple[str, ...]
    contoh: bool
    parameter: Mapping[str, Parameter]
    sidik: str

    def berlaku(self, tanggal: date) -> bool:
        """Whether the rule set is in force on ``tanggal`` (both ends belong to it)."""
        return self.berlaku_sejak <= tanggal and (
            self.berlaku_sampai is None or tanggal <= self.berlaku_sampai
        )

    def pada(self, tanggal: date) -> "RuleView":
        """Freeze the rule set on ``tanggal``; AturanTidakBerlaku outside its period."""
        if not self.berlaku(tanggal):
            raise AturanTidakBerlaku(self.indeks, tanggal, [self.id])
        nilai = {nama: p.pada(tanggal) for nama, p in self.parameter.items()}
        return RuleView(
            self, tanggal, {nama: isi for nama, isi in nilai.items() if isi is not None}
        )


@dataclass(frozen=True, slots=True)
class RuleView:
    """The values of one rule set on one date. Reading a missing name is a KeyError."""

    aturan: RuleSet
    tanggal: date
    isi: Mapping[str, Isi]

    def angka(self, nama: str) -> Cited[Decimal]:
        """Return the single number ``nama``."""
        return cast("Cited[Decimal]", self.isi[nama])

    def tabel(self, nama: str) -> Mapping[str, Cited[Decimal]]:
        """Return the numbers of table or weights ``nama`` by key."""
        return cast("Mapping[str, Cited[Decimal]]", self.isi[nama])

    def pilihan(self, nama: str) -> Cited[str]:
        """Return the word chosen for ``nama``."""
        return cast("Cited[str]", self.isi[nama])

    def peta(self, nama: str) -> Mapping[str, Cited[str]]:
        """Return the words of map ``nama`` by key."""
        return cast("Mapping[str, Cited[str]]", self.isi[nama])

    def skala(self, nama: str) -> Scale:
        """Return the scale ``nama``."""
        return cast("Scale", self.isi[nama])

    def punya(self, nama: str) -> bool:
        """Whether the rule set states ``nama`` on this date."""
        return nama in self.isi
