"""Totals composed by a named method, by data alone; improvements, decrees, effects."""

import copy
import itertools
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import merit
from app.domain.law.errors import BukuAturanRusak, MasukanTidakSah
from app.domain.law.rounding import Exact
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay
from app.domain.merit import Tambahan

Json = dict[str, Any]
BARU = "kerangka-permenpanrb-19-2025"


def nilai(jenis: str, *isi: Any, sejak: str = "2024-01-01") -> Json:
    """A parameter whose values change each on the first day of the next year."""
    semua = [
        {"sejak": f"{int(sejak[:4]) + n}{sejak[4:]}", "sumber": "s", "keyakinan": "sekunder",
         "isi": satu}
        for n, satu in enumerate(isi)
    ]  # fmt: skip
    return {"jenis": jenis, "satuan": "-", "uraian": "-", "nilai": semua}


KATEGORI = [
    {"kode": "A", "nama": "Awal", "dari": 0, "di_bawah": 40},
    {"kode": "B", "nama": "Tengah", "dari": 40, "di_bawah": 80},
    {"kode": "C", "nama": "Akhir", "dari": 80, "sampai": 100},
]


def dokumen(bobot: Mapping[str, Mapping[str, Any]], **lain: Json) -> Json:
    """An instrument of its own: ``bobot`` by aspect; ``lain`` are parameters of its rule."""
    atas = 3
    maks = {a: atas * sum(map(Decimal, isi.values())) for a, isi in bobot.items()}
    jumlah = sum(maks.values())
    kepala = {
        "berlaku_sejak": "2024-01-01", "keyakinan": "sekunder", "dasar_hukum": [{"sumber": "s"}],
    }  # fmt: skip
    aturan = {
        "aspek": nilai("tabel", maks),
        "nama_aspek": nilai("peta", {a: a for a in bobot}),
        "maksimum": nilai("angka", jumlah),
        "desimal_persen": nilai("angka", 2),
        **copy.deepcopy(lain),
    }
    sub = {s: n for isi in bobot.values() for s, n in isi.items()}
    instrumen = {
        "aturan_penilaian": nilai("pilihan", "r"),
        "maksimum_aspek": nilai("tabel", maks),
        "rentang_skor": nilai("tabel", {"minimum": 0, "maksimum": atas, "kelipatan": 1}),
        "bobot": nilai("tabel", sub),
        "aspek_sub_aspek": nilai("peta", {s: a for a, isi in bobot.items() for s in isi}),
    }
    return {
        "sumber": {"s": {"instrumen": "Uji"}},
        "aturan": {
            "r": {"indeks": merit.INDEKS, "nama": "Aturan", **kepala, "parameter": aturan},
            "i": {
                "indeks": merit.INDEKS_INSTRUMEN, "nama": "I", **kepala, "parameter": instrumen
            },
        },
    }  # fmt: skip


DUA = {"x": {"x1": 2, "x2": 3}, "y": {"y1": 5}}
SURVEI = {
    "metode_nilai": nilai("pilihan", "kematangan_survei"),
    "bobot_nilai": nilai("bobot", {"kematangan": 60, "survei": 40}),
    "maksimum_nilai": nilai("angka", 100),
    "kategori": nilai("skala", KATEGORI),
}


def views(isi: Json, tahun: int = 2024) -> tuple[RuleView, RuleView]:
    hasil = merit.baca(isi).pada(tahun)
    assert hasil is not None
    return hasil


def hitung(isi: Json, skor: Mapping[str, int], tambahan: Tambahan, tahun: int = 2024) -> Any:
    instrumen, aturan = views(isi, tahun)
    angka = {sub: Decimal(n) for sub, n in skor.items()}
    jejak = Trace()
    hasil = merit.dari_skor(angka, instrumen, aturan, jejak, tambahan)
    gabung = RuleView(aturan.aturan, aturan.tanggal, {**instrumen.isi, **aturan.isi})
    assert replay(jejak.steps, gabung) == {s.langkah: s.hasil for s in jejak.steps}
    assert Decimal(replay(jejak.steps, gabung)["nilai"]) == hasil.nilai
    return hasil


