"""What a rule set of the index must hold, and what must fit together in it."""

import itertools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from app.domain.ip_asn.facts import (
    DIMENSI,
    HUKUMAN,
    KELOMPOK_JABATAN,
    PENDIDIKAN,
    PREDIKAT,
    TIDAK_ADA,
)
from app.domain.law.citation import Cited
from app.domain.law.errors import Masalah
from app.domain.law.rounding import Exact, plain, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.schema import (
    IndexSchema,
    angka,
    bobot,
    peta,
    pilihan,
    setiap_perubahan,
    skala,
    tabel,
)

BULAN_SETAHUN = 12
JALUR = ("struktural", "fungsional", "pelaksana")
KOMPONEN = ("diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis", "seminar")
# Posts that leadership training must match; a level of pimpinan tinggi is part of the post.
JABATAN_PIMPINAN = (
    "pimpinan_tinggi_utama", "pimpinan_tinggi_madya", "pimpinan_tinggi_pratama",
    "administrator", "pengawas",
)  # fmt: skip
# Levels of leadership training, highest first.
TINGKAT = ("pkn_1", "pkn_2", "pka", "pkp")
# Which parameters a chosen method reads.
PERLU: Mapping[str, tuple[str, ...]] = {
    "jenjang": ("jenjang",),
    "kesesuaian": ("kesesuaian",),
    "nilai_skp": ("skp", "poin_skp", "rentang_skp"),
    "predikat": ("predikat",),
}
# Tables of points: the dimension they score, and their keys from best to worst.
URUTAN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "jenjang": ("kualifikasi", PENDIDIKAN),
    "kesesuaian": ("kualifikasi", ("di_atas", "sama", "di_bawah")),
    "predikat": ("kinerja", (*PREDIKAT, TIDAK_ADA)),
    "disiplin": ("disiplin", (TIDAK_ADA, *HUKUMAN)),
}


def _periksa(view: RuleView) -> Iterator[Masalah]:
    yield from _metode(view)
    yield from _tabel(view)
    yield from _kompetensi(view)
    yield from _golongan(view)
    yield from _jendela(view)


def _jendela(view: RuleView) -> Iterator[Masalah]:
    """Ask for windows of whole months, and of whole years where years are assessed."""
    for nama, satu in view.tabel("jendela").items():
        bulan = satu.nilai if nama == "kinerja" else satu.nilai * BULAN_SETAHUN
        if satu.nilai <= 0 or bulan != int(bulan):
            yield Masalah(f"parameter.jendela.{nama}", "jendela_tidak_sah")


def _metode(view: RuleView) -> Iterator[Masalah]:
    for nama in ("metode_kualifikasi", "metode_kinerja"):
        for perlu in PERLU[view.pilihan(nama).nilai]:
            if not view.punya(perlu):
                yield Masalah(f"parameter.{perlu}", "wajib_diisi")


def _tabel(view: RuleView) -> Iterator[Masalah]:
    for nama, (dimensi, urutan) in URUTAN.items():
        if view.punya(nama):
            yield from _urut(view, dimensi, nama, urutan)


def _urut(view: RuleView, dimensi: str, nama: str, urutan: tuple[str, ...]) -> Iterator[Masalah]:
    """Ask that points fall from the maximum, and never rise, as things get worse."""
    poin = view.tabel(nama)
    yield from _poin(view, f"parameter.{nama}", poin)
    yield from _tertinggi(view, dimensi, nama, poin[urutan[0]].nilai)
    for baik, buruk in itertools.pairwise(urutan):
        if poin[buruk].nilai > poin[baik].nilai:
            yield Masalah(f"parameter.{nama}.{buruk}", "urutan_poin", {"dengan": baik})


def _kompetensi(view: RuleView) -> Iterator[Masalah]:
    for jalur in JALUR:
        nama = f"kompetensi_{jalur}"
        poin = view.tabel(nama)
        yield from _poin(view, f"parameter.{nama}", poin)
        yield from _tertinggi(view, "kompetensi", nama, _jumlah(poin))
        for kunci in poin.keys() - set(KOMPONEN):
            data = {"dikenal": ", ".join(KOMPONEN)}
            yield Masalah(f"parameter.{nama}.{kunci}", "kunci_tidak_dikenal", data)


def _jumlah(poin: Mapping[str, Cited[Decimal]]) -> Fraction:
    return sum((Fraction(satu.nilai) for satu in poin.values()), Fraction(0))


def _tertinggi(view: RuleView, dimensi: str, nama: str, tertinggi: Exact) -> Iterator[Masalah]:
    """Ask that a full score is the maximum: else gap and score would not add up."""
    maksimum = view.tabel("maksimum")[dimensi].nilai
    if tertinggi != maksimum:
        data = {"jumlah": plain(tertinggi), "seharusnya": plain(maksimum)}
        yield Masalah(f"parameter.{nama}", "poin_tertinggi_salah", data)


def _poin(view: RuleView, lokasi: str, poin: Mapping[str, Cited[Decimal]]) -> Iterator[Masalah]:
    """Ask for points not negative nor finer than what is shown: persons are never rounded."""
    desimal = int(view.angka("desimal").nilai)
    for kunci, satu in poin.items():
        if satu.nilai < 0 or round_half_up(satu.nilai, desimal) != satu.nilai:
            data = {"desimal": str(desimal)}
            yield Masalah(f"{lokasi}.{kunci}", "poin_tidak_sah", data)


def _golongan(view: RuleView) -> Iterator[Masalah]:
    """Every band of the SKP value needs its points."""
    if not (view.punya("skp") and view.punya("poin_skp")):
        return
    ada = view.tabel("poin_skp").keys()
    urutan = (*(band.kode for band in reversed(view.skala("skp").bands)), TIDAK_ADA)
    for kunci in sorted(ada ^ set(urutan)):
        kode = "wajib_diisi" if kunci in urutan else "kunci_tidak_dikenal"
        yield Masalah(f"parameter.poin_skp.{kunci}", kode, {"dikenal": ", ".join(urutan)})
    if ada == set(urutan):
        yield from _urut(view, "kinerja", "poin_skp", urutan)


SCHEMA = IndexSchema(
    {
        "maksimum": bobot(*DIMENSI),
        "metode_kualifikasi": pilihan("jenjang", "kesesuaian"),
        "jenjang": tabel(*PENDIDIKAN, wajib=False),
        "kesesuaian": tabel("di_atas", "sama", "di_bawah", wajib=False),
        "jalur_kompetensi": peta(*KELOMPOK_JABATAN, kata=JALUR),
        **{f"kompetensi_{jalur}": tabel() for jalur in JALUR},
        "jp_minimum": angka(),
        "jendela": tabel("diklat_teknis", "seminar", "kinerja", "disiplin"),
        "kepemimpinan_sesuai": peta(*JABATAN_PIMPINAN, kata=TINGKAT, wajib=False),
        "setara_diklat": peta(kata=("diklat_fungsional",), wajib=False),
        "metode_kinerja": pilihan("nilai_skp", "predikat"),
        "rentang_skp": tabel("minimum", "maksimum", wajib=False),
        "skp": skala(wajib=False),
        "poin_skp": tabel(wajib=False),
        "predikat": tabel(*PREDIKAT, TIDAK_ADA, wajib=False),
        "disiplin": tabel(*HUKUMAN, TIDAK_ADA),
        "desimal": angka(),
        "kategori": skala(0, 100),
    },
    setiap_perubahan(_periksa),
)
