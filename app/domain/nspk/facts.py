"""What comes out of the NSPK index."""

from dataclasses import dataclass

from app.domain.law.schema import IndexSchema, skala, tabel

SCHEMA = IndexSchema({"rentang": tabel("minimum", "maksimum"), "kategori": skala(0, 100)})


@dataclass(frozen=True, slots=True)
class HasilNspk:
    """Category A (best) to E."""

    kategori: str