def kode(isi: Json) -> list[tuple[str, str]]:
    with pytest.raises(BukuAturanRusak) as galat:
        merit.baca(isi)
    return [(m.lokasi, m.kode) for m in galat.value.masalah]


SKOR = {"x1": 3, "x2": 1, "y1": 2}  # 6 + 3 + 10 = 19 of 30


def test_maturity_and_survey_are_weighed() -> None:
    hasil = hitung(dokumen(DUA, **SURVEI), SKOR, Tambahan(Decimal(80)))
    # 19/30 x 100 x 60 % + 80 x 40 %
    assert hasil.nilai == Decimal(70)
    assert (hasil.persen_maksimal, hasil.kategori, hasil.indeks) == (Decimal(70), "B", None)
    assert hasil.menuju_berikutnya == merit.Berikutnya("C", Decimal(10))


@pytest.mark.parametrize(
    ("cara", "faktor", "harapan"),
    [("kali", "0.9", "63"), ("kali", None, "70"), ("kurang", "2.5", "67.5"), ("kurang", "99", "0")],
)
def test_a_correction_works_as_the_rule_says(cara: str, faktor: str | None, harapan: str) -> None:
    netral = 1 if cara == "kali" else 0
    koreksi = nilai("tabel", {"minimum": 0, "maksimum": 100, "netral": netral})
    isi = dokumen(DUA, **SURVEI, metode_koreksi=nilai("pilihan", cara), koreksi=koreksi)
    tambahan = Tambahan(Decimal(80), None if faktor is None else Decimal(faktor))
    assert hitung(isi, SKOR, tambahan).nilai == Decimal(harapan)


def test_a_method_begins_on_its_day() -> None:
    isi = dokumen(DUA, **SURVEI)
    isi["aturan"]["r"]["parameter"]["metode_nilai"]["nilai"][0]["sejak"] = "2025-01-01"
    isi["aturan"]["r"]["parameter"].pop("kategori")
    assert hitung(isi, SKOR, Tambahan()).nilai == 19
    assert hitung(isi, SKOR, Tambahan(Decimal(80)), 2025).nilai == 70


def test_what_the_rule_needs_besides_scores_is_named() -> None:
    instrumen, aturan = views(dokumen(DUA, **SURVEI))
    skor = {sub: Decimal(n) for sub, n in SKOR.items()}

    def salah(tambahan: Tambahan, aturan: RuleView) -> list[tuple[str, str]]:
        with pytest.raises(MasukanTidakSah) as galat:
            merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False), tambahan)
        return [(m.lokasi, m.kode) for m in galat.value.masalah]

    assert salah(Tambahan(), aturan) == [("survei", "wajib_diisi")]
    assert salah(Tambahan(Decimal(101), Decimal(1)), aturan) == [
        ("survei", "di_luar_rentang"), ("koreksi", "merit_tidak_dipakai"),
    ]  # fmt: skip
    _, polos = views(dokumen(DUA))
    assert salah(Tambahan(Decimal(1)), polos) == [("survei", "merit_tidak_dipakai")]


def test_the_frame_of_2025_is_an_estimate_without_categories() -> None:
    isi = merit.bawaan()[BARU]
    assert merit.baca(isi).pada(2024) is None
    perangkat = merit.baca(isi)
    ada = perangkat.pada(2026)
    assert ada is not None
    instrumen, aturan = ada
    assert len(instrumen.tabel("bobot")) == 30
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(4))
    skor |= {sub: Decimal(2) for sub in merit.sub_aspek("digitalisasi", instrumen)}
    jejak = Trace(simpan=False)
    hasil = merit.dari_skor(skor, instrumen, aturan, jejak, Tambahan(Decimal(80)))
    # Seven aspects full, one half: 93.75 x 75 % + 80 x 25 %.
    assert hasil.nilai == Decimal("90.3125")
    assert (hasil.kategori, hasil.sebutan, hasil.menuju_berikutnya) == (None, None, None)
    assert {"bobot", "koreksi.netral"} <= set(jejak.belum_terverifikasi)
    assert perangkat.instrumen.contoh
    assert merit.termurah(skor, instrumen, aturan, Tambahan(Decimal(80))) is None


