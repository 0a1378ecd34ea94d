"""Where points are lost: by dimension and component, by unit, by person."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from app.db.repositories.ip_asn import rekap
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.kompetensi import TABEL
from app.domain.law.rounding import round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.organisasi import Unit
from app.usecases.ip_asn.tahunan import Tahunan
from app.usecases.ip_asn.unit import bawahan
from app.usecases.ip_asn.unit import menurut_unit as per_unit

# Which fact earns a component of competence.
_FAKTA = {
    "diklat_kepemimpinan": "diklat_kepemimpinan", "diklat_fungsional": "diklat_fungsional",
    "diklat_teknis": "cukup", "seminar": "seminar",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Celah:
    """Points that some persons lack: how many persons, and how many points in sum."""

    orang: int
    poin: Decimal
    dimensi: str | None = None
    komponen: str | None = None
    unit: Unit | None = None

    def per_orang(self, desimal: int) -> Decimal:
        """Say what one of them would gain in the mean."""
        return round_half_up(Fraction(self.poin) / max(1, self.orang), desimal)

    def indeks(self, semua: int, desimal: int) -> Decimal:
        """Say what the index of all would gain."""
        return round_half_up(Fraction(self.poin) / max(1, semua), desimal)


def maksimum(aturan: RuleView) -> dict[str, Decimal]:
    """Return the highest points of each dimension."""
    tabel = aturan.tabel("maksimum")
    return {nama: tabel[nama].nilai for nama in DIMENSI}


def menurut_dimensi(tahunan: Tahunan, unit: Collection[UUID] | None) -> list[Celah]:
    """Return the gaps, the largest first; competence by its components."""
    penuh = maksimum(tahunan.aturan)
    sesi, nomor = tahunan.kerja.sesi, tahunan.satu.id
    hasil = [
        Celah(satu.orang, penuh[satu.dimensi] * satu.orang - satu.diperoleh, satu.dimensi)
        for satu in rekap.kurang(sesi, nomor, penuh, unit)
        if satu.dimensi != "kompetensi"
    ]
    hasil += _komponen(tahunan, unit)
    return sorted((satu for satu in hasil if satu.poin), key=lambda satu: -satu.poin)


def _komponen(tahunan: Tahunan, unit: Collection[UUID] | None) -> Iterator[Celah]:
    aturan = tahunan.aturan
    jalur = {kelompok: satu.nilai for kelompok, satu in aturan.peta("jalur_kompetensi").items()}
    orang: Counter[str] = Counter()
    poin: Counter[str] = Counter()
    minimum = aturan.angka("jp_minimum").nilai
    for baris in rekap.latihan(tahunan.kerja.sesi, tahunan.satu.id, minimum, unit):
        for nama, penuh in aturan.tabel(TABEL[jalur[baris.kelompok_jabatan]]).items():
            if not getattr(baris, _FAKTA[nama]):
                orang[nama] += baris.orang
                poin[nama] += penuh.nilai * baris.orang
    for nama, banyak in orang.items():
        yield Celah(banyak, Decimal(poin[nama]), "kompetensi", nama)


def menurut(tahunan: Tahunan, apa: str, acuan: str | None) -> list[Celah]:
    """Return the gaps by dimension, or by unit: of all, or of a unit and those below it."""
    unit = bawahan(tahunan, acuan)
    return (menurut_dimensi if apa == "dimensi" else menurut_unit)(tahunan, unit)


def menurut_unit(tahunan: Tahunan, unit: Collection[UUID] | None) -> list[Celah]:
    """Return what each unit lacks to full points, the largest gain for the index first."""
    penuh = sum(maksimum(tahunan.aturan).values(), Decimal(0))
    semua = [
        Celah(satu.jumlah.orang, penuh * satu.jumlah.orang - satu.jumlah.nilai, unit=satu.unit)
        for satu in per_unit(tahunan, beserta_bawahan=False, hanya=unit)
    ]
    return sorted(semua, key=lambda satu: (-satu.poin, satu.unit.kode if satu.unit else ""))
