"""What an indicator of a catalogue is, and what measuring it gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.law.schema import IndexSchema, angka
from app.domain.law.status import Status

SCHEMA = IndexSchema({"jumlah_bobot": angka(), "skor_maksimum": angka(), "desimal": angka()})
INDEKS = "indikator"


class Level(StrEnum):
    """Where in an agency's decree or plan an indicator stands."""

    TUJUAN = "tujuan"
    IKU = "iku"
    PROGRAM = "program"
    IKI = "iki"


class Jenis(StrEnum):
    """Kinds of formula."""

    RASIO = "rasio"
    JUMLAH_TERBOBOT = "jumlah_terbobot"
    JUMLAH = "jumlah"
    RATA_RATA_FREKUENSI = "rata_rata_frekuensi"
    SKM = "skm"
    KUALITAS_DATA = "kualitas_data"
    NILAI_EVALUASI = "nilai_evaluasi"
    IP_ASN = "ip_asn"


class Arah(StrEnum):
    """Which way is better."""

    NAIK_BAIK = "naik_baik"
    TURUN_BAIK = "turun_baik"


@dataclass(frozen=True, slots=True)
class Formula:
    """How an indicator is measured.

    ``kalkulator`` names the calculator whose rule computes it, none where the sum stands in
    the catalogue alone. ``bobot`` in percent; none leaves the weights to the agency.
    """

    jenis: Jenis
    kalkulator: str | None = None
    pembilang: str | None = None
    penyebut: str | None = None
    faktor: Decimal | None = None
    komponen: Mapping[str, str] = field(default_factory=dict)
    bobot: Mapping[str, Decimal] = field(default_factory=dict)
    dimensi: tuple[str, ...] = ()

    @property
    def indeks(self) -> str:
        """Index of the rules by which it is computed."""
        return self.kalkulator or INDEKS


class Pengukuran(StrEnum):
    """Measurements of an agency that an indicator may take over."""

    IP_ASN = "ip_asn"
    KUALITAS_DATA = "kualitas_data"
    SISTEM_MERIT = "sistem_merit"
    SAKIP = "sakip"
    SKM = "skm"
    SKM_FREKUENSI = "skm_frekuensi"


@dataclass(frozen=True, slots=True)
class DariData:
    """Where the inputs come from by themselves: two populations, or a measurement."""

    pembilang: str | None = None
    penyebut: str | None = None
    pengukuran: Pengukuran | None = None


@dataclass(frozen=True, slots=True)
class Penetapan:
    """The decree that sets a catalogue, and the agency it belongs to."""

    instansi: str
    nama_instansi: str
    instrumen: str
    periode: str
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator with everything an agency's decree says of it; texts paraphrased.

    Either ``dari_data`` says where its inputs come from, or ``di_luar_data`` why from nowhere.
    """

    kode: str
    nomor: str
    level: Level
    sasaran: str
    nama: str
    definisi: str
    formula: Formula
    satuan: str
    arah: Arah
    sumber_data: tuple[str, ...]
    penanggung_jawab: tuple[str, ...]
    penetapan: Penetapan
    dasar_hukum: tuple[str, ...] = ()
    kode_program: str | None = None
    catatan: tuple[str, ...] = ()
    dari_data: DariData | None = None
    di_luar_data: str | None = None


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """The value, or why there is none, with the parts it came from where there are such."""

    nilai: Decimal | None
    status: Status
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    sumber: str | None = None