def test_the_frame_of_2025_lets_gated_sub_aspects_drop_out() -> None:
    ada = merit.baca(merit.bawaan()[BARU]).pada(2026)
    assert ada is not None
    instrumen, aturan = ada
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(4))
    for sub in instrumen.peta("gerbang"):
        del skor[sub]
    hasil = merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False), Tambahan(Decimal(100)))
    assert hasil.nilai == 100


def test_aspects_are_shown_as_far_as_they_are_filled_in() -> None:
    instrumen, aturan = views(dokumen(DUA))
    x, y = merit.sebagian({"x1": Decimal(3), "y1": Decimal(2)}, frozenset(), instrumen, aturan)
    assert (x.terisi, x.dari, x.nilai, x.persen) == (1, 2, None, None)
    assert (y.terisi, y.dari, y.nilai, y.persen) == (1, 1, Decimal(10), Decimal("66.67"))
    tutup = frozenset({"y1"})
    assert merit.sebagian({}, tutup, instrumen, aturan)[1].dari == 0


# What files must hold -------------------------------------------------------------------------


def parameter(isi: Json, aturan: str = "r") -> Json:
    hasil: Json = isi["aturan"][aturan]["parameter"]
    return hasil


def test_a_file_needs_one_instrument_and_a_rule_that_fits() -> None:
    isi = dokumen(DUA)
    del isi["aturan"]["i"]
    assert kode(isi) == [("aturan", "instrumen_harus_satu")]
    isi = dokumen(DUA)
    del isi["aturan"]["r"]
    assert kode(isi) == [("aturan.i.parameter.aturan_penilaian", "pilihan_tidak_dikenal")]
    parameter(isi, "i")["aturan_penilaian"] = nilai("pilihan", "kasn-9-2019")
    assert kode(isi) == [("aturan.i.parameter.maksimum_aspek", "instrumen_tidak_cocok")]
    isi["aturan"]["i"]["berlaku_sejak"] = "2026-01-01"
    assert kode(isi) == [("aturan.i.berlaku_sejak", "masa_tidak_bertemu")]


def test_a_file_is_completed_with_the_shipped_rule_it_names() -> None:
    asal = merit.bawaan()["contoh-kasn-2019"]
    tanpa = {**asal, "aturan": {"contoh-kasn-2019": asal["aturan"]["contoh-kasn-2019"]}}
    assert list(merit.lengkapi(tanpa)["aturan"]) == ["kasn-9-2019", "contoh-kasn-2019"]
    assert merit.lengkapi(asal) is asal
    assert merit.baca(merit.lengkapi(tanpa)).instrumen.sidik == merit.baca(asal).instrumen.sidik


def test_methods_scales_and_descriptions_must_be_complete() -> None:
    isi = dokumen(DUA, metode_nilai=SURVEI["metode_nilai"], metode_koreksi=nilai("pilihan", "kali"))
    assert kode(isi) == [
        ("aturan.r.parameter.bobot_nilai", "wajib_diisi"),
        ("aturan.r.parameter.maksimum_nilai", "wajib_diisi"),
        ("aturan.r.parameter.koreksi", "wajib_diisi"),
    ]
    isi = dokumen(DUA, **{**SURVEI, "maksimum_nilai": nilai("angka", 0)})
    assert ("aturan.r.parameter.maksimum_nilai", "di_luar_rentang") in kode(isi)
    isi = dokumen(DUA, indeks_awal=nilai("tabel", {"A": 0}))
    assert ("aturan.r.parameter.kategori", "wajib_diisi") in kode(isi)
    isi = dokumen(DUA)
    parameter(isi)["desimal_persen"] = nilai("angka", 10**9)
    assert kode(isi) == [("aturan.r.parameter.desimal_persen", "di_luar_rentang")]


@pytest.mark.parametrize(
    ("rentang", "harapan"),
    [
        ((0, 3, 2), ("maksimum", "bukan_kelipatan")),
        ((0, 3, Decimal("0.001")), ("maksimum", "bukan_kelipatan")),
        ((3, 3, 1), ("maksimum", "bukan_kelipatan")),
        ((-1, 3, 1), ("minimum", "di_luar_rentang")),
    ],
)
def test_a_scale_has_few_whole_steps_from_nought(
    rentang: tuple[Any, ...], harapan: tuple[str, str]
) -> None:
    isi = dokumen(DUA)
    kunci = ("minimum", "maksimum", "kelipatan")
    parameter(isi, "i")["rentang_skor"] = nilai("tabel", dict(zip(kunci, rentang, strict=True)))
    lokasi, apa = harapan
    assert kode(isi) == [(f"aturan.i.parameter.rentang_skor.{lokasi}", apa)]


