"""Kompetensi: points for training, from the table of the person's group of posts.

Technical training counts for one year and seminars for two; leadership and functional
training never expire. Source: PermenPANRB 38/2018; Peraturan BKN 8/2019.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.domain.ip_asn import saran
from app.domain.ip_asn.dimensi import celah
from app.domain.ip_asn.facts import Dimensi, Pegawai
from app.domain.law.citation import Cited
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

NOL = Decimal(0)
TABEL: Mapping[str, str] = {
    "struktural": "kompetensi_struktural",
    "fungsional": "kompetensi_fungsional",
    "pelaksana": "kompetensi_pelaksana",
}


def kompetensi(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the components that the group of posts asks for; each earns all or nothing."""
    cited = aturan.peta("jalur_kompetensi")[pegawai.kelompok_jabatan]
    jalur = jejak.kata("jalur_kompetensi", cited, "tabel kompetensi kelompok jabatan")
    komponen = aturan.tabel(TABEL[jalur])
    poin = {nama: _poin(nama, satu, pegawai, aturan, jejak) for nama, satu in komponen.items()}
    if jejak.simpan:
        masukan = {f"{nama}_diperoleh": nilai for nama, nilai in poin.items()}
        jejak.hitung("kompetensi", "jumlah", "poin kompetensi", masukan)
    desimal = aturan.angka("desimal").nilai
    kurang = tuple(
        celah("kompetensi", komponen[nama].nilai, desimal, SARAN[nama](pegawai, aturan))
        for nama, nilai in poin.items()
        if nilai < komponen[nama].nilai
    )
    return Dimensi(sum(poin.values(), NOL), kurang)


def _poin(
    nama: str, cited: Cited[Decimal], pegawai: Pegawai, aturan: RuleView, jejak: Trace
) -> Decimal:
    penuh = jejak.ambil(nama, cited, "poin penuh komponen ini")
    terpenuhi = TERPENUHI[nama](pegawai, aturan, jejak)
    if jejak.simpan:
        masukan: dict[str, Exact] = {nama: penuh, f"{nama}_terpenuhi": int(terpenuhi)}
        jejak.hitung(f"{nama}_diperoleh", "kali", "poin yang diperoleh", masukan)
    return penuh if terpenuhi else NOL


def _diklat_kepemimpinan(pegawai: Pegawai, _aturan: RuleView, jejak: Trace) -> bool:
    jejak.masuk("diklat_kepemimpinan_terpenuhi", int(pegawai.diklat_kepemimpinan), "1 bila sudah")
    return pegawai.diklat_kepemimpinan


def _diklat_fungsional(pegawai: Pegawai, _aturan: RuleView, jejak: Trace) -> bool:
    jejak.masuk("diklat_fungsional_terpenuhi", int(pegawai.diklat_fungsional), "1 bila sudah")
    return pegawai.diklat_fungsional


def _seminar(pegawai: Pegawai, _aturan: RuleView, jejak: Trace) -> bool:
    jejak.masuk("seminar_terpenuhi", int(pegawai.seminar), "1 bila pernah")
    return pegawai.seminar


def _diklat_teknis(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> bool:
    jp = jejak.masuk("jp_teknis", pegawai.jp_teknis, "JP diklat teknis")
    minimum = jejak.ambil("jp_minimum", aturan.angka("jp_minimum"), "JP yang harus dicapai")
    if jejak.simpan:
        masukan = {"jp_teknis": jp, "jp_minimum": minimum}
        jejak.hitung("diklat_teknis_terpenuhi", "sekurangnya", "1 bila JP tercapai", masukan)
    return jp >= minimum


TERPENUHI: Mapping[str, Callable[[Pegawai, RuleView, Trace], bool]] = {
    "diklat_kepemimpinan": _diklat_kepemimpinan,
    "diklat_fungsional": _diklat_fungsional,
    "diklat_teknis": _diklat_teknis,
    "seminar": _seminar,
}


def _saran_teknis(pegawai: Pegawai, aturan: RuleView) -> str:
    minimum = aturan.angka("jp_minimum").nilai
    tahun = aturan.tabel("jendela")["diklat_teknis"].nilai
    return saran.diklat_teknis(minimum - pegawai.jp_teknis, minimum, tahun)


SARAN: Mapping[str, Callable[[Pegawai, RuleView], str]] = {
    "diklat_kepemimpinan": lambda _pegawai, _aturan: saran.DIKLAT_KEPEMIMPINAN,
    "diklat_fungsional": lambda _pegawai, _aturan: saran.DIKLAT_FUNGSIONAL,
    "diklat_teknis": _saran_teknis,
    "seminar": lambda _pegawai, aturan: saran.seminar(aturan.tabel("jendela")["seminar"].nilai),
}
