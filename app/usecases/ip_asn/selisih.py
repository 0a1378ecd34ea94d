"""What a reconciliation finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from app.domain.ip_asn import RataRata
from app.usecases.ip_asn.pencocokan import Cara


@dataclass(frozen=True, slots=True)
class Selisih:
    """A difference in one dimension (or ``total``: their total is not the sum of theirs)."""

    dimensi: str
    bkn: Decimal
    tolok: Decimal
    selisih: Decimal
    sebab: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PegawaiTampak:
    """One of ours, as the reader may see them."""

    id: UUID
    nip: str | None
    nama: str | None
    jabatan: str | None


@dataclass(frozen=True, slots=True)
class BarisTampak:
    """One row of theirs; ``tidak_diukur``: why we left that person out, if we did."""

    baris: int
    nip: str | None
    nama: str
    jabatan: str
    unit: str
    tidak_diukur: str | None = None


@dataclass(frozen=True, slots=True)
class Berbeda:
    """Somebody whom both have and who differs."""

    baris: int
    pegawai: PegawaiTampak
    menurut: Cara
    selisih: Sequence[Selisih]


@dataclass(frozen=True, slots=True)
class Rancu:
    """A name that several have, and nothing tells apart."""

    nama: str
    baris: Sequence[int]
    pegawai: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class SebabRingkas:
    """How many differ in a dimension for one cause, and the sum of those differences."""

    dimensi: str
    sebab: str
    orang: int
    poin: Decimal


@dataclass(frozen=True, slots=True)
class Cacah:
    """Head counts; theirs are rows without repeated numbers."""

    bkn: int
    tolok: int
    cocok: int
    sama: int
    berbeda: int
    hanya_bkn: int
    hanya_tolok: int
    rancu: int
    ganda: int


@dataclass(frozen=True, slots=True)
class Indeks:
    """The index of each list, and over those whom both have (none: nobody)."""

    bkn: RataRata
    tolok: RataRata
    bkn_cocok: RataRata | None
    tolok_cocok: RataRata | None


@dataclass(frozen=True, slots=True)
class HasilRekonsiliasi:
    """Everything that is not alike, and the sums of it."""

    cacah: Cacah
    indeks: Indeks
    sebab: Sequence[SebabRingkas]
    berbeda: Sequence[Berbeda]
    hanya_bkn: Sequence[BarisTampak]
    hanya_tolok: Sequence[PegawaiTampak]
    rancu: Sequence[Rancu]
    ganda: Sequence[BarisTampak]
