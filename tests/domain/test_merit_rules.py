"""What rules and instruments of the merit system must hold; instruments that differ by data."""

import copy
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest

from app.domain import merit
from app.domain.law.errors import BukuAturanRusak, MasukanTidakSah
from app.domain.law.loader import parse, read
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay

ATURAN, INSTRUMEN = "kasn-9-2019", "contoh-kasn-2019"
SCHEMAS = {
    merit.INDEKS: merit.SCHEMA,
    merit.INDEKS_INSTRUMEN: merit.SCHEMA_INSTRUMEN,
    merit.INDEKS_AKIBAT: merit.SCHEMA_AKIBAT,
}
HARI = date(2024, 12, 31)


def data() -> dict[str, Any]:
    teks = resources.files("app.domain.merit").joinpath("rules.toml").read_text("utf-8")
    return parse(teks, "rules.toml")


def isi(data: dict[str, Any], aturan: str, parameter: str) -> Any:
    return data["aturan"][aturan]["parameter"][parameter]["nilai"][0]["isi"]


def ubah(aturan: str, parameter: str, **kunci: Any) -> Callable[[dict[str, Any]], None]:
    def tulis(data: dict[str, Any]) -> None:
        isi(data, aturan, parameter).update(kunci)

    return tulis


def ganti(aturan: str, parameter: str, nilai: Any) -> Callable[[dict[str, Any]], None]:
    def tulis(data: dict[str, Any]) -> None:
        data["aturan"][aturan]["parameter"][parameter]["nilai"][0]["isi"] = nilai

    return tulis


def tanpa(aturan: str, parameter: str, kunci: str) -> Callable[[dict[str, Any]], None]:
    def tulis(data: dict[str, Any]) -> None:
        del isi(data, aturan, parameter)[kunci]

    return tulis


def kategori(urut: int, **kunci: Any) -> Callable[[dict[str, Any]], None]:
    def tulis(data: dict[str, Any]) -> None:
        isi(data, ATURAN, "kategori")[urut].update(kunci)

    return tulis


RUSAK = [
    (ubah(ATURAN, "aspek", pengadaan=41), [("aspek", "jumlah_bobot_salah")]),
    (
        ubah(ATURAN, "aspek", pengadaan=0),
        [("aspek.pengadaan", "di_luar_rentang"), ("aspek", "jumlah_bobot_salah")],
    ),
    (tanpa(ATURAN, "nama_aspek", "pengadaan"), [("nama_aspek.pengadaan", "wajib_diisi")]),
    (ubah(ATURAN, "nama_aspek", lain="x"), [("nama_aspek.lain", "kunci_tidak_dikenal")]),
    (kategori(0, sampai=399), [("kategori", "skala_celah")]),
    (kategori(4, dari=1), [("kategori", "skala_celah")]),
    (kategori(4, kode="nol"), []),
    (tanpa(ATURAN, "indeks_naik", "IV"), [("indeks_naik.IV", "wajib_diisi")]),
    (ubah(ATURAN, "indeks_lebar", IV=0), [("indeks_lebar.IV", "di_luar_rentang")]),
    (ubah(ATURAN, "indeks_batas", IV=324), [("indeks_batas.IV", "bukan_batas_kategori")]),
    (kategori(0, kode="V"), [("indeks_batas.IV", "bukan_batas_kategori")]),
    (ubah(INSTRUMEN, "bobot", pengadaan_1=3), [("maksimum_aspek.pengadaan", "jumlah_bobot_salah")]),
    (
        ubah(INSTRUMEN, "bobot", pengadaan_6=1),
        [("aspek_sub_aspek.pengadaan_6", "wajib_diisi")],
    ),
    (
        ubah(INSTRUMEN, "aspek_sub_aspek", pengadaan_1="asing"),
        [
            ("aspek_sub_aspek.pengadaan_1", "pilihan_tidak_dikenal"),
            ("maksimum_aspek.pengadaan", "jumlah_bobot_salah"),
        ],
    ),
    (
        ubah(INSTRUMEN, "rentang_skor", kelipatan=0),
        [("rentang_skor.kelipatan", "di_luar_rentang")],
    ),
]


@pytest.mark.parametrize(("rusakkan", "harapan"), RUSAK)
def test_rules_and_instruments_that_do_not_fit_together_are_refused(
    rusakkan: Callable[[dict[str, Any]], None], harapan: list[tuple[str, str]]
) -> None:
    rusak = data()
    rusakkan(rusak)
    assert masalah(rusak) == harapan


def masalah(rusak: dict[str, Any]) -> list[tuple[str, str]]:
    try:
        read(rusak, SCHEMAS)
    except BukuAturanRusak as galat:
        return [(m.lokasi.partition(".parameter.")[2], m.kode) for m in galat.masalah]
    return []


def parameter(jenis: str, nilai: Any) -> dict[str, Any]:
    return {
        "jenis": jenis,
        "satuan": "-",
        "uraian": "Ditambahkan oleh uji",
        "nilai": [
            {"sejak": date(2019, 1, 1), "sumber": ATURAN, "keyakinan": "sekunder", "isi": nilai}
        ],
    }


