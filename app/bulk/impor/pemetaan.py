"""Which header of a file is which column."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.bulk.impor.bentuk import Bentuk, sederhana
from app.domain.law.errors import Masalah, MasukanTidakSah


@dataclass(frozen=True, slots=True)
class Petak:
    """The position of each column that a file has, what its header says of all rows, the rest."""

    kolom: Mapping[str, int]
    bawaan: Mapping[str, str]
    diabaikan: Sequence[str]


def dikenal(bentuk: Bentuk, pemetaan: Mapping[str, str]) -> frozenset[str]:
    """Return every header, reduced, that is looked for."""
    return frozenset(
        nama for kolom in bentuk.kolom for nama in _nama(bentuk, pemetaan, kolom)
    ) | frozenset(bentuk.bawaan)


def _nama(bentuk: Bentuk, pemetaan: Mapping[str, str], kolom: str) -> Sequence[str]:
    if kolom in pemetaan:
        return (sederhana(pemetaan[kolom]),)
    return bentuk.kolom[kolom].nama_sederhana


def petakan(judul: Sequence[str], baris: int, bentuk: Bentuk, pemetaan: Mapping[str, str]) -> Petak:
    """Find the columns; MasukanTidakSah for one that is missing, named twice or not there."""
    nama = [sederhana(satu) for satu in judul]
    banyak = Counter(nama)
    letak: dict[str, int] = {}
    for kolom in bentuk.kolom:
        satu = next((n for n in _nama(bentuk, pemetaan, kolom) if n in banyak), None)
        if satu is not None:
            letak[kolom] = nama.index(satu)
    awal = (bentuk.bawaan[n] for n in bentuk.bawaan if n in banyak)
    bawaan = next(({k: v for k, v in isi.items() if k not in letak} for isi in awal), {})
    masalah = [
        Masalah(f"baris[{baris}]", "impor_judul_ganda", {"judul": judul[urut][:80]})
        for urut in letak.values()
        if banyak[nama[urut]] > 1
    ]
    masalah += _kurang(bentuk, pemetaan, {*letak, *bawaan}, baris)
    if masalah:
        raise MasukanTidakSah(masalah)
    sisa = [j.strip() for urut, j in enumerate(judul) if urut not in letak.values() and j.strip()]
    return Petak(letak, bawaan, sisa)


def _kurang(
    bentuk: Bentuk, pemetaan: Mapping[str, str], ada: set[str], baris: int
) -> list[Masalah]:
    hasil = []
    for nama, kolom in bentuk.kolom.items():
        if nama in pemetaan and nama not in ada:
            data = {"kolom": nama, "judul": pemetaan[nama][:80]}
            hasil.append(Masalah(f"baris[{baris}].{nama}", "impor_judul_tidak_ada", data))
        elif kolom.wajib and nama not in ada:
            data = {"kolom": nama}
            hasil.append(Masalah(f"baris[{baris}].{nama}", "impor_kolom_wajib", data))
    return hasil
