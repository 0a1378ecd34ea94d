"""What the talent map is made of, and what comes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema, angka, peta, tabel

KINERJA = ("di_atas", "sesuai", "di_bawah")
POTENSIAL = ("tinggi", "menengah", "rendah")
KOTAK = tuple(range(1, len(KINERJA) * len(POTENSIAL) + 1))


def _periksa_kunci(aturan: RuleSet) -> Iterable[Masalah]:
    """Refuse a map whose boxes are not each used once, or a box without recommendation."""
    for dated in aturan.parameter["kotak"].nilai:
        isi = dated.isi if isinstance(dated.isi, Mapping) else {}
        if sorted(satu.nilai for satu in isi.values()) != list(KOTAK):
            yield Masalah("parameter.kotak", "kotak_tidak_lengkap", {"dikenal": "1-9"})
    for dated in aturan.parameter["rekomendasi"].nilai:
        kunci = dated.isi if isinstance(dated.isi, Mapping) else {}
        if {satu.partition(".")[0] for satu in kunci} != {str(satu) for satu in KOTAK}:
            yield Masalah("parameter.rekomendasi", "kotak_tidak_lengkap", {"dikenal": "1-9"})


SCHEMA = IndexSchema(
    {
        "kotak": tabel(*(f"{a}.{b}" for a in KINERJA for b in POTENSIAL)),
        "rekomendasi": peta(),
        "kotak_suksesi": angka(),
    },
    _periksa_kunci,
)


@dataclass(frozen=True, slots=True)
class HasilTalenta:
    """Box 1..9, what to do with a person in it, and whether it feeds the succession pool."""

    kotak: int
    rekomendasi: tuple[str, ...]
    kelompok_suksesi: bool
