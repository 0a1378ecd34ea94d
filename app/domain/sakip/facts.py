"""What an evaluation of SAKIP is made of, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.schema import IndexSchema, angka, bobot, skala, tabel

KOMPONEN = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
SUB_KOMPONEN = ("a", "b", "c")
HURUF = ("AA", "A", "BB", "B", "CC", "C", "D", "E")

SCHEMA = IndexSchema(
    {
        "komponen": bobot(*KOMPONEN),
        "sub_komponen": bobot(*SUB_KOMPONEN),
        "nilai_huruf": tabel(*HURUF),
        "desimal": angka(),
        "predikat": skala(0, 100),
    }
)


@dataclass(frozen=True, slots=True)
class HasilSakip:
    """Total in points (0..100) with its predicate."""

    nilai: Decimal
    predikat: str
    sebutan: str
