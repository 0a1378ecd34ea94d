"""Reading where an indicator finds its inputs in the data of an agency."""

from collections.abc import Mapping
from functools import cache

from app.domain.indikator.facts import DariData, Formula, Jenis, Pengukuran
from app.domain.indikator.isian import Isian
from app.domain.populasi import load_populasi

# Which measurement may stand for which kind of formula; a ratio counts two populations.
UKURAN = {
    Jenis.IP_ASN: Pengukuran.IP_ASN,
    Jenis.JUMLAH_TERBOBOT: Pengukuran.IP_ASN,
    Jenis.KUALITAS_DATA: Pengukuran.KUALITAS_DATA,
    Jenis.NILAI_EVALUASI: Pengukuran.SAKIP,
    Jenis.SKM: Pengukuran.SKM,
    Jenis.RATA_RATA_FREKUENSI: Pengukuran.SKM_FREKUENSI,
}
# A sum has parts of its own; the calculator tells which measurement has the same.
UKURAN_KALKULATOR = {"sistem-merit": Pengukuran.SISTEM_MERIT, "sakip": Pengukuran.SAKIP}
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
    cocok = UKURAN.get(formula.jenis) or UKURAN_KALKULATOR.get(formula.kalkulator or "")
    if ukur is not None and cocok is not ukur:
        isian.problems.tambah(
            f"{lokasi}.pengukuran", "pilihan_tidak_dikenal", nilai=ukur, dikenal=cocok or "-"
        )
    return DariData(pengukuran=ukur)


def baca_di_luar_data(lokasi: str, data: Mapping[str, object], isian: Isian) -> str | None:
    """Read why no data has the inputs; every indicator has either this or a source."""
    ada = {"dari_data", "di_luar_data"} & data.keys()
    if not ada:
        isian.problems.tambah(f"{lokasi}.di_luar_data", "wajib_diisi")
    elif len(ada) > 1:
        isian.problems.tambah(f"{lokasi}.di_luar_data", "kunci_tidak_dikenal", dikenal="dari_data")
    return isian.teks_bila_ada(f"{lokasi}.di_luar_data", data.get("di_luar_data"))


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