def bergerbang(*sub_aspek: str, metode: bool = True) -> dict[str, Any]:
    """Write the example instrument with gates before ``sub_aspek``."""
    hasil = data()
    tambahan = hasil["aturan"][INSTRUMEN]["parameter"]
    tambahan["gerbang"] = parameter("peta", dict.fromkeys(sub_aspek, "bayar_tpp"))
    if metode:
        tambahan["metode_gerbang"] = parameter("pilihan", "sebanding")
    return hasil


def views(isi: dict[str, Any]) -> tuple[RuleView, RuleView]:
    buku = Rulebook(read(isi, SCHEMAS))
    return buku.pilih(merit.INDEKS_INSTRUMEN, HARI), buku.pilih(merit.INDEKS, HARI)


def test_a_gate_needs_a_known_sub_aspect_and_a_method() -> None:
    assert masalah(bergerbang("asing", metode=False)) == [
        ("gerbang.asing", "kunci_tidak_dikenal"),
        ("metode_gerbang", "wajib_diisi"),
    ]


def test_names_of_sub_aspects_are_all_there_or_none() -> None:
    bernama = data()
    nama = {sub: sub.replace("_", " ") for sub in isi(bernama, INSTRUMEN, "bobot")}
    bernama["aturan"][INSTRUMEN]["parameter"]["nama_sub_aspek"] = parameter("peta", nama)
    assert masalah(bernama) == []
    del nama["pengadaan_2"]
    assert masalah(bernama) == [("nama_sub_aspek.pengadaan_2", "wajib_diisi")]


def test_what_stays_open_carries_the_aspect_when_a_gate_closes() -> None:
    instrumen, aturan = views(bergerbang("sistem_informasi_1", "sistem_informasi_2"))
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(2))
    utuh = merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False))
    del skor["sistem_informasi_1"]
    jejak = Trace()
    gugur = merit.dari_skor(skor | {"sistem_informasi_3": Decimal(3)}, instrumen, aturan, jejak)
    assert [utuh.aspek[-1].nilai, gugur.aspek[-1].nilai] == [Decimal(12), Decimal(15)]
    gabung = RuleView(aturan.aturan, aturan.tanggal, {**instrumen.isi, **aturan.isi})
    assert replay(jejak.steps, gabung) == {step.langkah: step.hasil for step in jejak.steps}


def test_an_endless_share_is_shown_with_twelve_decimals_and_judged_exactly() -> None:
    instrumen, aturan = views(bergerbang("pengembangan_karier_1"))
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(1)) | {
        "pengembangan_karier_2": Decimal(2)
    }
    del skor["pengembangan_karier_1"]
    hasil = merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False))
    assert f"{hasil.aspek[2].nilai}" == "32.727272727273"
    assert f"{hasil.nilai}" == "102.727272727273"
    assert hasil.menuju_berikutnya == merit.Berikutnya("II", Decimal("72.272727272727"))


def test_an_aspect_behind_gates_only_needs_one_of_its_sub_aspects() -> None:
    semua = ("perlindungan_pelayanan_1", "perlindungan_pelayanan_2")
    instrumen, aturan = views(bergerbang(*semua))
    skor = {sub: Decimal(4) for sub in instrumen.tabel("bobot") if sub not in semua}
    with pytest.raises(MasukanTidakSah) as galat:
        merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False))
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        (f"skor.{sub}", "wajib_diisi") for sub in semua
    ]


def test_scores_off_the_scale_are_named_one_by_one() -> None:
    lain = data()
    ganti(INSTRUMEN, "rentang_skor", {"minimum": 1, "maksimum": 4, "kelipatan": Decimal("0.5")})(
        lain
    )
    instrumen, aturan = views(lain)
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal("2.5"))
    assert merit.dari_skor(skor, instrumen, aturan, Trace(simpan=False)).nilai == 250
    salah = {"pengadaan_1": Decimal("0.5"), "pengadaan_2": Decimal("2.25"), "asing": Decimal(1)}
    del skor["pengadaan_3"]
    with pytest.raises(MasukanTidakSah) as galat:
        merit.dari_skor(skor | salah, instrumen, aturan, Trace(simpan=False))
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("skor.pengadaan_3", "wajib_diisi"),
        ("skor.asing", "kunci_tidak_dikenal"),
        ("skor.pengadaan_1", "di_luar_rentang"),
        ("skor.pengadaan_2", "bukan_kelipatan"),
    ]


def test_an_instrument_for_other_aspects_than_the_rule_is_refused() -> None:
    instrumen, aturan = views(data())
    lain = copy.copy(dict(aturan.isi)) | {
        "aspek": {"pengadaan": aturan.tabel("aspek")["pengadaan"]}
    }
    skor = dict.fromkeys(instrumen.tabel("bobot"), Decimal(4))
    with pytest.raises(MasukanTidakSah) as galat:
        merit.dari_skor(skor, instrumen, RuleView(aturan.aturan, HARI, lain), Trace(simpan=False))
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("instrumen", "instrumen_tidak_cocok")
    ]


@pytest.mark.parametrize("bulan", [0, Decimal("0.5"), 121])
def test_dates_of_follow_up_come_after_whole_months(bulan: Any) -> None:
    rusak = data()
    rusak["aturan"]["bkn-503-2024"]["parameter"]["bulan_pelanggaran"]["nilai"][0]["isi"] = bulan
    assert masalah(rusak) == [("bulan_pelanggaran", "di_luar_rentang")]
