"""Reading where an indicator finds its inputs in the data of an agency."""

from functools import cache

from app.domain.indikator.facts import DariData, Formula, Jenis, Pengukuran
from app.domain.indikator.isian import Isian
from app.domain.populasi import load_populasi

# Which measurement may stand for which kind of formula; a ratio counts two populations.
UKURAN = {
    Jenis.IP_ASN: Pengukuran.IP_ASN,
    Jenis.JUMLAH_TERBOBOT: Pengukuran.IP_ASN,
    Jenis.KUALITAS_DATA: Pengukuran.KUALITAS_DATA,
}
_populasi = cache(load_populasi)


def baca_dari_data(
    lokasi: str, data: object, formula: Formula | None, isian: Isian
) -> DariData | None:
    """Read the source; none where the inputs are not in the data of an agency."""
    if data is None or formula is None:
        return None
    if formula.jenis is Jenis.RASIO:
        return _rasio(lokasi, data, isian)
    if not isian.problems.kunci(lokasi, data, {"pengukuran"}, set()) or not isinstance(data, dict):
        return None
    ukur = isian.pilih(f"{lokasi}.pengukuran", data["pengukuran"], Pengukuran)
    if ukur is not None and UKURAN.get(formula.jenis) is not ukur:
        cocok = UKURAN.get(formula.jenis, "-")
        isian.problems.tambah(
            f"{lokasi}.pengukuran", "pilihan_tidak_dikenal", nilai=ukur, dikenal=cocok
        )
    return DariData(pengukuran=ukur)


def _rasio(lokasi: str, data: object, isian: Isian) -> DariData | None:
    if not isian.problems.kunci(lokasi, data, {"pembilang", "penyebut"}, set()):
        return None
    assert isinstance(data, dict)
    for nama in ("pembilang", "penyebut"):
        if data[nama] not in _populasi():
            isian.problems.tambah(
                f"{lokasi}.{nama}",
                "pilihan_tidak_dikenal",
                nilai=data[nama],
                dikenal=", ".join(_populasi()),
            )
    return DariData(str(data["pembilang"]), str(data["penyebut"]))
