"""What a satisfaction survey is made of, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.schema import IndexSchema, angka, peta, pilihan, skala, tabel
from app.domain.law.status import Status

UNSUR = (
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku",
    "pengaduan", "sarpras",
)  # fmt: skip
BOBOT = ("persis", "0.111", "0.11")
# How many of the lowest elements an answer names: a habit of the reports, not of the rule.
TERENDAH = 3

SCHEMA_SKM = IndexSchema(
    {
        "unsur": peta(*UNSUR),
        "jawaban": tabel("minimum", "maksimum"),
        "bobot_baku": pilihan(*BOBOT),
        "bobot_pembilang": tabel(*BOBOT),
        "bobot_penyebut": tabel(*BOBOT),
        "konversi": angka(),
        "desimal": tabel("nrr", "indeks", "nilai"),
        "mutu": skala(0, 100),
    }
)
SCHEMA_SAMPEL = IndexSchema(
    {
        "khi_kuadrat": angka(),
        "ragam_proporsi": angka(),
        "galat_kuadrat": angka(),
        "desimal": angka(),
        "puncak": tabel("populasi", "sampel"),
    }
)
SCHEMA_FREKUENSI = IndexSchema({"desimal": angka()})


@dataclass(frozen=True, slots=True)
class NilaiUnsur:
    """One element: mean answer, its weighted part, value of 25..100 and its quality letter."""

    kode: str
    nama: str
    nrr: Decimal | None
    nrr_tertimbang: Decimal | None
    nilai: Decimal | None
    mutu: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class HasilSkm:
    """The survey's index (1..4), value (25..100), quality letter and its name."""

    unsur: tuple[NilaiUnsur, ...]
    indeks: Decimal | None
    nilai: Decimal | None
    mutu: str | None
    kinerja: str | None
    responden: int | None
    unsur_terendah: tuple[str, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class HasilSampel:
    """How many persons to ask."""

    sampel: int


@dataclass(frozen=True, slots=True)
class HasilFrekuensi:
    """Mean score, or why there is none."""

    nilai: Decimal | None
    status: Status
