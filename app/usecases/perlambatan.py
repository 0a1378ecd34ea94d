"""Slowing down who guesses passwords, per account and per address, before any hash is made.

An attempt is counted when it begins and taken back when it succeeds, so that attempts made at
the same moment, by whatever worker, cannot slip past the count.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.db.repositories import gagal_masuk as gudang
from app.db.session import Database
from app.db.tables import GagalMasuk

JEDA_TERLAMA = timedelta(minutes=5)
LUPA = timedelta(days=1)


class TerlaluSering(Exception):
    """Too many failures; says after how many seconds to come back."""

    def __init__(self, detik: int) -> None:
        """Keep the seconds."""
        super().__init__(detik)
        self.detik = detik


@dataclass(frozen=True, slots=True)
class Irama:
    """How many failures are free, and how soon one of them is forgiven."""

    bebas: int
    pulih: timedelta

    def tersisa(self, baris: GagalMasuk, sekarang: datetime) -> int:
        """Return the failures that still count."""
        return max(0, baris.jumlah - (sekarang - baris.terakhir_pada) // self.pulih)

    def tunggu(self, baris: GagalMasuk, sekarang: datetime) -> timedelta:
        """Return how long to wait: a second after the free ones, twice as long each time."""
        lebih = self.tersisa(baris, sekarang) - self.bebas
        if lebih < 0:
            return timedelta()
        jeda = min(timedelta(seconds=2 ** min(lebih, 20)), JEDA_TERLAMA)
        return max(timedelta(), baris.terakhir_pada + jeda - sekarang)


# An office shares one address; its people mistype now and then.
AKUN = Irama(bebas=5, pulih=timedelta(minutes=10))
ALAMAT = Irama(bebas=50, pulih=timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Percobaan:
    """An attempt to prove to be an account, from an address; kept as digests only."""

    akun: str
    alamat: str

    @property
    def irama(self) -> dict[str, Irama]:
        """The keys under which it counts."""
        return {_sidik("akun", self.akun): AKUN, _sidik("alamat", self.alamat): ALAMAT}


def _sidik(jenis: str, nama: str) -> str:
    return hashlib.sha256(f"{jenis}:{nama}".encode(errors="replace")).hexdigest()


def timbang(db: Database, percobaan: Percobaan, sekarang: datetime) -> None:
    """Count an attempt; TerlaluSering when it comes too soon, which is not counted."""
    irama = percobaan.irama
    with db.reading() as sesi:  # a burst is turned away without writing anything
        _tolak(gudang.baca(sesi, irama), irama, sekarang)
    with db.writing() as sesi:
        baris = gudang.kunci(sesi, irama, sekarang)
        _tolak(baris, irama, sekarang)
        for satu in baris:
            satu.jumlah = irama[satu.kunci].tersisa(satu, sekarang) + 1
            satu.terakhir_pada = sekarang


def _tolak(baris: Iterable[GagalMasuk], irama: dict[str, Irama], sekarang: datetime) -> None:
    tunggu = max((irama[satu.kunci].tunggu(satu, sekarang) for satu in baris), default=timedelta())
    if tunggu:
        raise TerlaluSering(math.ceil(tunggu.total_seconds()))


def lunasi(sesi: Session, percobaan: Percobaan, sekarang: datetime) -> None:
    """Take back an attempt that succeeded: forget the account's failures, one of the address."""
    irama = percobaan.irama
    for satu in gudang.kunci(sesi, irama, sekarang):
        satu.jumlah = 0 if irama[satu.kunci] is AKUN else max(0, satu.jumlah - 1)
    gudang.buang(sesi, sekarang - LUPA)
