"""Why two results for one person differ: the likely cause, read from the facts and the rule.

A cause is a guess that fits the numbers exactly; where several fit alike, or none, it says so.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.ip_asn.facts import TIDAK_ADA
from app.domain.ip_asn.kompetensi import TABEL
from app.domain.law.rounding import round_half_up
from app.domain.law.ruleset import RuleView

TIDAK_DIKETAHUI = "tidak_diketahui"
# Differences of no more than this are a matter of rounding.
SELISIH_BULAT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class FaktaSebab:
    """What our score came from; ``jp_di_tepi``: without hours at the window's edge, too few."""

    kelompok_jabatan: str
    diklat_kepemimpinan: bool
    diklat_fungsional: bool
    jp_teknis: Decimal
    seminar: bool
    predikat_kinerja: str | None
    nilai_skp: Decimal | None
    jp_di_tepi: bool = False


def sebab(
    dimensi: str, sini: Decimal, sana: Decimal, fakta: FaktaSebab, aturan: RuleView
) -> tuple[str, ...]:
    """Name the likely causes of a difference in one dimension; none where there is none."""
    if sini == sana:
        return ()
    if abs(sini - sana) <= SELISIH_BULAT or sana in {round_half_up(sini, n) for n in (0, 1)}:
        return ("pembulatan",)
    if dimensi == "kompetensi":
        return _kompetensi(sana, fakta, aturan)
    if dimensi == "kualifikasi":
        return _kualifikasi(sana, aturan)
    if dimensi == "kinerja":
        return _kinerja(sana, fakta, aturan)
    return _disiplin(sini, sana, aturan)


def _kualifikasi(sana: Decimal, aturan: RuleView) -> tuple[str, ...]:
    metode = aturan.pilihan("metode_kualifikasi").nilai
    dikenal = {satu.nilai for satu in aturan.tabel(metode).values()}
    return ("pendidikan_lain",) if sana in dikenal else (TIDAK_DIKETAHUI,)


def _kinerja(sana: Decimal, fakta: FaktaSebab, aturan: RuleView) -> tuple[str, ...]:
    menurut_predikat = aturan.pilihan("metode_kinerja").nilai == "predikat"
    tabel = aturan.tabel("predikat" if menurut_predikat else "poin_skp")
    if sana not in {satu.nilai for satu in tabel.values()}:
        return (TIDAK_DIKETAHUI,)
    if sana == tabel[TIDAK_ADA].nilai:
        return ("kinerja_hanya_di_sini",)
    ada = fakta.predikat_kinerja if menurut_predikat else fakta.nilai_skp
    return ("kinerja_hanya_di_bkn",) if ada is None else ("predikat_lain",)


def _disiplin(sini: Decimal, sana: Decimal, aturan: RuleView) -> tuple[str, ...]:
    poin = {satu.nilai for satu in aturan.tabel("disiplin").values()}
    penuh = aturan.tabel("disiplin")[TIDAK_ADA].nilai
    if sana not in poin:
        return (TIDAK_DIKETAHUI,)
    if sana == penuh:
        return ("hukuman_hanya_di_sini",)
    return ("hukuman_hanya_di_bkn",) if sini == penuh else ("hukuman_lain",)


def _kompetensi(sana: Decimal, fakta: FaktaSebab, aturan: RuleView) -> tuple[str, ...]:
    """Look for the components that must be seen otherwise, as few as possible."""
    jalur = aturan.peta("jalur_kompetensi")
    sendiri = TABEL[jalur[fakta.kelompok_jabatan].nilai]
    poin = {nama: satu.nilai for nama, satu in aturan.tabel(sendiri).items()}
    punya = _punya(fakta, aturan) & poin.keys()
    cocok = sorted((punya ^ isi for isi in _himpunan(poin, sana)), key=len)
    if not cocok:
        lain = {TABEL[satu.nilai] for satu in jalur.values()} - {sendiri}
        tabel = ({n: s.nilai for n, s in aturan.tabel(nama).items()} for nama in lain)
        terjangkau = any(any(_himpunan(satu, sana)) for satu in tabel)
        return ("kelompok_jabatan_lain",) if terjangkau else (TIDAK_DIKETAHUI,)
    sama_dekat = [satu for satu in cocok if len(satu) == len(cocok[0])]
    if len(sama_dekat) > 1 and fakta.jp_di_tepi and "diklat_teknis" in punya:
        sama_dekat = [satu for satu in sama_dekat if "diklat_teknis" in satu] or sama_dekat
    if len(sama_dekat) > 1:
        return ("komponen_tidak_pasti",)
    return tuple(_komponen(nama, punya, fakta) for nama in sorted(sama_dekat[0]))


def _punya(fakta: FaktaSebab, aturan: RuleView) -> frozenset[str]:
    terpenuhi = {
        "diklat_kepemimpinan": fakta.diklat_kepemimpinan,
        "diklat_fungsional": fakta.diklat_fungsional,
        "diklat_teknis": fakta.jp_teknis >= aturan.angka("jp_minimum").nilai,
        "seminar": fakta.seminar,
    }
    return frozenset(nama for nama, ya in terpenuhi.items() if ya)


def _himpunan(poin: Mapping[str, Decimal], jumlah: Decimal) -> Iterator[frozenset[str]]:
    """List the sets of components that earn exactly so many points."""
    for banyak in range(len(poin) + 1):
        for isi in itertools.combinations(poin, banyak):
            if sum((poin[nama] for nama in isi), Decimal(0)) == jumlah:
                yield frozenset(isi)


def _komponen(nama: str, punya: frozenset[str], fakta: FaktaSebab) -> str:
    if nama not in punya:
        return f"{nama}_hanya_di_bkn"
    if nama == "diklat_teknis" and fakta.jp_di_tepi:
        return "jp_belum_tercatat"
    return f"{nama}_hanya_di_sini"
