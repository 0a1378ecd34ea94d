"""The index of an organisation: the mean over its persons, whatever kind of servant they are.

PNS and PPPK are pooled by head count. Means are taken of exact sums, never of rounded
dimensions or of means. Source: PermenPANRB 38/2018; Peraturan BKN 8/2019.
"""

from collections.abc import Sequence
from decimal import Decimal

from app.domain.ip_asn.facts import DIMENSI, HasilPegawai, Jumlah, RataRata
from app.domain.law.citation import Cited
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

KOLOM = (*DIMENSI, "nilai")


def jumlahkan(hasil: Sequence[HasilPegawai], jejak: Trace) -> Jumlah:
    """Add up the points of persons, column by column."""
    kolom = {nama: [getattr(satu, nama) for satu in hasil] for nama in KOLOM}
    if jejak.simpan:
        for nama, nilai in kolom.items():
            masukan = {f"pegawai[{i}].{nama}": satu for i, satu in enumerate(nilai)}
            jejak.hitung(f"jumlah.{nama}", "jumlah", f"jumlah {nama} semua pegawai", masukan)
    return Jumlah(len(hasil), *(sum(nilai, Decimal(0)) for nilai in kolom.values()))


def rata_rata(jumlah: Jumlah, aturan: RuleView, jejak: Trace) -> RataRata:
    """Take the means of a group and the category of its mean score (as rounded).

    MasukanTidakSah where the group is empty: a group without persons has no index.
    """
    if jumlah.orang == 0:
        raise MasukanTidakSah([Masalah("pegawai", "terlalu_sedikit", {"minimum": "1"})])
    jejak.masuk("orang", jumlah.orang, "jumlah pegawai yang diukur")
    jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma")
    kualifikasi, kompetensi, kinerja, disiplin, nilai = (
        _rata(nama, getattr(jumlah, nama), jumlah.orang, aturan.angka("desimal"), jejak)
        for nama in KOLOM
    )
    skala = aturan.skala("kategori")
    band = jejak.golongkan("rata_rata.kategori", skala, "rata_rata.nilai", nilai, "kategori")
    return RataRata(jumlah.orang, kualifikasi, kompetensi, kinerja, disiplin, nilai, band.kode)


def _rata(nama: str, jumlah: Decimal, orang: int, desimal: Cited[Decimal], jejak: Trace) -> Decimal:
    masukan: dict[str, Exact] = {f"jumlah.{nama}": jumlah, "orang": orang}
    persis = jejak.hitung(f"rata_rata_persis.{nama}", "bagi", f"rata-rata {nama}", masukan)
    masukan = {f"rata_rata_persis.{nama}": persis, "desimal": desimal.nilai}
    jejak.hitung(f"rata_rata.{nama}", "bulatkan", f"rata-rata {nama}", masukan, desimal.sitasi)
    return round_half_up(persis, int(desimal.nilai))
