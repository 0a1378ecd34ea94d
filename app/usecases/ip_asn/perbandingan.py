"""A measurement beside another year's."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.db.repositories.ip_asn import rekap
from app.db.repositories.ip_asn.rekap import Arah
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.usecases.ip_asn.tahunan import Tahunan, muat
from app.usecases.kerja import TidakDitemukan


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
