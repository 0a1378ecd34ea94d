"""A planning document as printed: indicators, programme rows with their money, statements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Deret = Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class NilaiAwal:
    """Value of an indicator in the year before the plan."""

    tahun: int
    nilai: Decimal


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One indicator of one table; a year that is not printed is not in its series."""

    tabel: str
    indikator: str
    arah: str
    baris: str | None = None
    tingkat: str | None = None
    uraian: str | None = None
    satuan: str | None = None
    awal: NilaiAwal | None = None
    target: Deret = field(default_factory=dict)
    realisasi: Deret = field(default_factory=dict)
    capaian: Deret = field(default_factory=dict)
    akhir: Decimal | None = None
    capaian_akhir: Decimal | None = None


@dataclass(frozen=True, slots=True)
class IndikatorProgram:
    """An indicator printed inside a programme row."""

    nama: str
    satuan: str | None = None
    awal: Decimal | None = None
    target: Deret = field(default_factory=dict)
    akhir: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AnggaranTahun:
    """Money of one row in one year, in rupiah; ``persen`` in percent. None is not printed."""

    tahun: int
    pagu: Decimal | None = None
    pagu_perubahan: Decimal | None = None
    realisasi: Decimal | None = None
    persen: Decimal | None = None
    sisa: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Pertumbuhan:
    """Average growth over the years of a row, in percent."""

    pagu: Decimal | None = None
    realisasi: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BarisProgram:
    """One row of a programme table, in printed order within the document."""

    tabel: str
    urut: int
    jenis: str
    nama: str
    kode: str | None = None
    nomor: str | None = None
    mencakup: tuple[str, ...] | None = None
    indikator: tuple[IndikatorProgram, ...] = ()
    anggaran: tuple[AnggaranTahun, ...] = ()
    total_pagu: Decimal | None = None
    rata_rata_pertumbuhan: Pertumbuhan | None = None

    @property
    def sasaran(self) -> str:
        """How a finding names this row: its code, else its name."""
        return self.kode or self.nama


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """A figure that the running text derives from other printed figures."""

    lokasi: str
    uraian: str
    rumus: str
    masukan: tuple[Decimal, ...]
    tercetak: Decimal


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A whole document; ``instansi`` tells which documents are compared with each other."""

    kode: str
    jenis: str
    judul: str
    instansi: str
    tahun_awal: int
    tahun_akhir: int
    indikator: tuple[BarisIndikator, ...] = ()
    program: tuple[BarisProgram, ...] = ()
    pernyataan: tuple[Pernyataan, ...] = ()
