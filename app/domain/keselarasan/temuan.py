"""What an audit finds: findings, proposed corrections, and a summary."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Jenis(StrEnum):
    """Kinds of findings, in the order in which they are reported."""

    HITUNGAN = "hitungan"
    PENJUMLAHAN = "penjumlahan"
    STRUKTUR_KODE = "struktur_kode"
    LINTAS_TABEL = "lintas_tabel"
    LINTAS_DOKUMEN = "lintas_dokumen"
    KEWAJARAN = "kewajaran"
    KELENGKAPAN = "kelengkapan"

    @property
    def urutan(self) -> int:
        """Place among the kinds, first reported first."""
        return list(Jenis).index(self)

    @property
    def keparahan(self) -> str:
        """Return ``galat`` for a contradiction, ``peringatan`` for what only looks wrong."""
        return "peringatan" if self in {Jenis.KEWAJARAN, Jenis.KELENGKAPAN} else "galat"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One contradiction or oddity, at the cell that prints it.

    ``selisih`` is printed minus computed, for numbers. ``akibat_dari`` names the finding
    whose correction would make this one vanish.
    """

    kode: str
    jenis: Jenis
    keparahan: str
    dokumen: str
    tabel: str
    sasaran: str
    kolom: str
    tercetak: str | None
    dihitung: str | None
    selisih: str | None
    uraian: str
    akibat_dari: str | None = None


@dataclass(frozen=True, slots=True)
class DugaanKoreksi:
    """One cell whose change to ``usulan`` settles the findings in ``memperbaiki``."""

    dokumen: str
    tabel: str
    sasaran: str
    kolom: str
    tercetak: str | None
    usulan: str
    memperbaiki: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """How many figures were recomputed, how many agree, and the findings by kind."""

    diperiksa: int
    cocok: int
    temuan: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class HasilAudit:
    """The whole audit of one or several documents."""

    temuan: tuple[Temuan, ...]
    dugaan_koreksi: tuple[DugaanKoreksi, ...]
    ringkasan: Ringkasan
