"""Checks on what an agency enters for the data quality index."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from app.domain.kualitas_data.facts import Dimensi, Indikator
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.domain.law.ruleset import RuleView


def periksa(dimensi: Sequence[Dimensi], aturan: RuleView) -> None:
    """Raise MasukanTidakSah with every problem.

    Weights of each level add up to the whole, codes are unique in their level, and no more
    records are wrong than there are.
    """
    penuh = aturan.angka("jumlah_bobot").nilai
    masalah = [*_tingkat("dimensi", dimensi, penuh)]
    for urut, satu in enumerate(dimensi):
        lokasi = f"dimensi[{urut}].indikator"
        masalah += [*_tingkat(lokasi, satu.indikator, penuh), *_cacah(lokasi, satu.indikator)]
    if masalah:
        raise MasukanTidakSah(masalah)


def _tingkat(
    lokasi: str, butir: Sequence[Dimensi | Indikator], penuh: Decimal
) -> Iterator[Masalah]:
    jumlah = sum((Fraction(satu.bobot) for satu in butir), Fraction(0))
    if jumlah != penuh:
        data = {"jumlah": plain(jumlah), "seharusnya": plain(penuh)}
        yield Masalah(lokasi, "jumlah_bobot_salah", data)
    pertama: dict[str, str] = {}
    for urut, satu in enumerate(butir):
        di = f"{lokasi}[{urut}].kode"
        if satu.kode in pertama:
            yield Masalah(di, "nilai_ganda", {"nilai": satu.kode, "pertama": pertama[satu.kode]})
        pertama.setdefault(satu.kode, di)


def _cacah(lokasi: str, indikator: Sequence[Indikator]) -> Iterator[Masalah]:
    for urut, satu in enumerate(indikator):
        if not 0 <= satu.disparitas <= satu.populasi:
            batas = {"minimum": "0", "maksimum": str(satu.populasi)}
            yield Masalah(f"{lokasi}[{urut}].disparitas", "di_luar_rentang", batas)
