"""Problems of rows as people read them: path, sentence, and what the sentence needs."""

from collections.abc import Iterator, Mapping

from app.bulk.impor.bentuk import Bentuk
from app.domain.kepegawaian import baca_nip
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


def masalah_baris(
    bentuk: Bentuk, galat: Mapping[str, object], aturan_nip: RuleView, tahun_ini: int
) -> Iterator[Masalah]:
    """Turn a found problem into those that are said: a number may have several."""
    lokasi, kode = f"baris[{galat['baris']}].{galat['kolom']}", str(galat["kode"])
    nilai = "".join(h for h in str(galat["nilai"] or "") if h.isprintable())
    if kode == "nip":
        yield from _nip(lokasi, nilai, aturan_nip)
        return
    data = {"nilai": nilai}
    kolom = bentuk.kolom.get(str(galat["kolom"]))
    if kolom is not None:
        maksimum = kolom.maksimum or tahun_ini
        data |= {"minimum": str(kolom.minimum), "maksimum": str(maksimum)}
        data |= {"digit": str(kolom.digit), "sejak": str(kolom.sejak or "")}
        data["dikenal"] = ", ".join(kolom.kata)
    yield Masalah(lokasi, kode, data)


def _nip(lokasi: str, nilai: str, aturan: RuleView) -> Iterator[Masalah]:
    try:
        baca_nip(nilai.strip().strip("'"), aturan, Trace())
    except MasukanTidakSah as galat:
        yield from (Masalah(lokasi, satu.kode, satu.data) for satu in galat.masalah)
