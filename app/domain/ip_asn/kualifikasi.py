"""Kualifikasi: points for education, by one of two methods.

Source: PermenPANRB 38/2018; Peraturan BKN 8/2019 (``jenjang``); BKN letter
4190/B-BM.02.01/SD/K/2024 (``kesesuaian``).
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.domain.ip_asn import saran
from app.domain.ip_asn.dimensi import dimensi
from app.domain.ip_asn.facts import PENDIDIKAN, Dimensi, Pegawai
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

# 0 is the highest degree.
URUTAN = {jenjang: urut for urut, jenjang in enumerate(PENDIDIKAN)}


def kualifikasi(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score education by the method the rule chooses."""
    metode = aturan.pilihan("metode_kualifikasi")
    return METODE[jejak.kata("metode_kualifikasi", metode, "cara menilai kualifikasi")](
        pegawai, aturan, jejak
    )


def jenjang(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the highest degree itself."""
    tabel = aturan.tabel("jenjang")
    poin = jejak.ambil("kualifikasi", tabel[pegawai.pendidikan], "poin jenjang pendidikan")
    return dimensi("kualifikasi", poin, aturan, lambda: _lebih_tinggi(poin, aturan))


def _lebih_tinggi(poin: Decimal, aturan: RuleView) -> str:
    tabel = {satu: aturan.tabel("jenjang")[satu].nilai for satu in PENDIDIKAN}
    di_atas = [satu for satu in PENDIDIKAN if tabel[satu] > poin]
    berikutnya = di_atas[-1]
    return saran.jenjang(berikutnya, tabel[berikutnya] - poin, max(di_atas, key=tabel.__getitem__))


def kesesuaian(pegawai: Pegawai, aturan: RuleView, jejak: Trace) -> Dimensi:
    """Score the degree against the one that the post requires.

    The requirement must be known; ``pemeriksaan`` refuses a person without it.
    """
    punya = URUTAN[pegawai.pendidikan]
    syarat = URUTAN[pegawai.pendidikan_dipersyaratkan or pegawai.pendidikan]
    letak = "sama" if punya == syarat else "di_atas" if punya < syarat else "di_bawah"
    cited = aturan.tabel("kesesuaian")[letak]
    poin = jejak.ambil("kualifikasi", cited, "poin pendidikan dibandingkan dengan syarat jabatan")
    return dimensi("kualifikasi", poin, aturan, lambda: _saran_kesesuaian(punya, syarat))


def _saran_kesesuaian(punya: int, syarat: int) -> str:
    di_atasnya = PENDIDIKAN[syarat - 1] if syarat else None
    if punya > syarat:
        return saran.pendidikan_di_bawah(PENDIDIKAN[punya], PENDIDIKAN[syarat], di_atasnya)
    return saran.pendidikan_sama(di_atasnya)


METODE: Mapping[str, Callable[[Pegawai, RuleView, Trace], Dimensi]] = {
    "jenjang": jenjang,
    "kesesuaian": kesesuaian,
}
