"""The index of one person, and of a list of persons with their mean.

Source: PermenPANRB 38/2018; Peraturan BKN 8/2019; BKN letter 4190/B-BM.02.01/SD/K/2024.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from app.domain.ip_asn.dimensi import tampil
from app.domain.ip_asn.disiplin import disiplin
from app.domain.ip_asn.facts import DIMENSI, Dimensi, HasilIpAsn, HasilPegawai, Pegawai
from app.domain.ip_asn.kinerja import kinerja
from app.domain.ip_asn.kompetensi import kompetensi
from app.domain.ip_asn.kualifikasi import kualifikasi
from app.domain.ip_asn.pemeriksaan import periksa, periksa_satu
from app.domain.ip_asn.rata_rata import jumlahkan, rata_rata
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

# Each dimension with the facts it reads.
BAGIAN: Sequence[tuple[Callable[[Pegawai, RuleView, Trace], Dimensi], Callable[[Pegawai], Any]]] = (
    (kualifikasi, attrgetter("pendidikan", "pendidikan_dipersyaratkan")),
    (
        kompetensi,
        attrgetter(
            "kelompok_jabatan", "diklat_kepemimpinan", "diklat_fungsional", "jp_teknis", "seminar"
        ),
    ),
    (kinerja, attrgetter("nilai_skp", "predikat_kinerja")),
    (disiplin, attrgetter("hukuman_disiplin")),
)
Hafalan = dict[tuple[object, object], Dimensi]


def ukur(daftar: Sequence[Pegawai], aturan: RuleView, jejak: Trace) -> HasilIpAsn:
    """Score every person and take the mean over them, PNS and PPPK alike.

    Steps are named ``pegawai[i].…`` and ``rata_rata.…``. MasukanTidakSah lists all problems
    of all persons; an empty list is one.
    """
    periksa(daftar, aturan)
    cabang = (jejak.cabang(f"pegawai[{i}]") if jejak.simpan else jejak for i in range(len(daftar)))
    hafalan: Hafalan = {}
    hasil = tuple(_ukur(satu, aturan, di, hafalan) for satu, di in zip(daftar, cabang, strict=True))
    return HasilIpAsn(hasil, rata_rata(jumlahkan(hasil, jejak), aturan, jejak))


def nilai_pegawai(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> HasilPegawai:
    """Score one person: points 0..100 over four dimensions, category, and what is missing.

    MasukanTidakSah lists every fact that the rule needs and the person lacks.
    """
    periksa_satu(pegawai, aturan)
    return _ukur(pegawai, aturan, jejak, {})


def _ukur(pegawai: Pegawai, aturan: RuleView, jejak: Trace, hafalan: Hafalan) -> HasilPegawai:
    semua = _dimensi(pegawai, aturan, jejak, hafalan)
    poin = [satu.nilai for satu in semua]
    desimal = int(aturan.angka("desimal").nilai)
    nilai = _nilai(poin, desimal, jejak)
    skala = aturan.skala("kategori")
    band = jejak.golongkan("kategori", skala, "nilai", nilai, "kategori nilai")
    celah = tuple(celah for satu in semua for celah in satu.celah)
    kual, komp, kin, dis = (tampil(satu, desimal) for satu in poin)
    return HasilPegawai(pegawai.ref, kual, komp, kin, dis, nilai, band.kode, celah)


def _dimensi(
    pegawai: Pegawai, aturan: RuleView, jejak: Trace, hafalan: Hafalan
) -> Sequence[Dimensi]:
    """Score the dimensions; in a list, persons with the same facts share their scores.

    Steps belong to a person each, so that a trace that keeps them shares nothing.
    """
    hasil = []
    for menilai, fakta in BAGIAN:
        kunci = (menilai, fakta(pegawai))
        if jejak.simpan or kunci not in hafalan:
            hafalan[kunci] = menilai(pegawai, aturan, jejak)
        hasil.append(hafalan[kunci])
    return hasil


def _nilai(poin: Sequence[Decimal], desimal: int, jejak: Trace) -> Decimal:
    """Add up the dimensions. Points are never finer than ``desimal``: nothing is rounded away."""
    jumlah = sum(poin, Decimal(0))
    if jejak.simpan:
        masukan = dict(zip(DIMENSI, poin, strict=True))
        jejak.hitung("jumlah", "jumlah", "jumlah keempat dimensi", masukan)
        masukan = {"jumlah": jumlah, "desimal": Decimal(desimal)}
        jejak.hitung("nilai", "bulatkan", "nilai pegawai", masukan)
    return tampil(jumlah, desimal)