def test_descriptions_belong_to_what_there_is() -> None:
    isi = dokumen(DUA)
    tambahan = {
        "uraian_level": nilai("peta", {"x1.3": "penuh", "x1.4": "lebih"}),
        "uraian_skor": nilai("peta", {"0": "tanpa bukti", "9": "?"}),
        "pertanyaan_gerbang": nilai("peta", {"g": "buka?", "h": "?"}),
        "gerbang": nilai("peta", {"x2": "g"}),
        "metode_gerbang": nilai("pilihan", "sebanding"),
    }
    parameter(isi, "i").update(tambahan)
    assert kode(isi) == [
        ("aturan.i.parameter.uraian_skor.9", "kunci_tidak_dikenal"),
        ("aturan.i.parameter.uraian_level.x1.4", "kunci_tidak_dikenal"),
        ("aturan.i.parameter.pertanyaan_gerbang.h", "kunci_tidak_dikenal"),
    ]
    parameter(isi, "i")["rentang_skor"] = nilai(
        "tabel", {"minimum": 0, "maksimum": 3, "kelipatan": 0}
    )
    assert kode(isi) == [("aturan.i.parameter.rentang_skor.kelipatan", "di_luar_rentang")]


# The cheapest improvements --------------------------------------------------------------------


def paling_sedikit(skor: Mapping[str, int], isi: Json, tambahan: Tambahan) -> int | None:
    """Try everything: the fewest steps into the next category, none where there is no way."""
    instrumen, aturan = views(isi)
    skala = aturan.skala("kategori")

    def letak(coba: Mapping[str, int]) -> int:
        angka = {sub: Decimal(n) for sub, n in coba.items()}
        hasil = merit.dari_skor(angka, instrumen, aturan, Trace(simpan=False), tambahan)
        return [b.kode for b in skala.bands].index(str(hasil.kategori))

    awal = letak(skor)
    semua = itertools.product(*(range(n, 4) for n in skor.values()))
    cukup = [
        sum(coba) - sum(skor.values())
        for coba in semua
        if letak(dict(zip(skor, coba, strict=True))) > awal
    ]
    return min(cukup, default=None)


bobot_acak = st.integers(1, 9)


@settings(max_examples=25)
@given(
    bobot=st.lists(bobot_acak, min_size=4, max_size=4),
    angka=st.lists(st.integers(0, 3), min_size=4, max_size=4),
    survei=st.integers(0, 100),
    tutup=st.booleans(),
)
def test_no_other_way_into_the_next_category_has_fewer_steps(
    bobot: list[int], angka: list[int], survei: int, *, tutup: bool
) -> None:
    isi = dokumen(
        {"x": {"x1": bobot[0], "x2": bobot[1]}, "y": {"y1": bobot[2], "y2": bobot[3]}}, **SURVEI
    )
    parameter(isi, "i")["gerbang"] = nilai("peta", {"x2": "g"})
    parameter(isi, "i")["metode_gerbang"] = nilai("pilihan", "sebanding")
    skor = dict(zip(("x1", "x2", "y1", "y2"), angka, strict=True))
    if tutup:
        del skor["x2"]
    tambahan = Tambahan(Decimal(survei))
    instrumen, aturan = views(isi)
    semula = {sub: Decimal(n) for sub, n in skor.items()}
    hasil = merit.termurah(semula, instrumen, aturan, tambahan)
    sedikit = paling_sedikit(skor, isi, tambahan)
    if hasil is None:
        kategori = hitung(isi, skor, tambahan).kategori
        assert (kategori, sedikit) == ("C", None)
        return
    assert hasil.tercapai == (sedikit is not None)
    if sedikit is not None:
        assert hasil.langkah == sedikit == sum(satu.langkah for satu in hasil.sub_aspek)
        jadi = skor | {satu.sub_aspek: int(satu.ke) for satu in hasil.sub_aspek}
        akhir = hitung(isi, jadi, tambahan)
        assert (akhir.kategori, akhir.nilai) == (hasil.kategori, hasil.nilai)


