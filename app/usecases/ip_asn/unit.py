"""A measurement by unit, and a unit with those below it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories.ip_asn import rekap
from app.domain.ip_asn import DIMENSI, Jumlah, RataRata
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.organisasi import Unit
from app.usecases.ip_asn.kelompok import kelompok
from app.usecases.ip_asn.tahunan import Tahunan
from app.usecases.organisasi import Bagan


@dataclass(frozen=True, slots=True)
class KelompokUnit:
    """A unit with its means; none: those without a unit."""

    unit: Unit | None
    jumlah: Jumlah
    rata_rata: RataRata


def menurut_unit(
    tahunan: Tahunan, *, beserta_bawahan: bool, hanya: Collection[UUID] | None = None
) -> list[KelompokUnit]:
    """Group by unit; with ``beserta_bawahan`` a unit counts the persons of those below it too."""
    satu = tahunan.satu
    units = {n: b.unit for n, b in gudang_unit.semua(tahunan.kerja.sesi, satu.instansi_id).items()}
    jumlah: dict[UUID | None, Jumlah] = dict(
        rekap.kelompok(tahunan.kerja.sesi, satu.id, "unit_id", hanya)
    )
    if beserta_bawahan:
        jumlah = _naikkan(jumlah, units)
    hasil = []
    for nomor, isi in jumlah.items():
        rata = kelompok(None, isi, tahunan).rata_rata
        hasil.append(KelompokUnit(None if nomor is None else units.get(nomor), isi, rata))
    return hasil


def _naikkan(
    jumlah: Mapping[UUID | None, Jumlah], units: Mapping[UUID, Unit]
) -> dict[UUID | None, Jumlah]:
    """Add each unit's sums to all units above it; sums of groups may be added."""
    kosong = Jumlah(0, *(Decimal(0) for _ in (*DIMENSI, "nilai")))
    hasil: dict[UUID | None, Jumlah] = defaultdict(lambda: kosong)
    for nomor, isi in jumlah.items():
        hasil[nomor] += isi
        atas = units[nomor].induk if nomor is not None and nomor in units else None
        while atas is not None:
            hasil[atas] += isi
            atas = units[atas].induk
    return hasil


def bawahan(tahunan: Tahunan, acuan: str | None) -> Collection[UUID] | None:
    """Return a unit with all below it on the day measured; MasukanTidakSah without it."""
    if acuan is None:
        return None
    kerja, instansi = tahunan.kerja, tahunan.instansi
    bagan = Bagan(kerja, instansi, gudang_unit.semua(kerja.sesi, instansi.id))
    units = bagan.di_bawah(acuan, tahunan.satu.tanggal)
    if units is None:
        raise MasukanTidakSah([Masalah("unit", "unit_tidak_dikenal_saat_itu", {"nilai": acuan})])
    return units
