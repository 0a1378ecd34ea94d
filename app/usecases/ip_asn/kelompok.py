"""A measurement in groups, and beside another year's."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from app.db.repositories import unit as gudang_unit
from app.db.repositories.ip_asn import rekap
from app.db.repositories.ip_asn.rekap import Arah
from app.domain.ip_asn import DIMENSI, Jumlah, RataRata
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.organisasi import Unit
from app.usecases.ip_asn.tahunan import Tahunan, muat, rata_rata
from app.usecases.kerja import TidakDitemukan
from app.usecases.organisasi import Bagan


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A group with its means; ``kunci`` none: those of whom it is not known."""

    kunci: str | None
    jumlah: Jumlah
    rata_rata: RataRata


def menurut(tahunan: Tahunan, kolom: str) -> list[Kelompok]:
    """Group by a fact."""
    semua = rekap.kelompok(tahunan.kerja.sesi, tahunan.satu.id, kolom)
    return [_kelompok(kunci, jumlah, tahunan) for kunci, jumlah in semua]


def _kelompok(kunci: str | None, jumlah: Jumlah, tahunan: Tahunan) -> Kelompok:
    hasil = rata_rata(jumlah, tahunan.aturan)
    assert hasil is not None, "a group that SQL returns has somebody in it"
    return Kelompok(kunci, jumlah, hasil)


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
        rata = _kelompok(None, isi, tahunan).rata_rata
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


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Two years: how the means moved, and how many of the same persons rose or fell."""

    lama: Tahunan
    baru: Tahunan
    arah: Mapping[str, Arah]

    @property
    def sama_aturan(self) -> bool:
        """Whether both were measured by the same rule data."""
        return self.lama.satu.aturan_sidik == self.baru.satu.aturan_sidik

    @property
    def bersama(self) -> int:
        """How many persons were measured both times."""
        satu = self.arah["nilai"]
        return satu.naik + satu.turun + satu.tetap

    def selisih(self, nama: str) -> Decimal | None:
        """How far a mean moved; none where a year has none."""
        awal, akhir = self.lama.rata_rata, self.baru.rata_rata
        if awal is None or akhir is None:
            return None
        beda: Decimal = getattr(akhir, nama) - getattr(awal, nama)
        return beda


def pembanding(baru: Tahunan, buku: Rulebook, tahun: int) -> Tahunan:
    """Load the year to compare with; MasukanTidakSah where it has not been measured."""
    try:
        return muat(baru.kerja, buku, str(baru.instansi.id), tahun)
    except TidakDitemukan:
        data = {"tahun": str(tahun)}
        raise MasukanTidakSah([Masalah("dengan", "ip_asn_belum_diukur", data)]) from None


def bandingkan(lama: Tahunan, baru: Tahunan) -> Perbandingan:
    """Put a year beside an earlier or later one of the same agency."""
    sesi = baru.kerja.sesi
    return Perbandingan(lama, baru, rekap.arah(sesi, lama.satu.id, baru.satu.id))


def sebaran(tahunan: Tahunan) -> dict[str, int]:
    """Count the persons of each category that anybody is in."""
    return rekap.sebaran(tahunan.kerja.sesi, tahunan.satu.id)