# Decrees and what follows ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        (("271.5", "0.66", "III"), []),
        (("271.5", None, None), []),
        (("65.5", "0.1", "-"), []),
        (("271.5", "0.66", "IV"), [("kategori", "keputusan_kategori_beda")]),
        (("271.5", "271.5", "III"), [("indeks", "indeks_adalah_nilai")]),
        (("271.5", "0.81", "III"), [("indeks", "keputusan_indeks_beda")]),
        (("271.5", "-0.1", "III"), [("indeks", "di_luar_rentang")]),
        (("400.5", "0.66", "III"), [("nilai", "di_luar_rentang")]),
        (("-1", None, None), [("nilai", "di_luar_rentang")]),
    ],
)
def test_a_decree_must_not_contradict_itself(
    rulebook: Rulebook, isi: tuple[str, str | None, str | None], harapan: list[tuple[str, str]]
) -> None:
    aturan = rulebook.pilih(merit.INDEKS, date(2024, 12, 31))
    angka, indeks, kategori = isi
    masalah = merit.periksa_keputusan(
        Decimal(angka), None if indeks is None else Decimal(indeks), kategori, aturan
    )
    assert [(m.lokasi, m.kode) for m in masalah] == harapan


def test_without_categories_a_decree_says_what_it_says() -> None:
    _, aturan = views(dokumen(DUA))
    assert merit.periksa_keputusan(Decimal(10), Decimal("0.5"), "IV", aturan) == []


@pytest.mark.parametrize(
    ("kategori", "tanggal", "pemantauan", "pelanggaran", "dikecualikan"),
    [
        ("III", date(2024, 12, 17), date(2025, 12, 17), date(2025, 6, 17), True),
        ("IV", date(2025, 8, 31), date(2027, 8, 31), date(2026, 2, 28), True),
        ("II", date(2024, 12, 31), None, date(2025, 6, 30), False),
        (None, date(2025, 1, 1), None, date(2025, 7, 1), False),
    ],
)
def test_a_category_has_effects_and_dates(
    rulebook: Rulebook,
    kategori: str | None,
    tanggal: date,
    pemantauan: date | None,
    pelanggaran: date,
    *,
    dikecualikan: bool,
) -> None:
    view = merit.pilih_akibat(rulebook, "kasn-9-2019", tanggal)
    assert view is not None
    hasil = merit.akibat(kategori, tanggal, view)
    assert (hasil.pemantauan, hasil.tenggat_pelanggaran) == (pemantauan, pelanggaran)
    assert hasil.dikecualikan == dikecualikan == bool(hasil.syarat)
    assert hasil.dasar_hukum.instrumen == "Keputusan Kepala BKN 503/2024"


def test_effects_belong_to_one_rule_and_begin_on_their_day(rulebook: Rulebook) -> None:
    assert merit.pilih_akibat(rulebook, "kasn-9-2019", date(2024, 12, 16)) is None
    assert merit.pilih_akibat(rulebook, "permenpanrb-19-2025", date(2026, 1, 1)) is None


def test_shipped_rules_of_the_calculator_have_categories(rulebook: Rulebook) -> None:
    for satu in rulebook.untuk(merit.INDEKS):
        assert satu.pada(satu.berlaku_sejak).punya("kategori")


def test_the_points_of_a_step_are_exact() -> None:
    isi = dokumen({"x": {"x1": 1, "x2": 2, "x3": 4}}, **SURVEI)
    parameter(isi, "i")["gerbang"] = nilai("peta", {"x2": "g"})
    parameter(isi, "i")["metode_gerbang"] = nilai("pilihan", "sebanding")
    instrumen, aturan = views(isi)
    skor = {"x1": Decimal(0), "x3": Decimal(0)}
    hasil = merit.termurah(skor, instrumen, aturan, Tambahan(Decimal(0)))
    assert hasil is not None
    tambah: Exact = Fraction(4 * 21, 15)
    assert hasil.sub_aspek[0].sub_aspek == "x3"
    assert Fraction(hasil.sub_aspek[0].poin) == tambah * hasil.sub_aspek[0].langkah
