"""A measurement in groups, and beside another year's."""

from dataclasses import dataclass

from app.db.repositories.ip_asn import rekap
from app.domain.ip_asn import Jumlah, RataRata
from app.usecases.ip_asn.tahunan import Tahunan, rata_rata


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A group with its means; ``kunci`` none: those of whom it is not known."""

    kunci: str | None
    jumlah: Jumlah
    rata_rata: RataRata


def menurut(tahunan: Tahunan, kolom: str) -> list[Kelompok]:
    """Group by a fact."""
    semua = rekap.kelompok(tahunan.kerja.sesi, tahunan.satu.id, kolom)
    return [kelompok(kunci, jumlah, tahunan) for kunci, jumlah in semua]


def kelompok(kunci: str | None, jumlah: Jumlah, tahunan: Tahunan) -> Kelompok:
    """Take the means of a group that has somebody in it."""
    hasil = rata_rata(jumlah, tahunan.aturan)
    assert hasil is not None, "a group that SQL returns has somebody in it"
    return Kelompok(kunci, jumlah, hasil)


def sebaran(tahunan: Tahunan) -> dict[str, int]:
    """Count the persons of each category that anybody is in."""
    return rekap.sebaran(tahunan.kerja.sesi, tahunan.satu.id)
