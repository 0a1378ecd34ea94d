"""Properties of the professionalism index."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import ip_asn
from app.domain.ip_asn.facts import HUKUMAN, PENDIDIKAN
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace, replay

AKHIR_2022, AWAL_2023 = date(2022, 12, 31), date(2023, 1, 1)
ATURAN = ("bkn-8-2019", "bkn-4190-2024")


@pytest.fixture(scope="module", params=[AKHIR_2022, AWAL_2023], ids=ATURAN)
def aturan(request: pytest.FixtureRequest, rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("ip-asn", request.param)


@st.composite
def orang(draw: st.DrawFn) -> ip_asn.Pegawai:
    """A person whom both rule sets can score."""
    dinilai = draw(st.booleans())
    return ip_asn.Pegawai(
        ref=draw(st.uuids().map(str)),
        jenis_pegawai=draw(st.sampled_from(get_args(ip_asn.JenisPegawai))),
        kelompok_jabatan=draw(st.sampled_from(get_args(ip_asn.KelompokJabatan))),
        pendidikan=draw(st.sampled_from(get_args(ip_asn.Pendidikan))),
        diklat_kepemimpinan=draw(st.booleans()),
        diklat_fungsional=draw(st.booleans()),
        jp_teknis=draw(st.decimals(0, 40, places=1)),
        seminar=draw(st.booleans()),
        pendidikan_dipersyaratkan=draw(st.sampled_from(get_args(ip_asn.Pendidikan))),
        nilai_skp=draw(st.decimals(0, 120, places=2)) if dinilai else None,
        predikat_kinerja=draw(st.sampled_from(get_args(ip_asn.Predikat))) if dinilai else None,
        hukuman_disiplin=draw(st.sampled_from([None, *get_args(ip_asn.Hukuman)])),
    )


banyak = st.lists(orang(), min_size=1, max_size=6, unique_by=lambda satu: satu.ref)


def ukur(daftar: list[ip_asn.Pegawai], aturan: RuleView) -> ip_asn.HasilIpAsn:
    return ip_asn.ukur(daftar, aturan, Trace(simpan=False))


def nilai(pegawai: ip_asn.Pegawai, aturan: RuleView) -> ip_asn.HasilPegawai:
    return ip_asn.nilai_pegawai(pegawai, aturan, Trace(simpan=False))


@given(pegawai=orang())
def test_gaps_and_score_make_the_maximum_and_no_dimension_passes_its_weight(
    aturan: RuleView, pegawai: ip_asn.Pegawai
) -> None:
    hasil = nilai(pegawai, aturan)
    maksimum = {nama: satu.nilai for nama, satu in aturan.tabel("maksimum").items()}
    assert hasil.nilai + sum(satu.poin for satu in hasil.celah) == sum(maksimum.values())
    for nama in ip_asn.DIMENSI:
        kurang = sum(satu.poin for satu in hasil.celah if satu.dimensi == nama)
        assert 0 <= getattr(hasil, nama) <= maksimum[nama]
        assert getattr(hasil, nama) + kurang == maksimum[nama]
    assert all(satu.poin > 0 and satu.saran.endswith(".") for satu in hasil.celah)
    assert all(f"{satu:f}"[-3] == "." for satu in (hasil.nilai, *(c.poin for c in hasil.celah)))


@given(pegawai=orang(), jp=st.decimals(0, 40, places=1))
def test_more_training_never_lowers_a_score(
    aturan: RuleView, pegawai: ip_asn.Pegawai, jp: Decimal
) -> None:
    lebih = replace(
        pegawai,
        jp_teknis=pegawai.jp_teknis + jp,
        seminar=True,
        diklat_kepemimpinan=True,
        diklat_fungsional=True,
    )
    assert nilai(lebih, aturan).nilai >= nilai(pegawai, aturan).nilai


@given(pegawai=orang())
def test_what_is_better_never_earns_less(aturan: RuleView, pegawai: ip_asn.Pegawai) -> None:
    def deret(nama: str, isi: tuple[Any, ...]) -> list[Decimal]:
        return [nilai(replace(pegawai, **{nama: satu}), aturan).nilai for satu in isi]

    for poin in (
        deret("pendidikan", PENDIDIKAN),
        deret("hukuman_disiplin", (None, *HUKUMAN)),
        [
            nilai(replace(pegawai, nilai_skp=Decimal(1), predikat_kinerja=p), aturan).nilai
            for p in get_args(ip_asn.Predikat)
        ],
    ):
        assert poin == sorted(poin, reverse=True)


@settings(max_examples=40)
@given(daftar=banyak, data=st.data())
def test_the_order_of_persons_does_not_matter(
    aturan: RuleView, daftar: list[ip_asn.Pegawai], data: st.DataObject
) -> None:
    hasil = ukur(daftar, aturan)
    acak = ukur(data.draw(st.permutations(daftar)), aturan)
    assert acak.rata_rata == hasil.rata_rata
    assert {satu.ref: satu for satu in acak.pegawai} == {satu.ref: satu for satu in hasil.pegawai}


@settings(max_examples=40)
@given(daftar=banyak)
def test_a_list_scores_each_person_as_if_alone_and_its_steps_replay(
    aturan: RuleView, daftar: list[ip_asn.Pegawai]
) -> None:
    jejak = Trace()
    hasil = ip_asn.ukur(daftar, aturan, jejak)
    assert hasil == ukur(daftar, aturan)
    assert list(hasil.pegawai) == [nilai(satu, aturan) for satu in daftar]
    diputar = replay(jejak.steps, aturan)
    assert len(diputar) == len(jejak.steps)
    assert diputar == {step.langkah: step.hasil for step in jejak.steps}
    for nama in (*ip_asn.DIMENSI, "nilai", "kategori"):
        for urut, satu in enumerate(hasil.pegawai):
            assert _sama(diputar[f"pegawai[{urut}].{nama}"], getattr(satu, nama))
        assert _sama(diputar[f"rata_rata.{nama}"], getattr(hasil.rata_rata, nama))


def _sama(teks: str, harapan: Decimal | str) -> bool:
    return teks == harapan if isinstance(harapan, str) else Decimal(teks) == harapan


def test_a_trace_names_what_is_not_verified_whether_it_keeps_steps_or_not(
    rulebook: Rulebook,
) -> None:
    aturan = rulebook.pilih("ip-asn", AWAL_2023)
    pegawai = ip_asn.Pegawai(
        "a", "pns", "pelaksana", "s2", False, False, Decimal(0), False, "s2", None, "baik"
    )
    dengan, tanpa = Trace(), Trace(simpan=False)
    ip_asn.nilai_pegawai(pegawai, aturan, dengan)
    ip_asn.nilai_pegawai(pegawai, aturan, tanpa)
    assert not tanpa.steps
    assert list(tanpa.belum_terverifikasi) == list(dengan.belum_terverifikasi)
    assert "kesesuaian.sama" in tanpa.belum_terverifikasi
    assert "predikat.baik" not in tanpa.belum_terverifikasi


def test_every_hundredth_of_the_index_has_exactly_one_category(aturan: RuleView) -> None:
    bands = aturan.skala("kategori").bands
    for sen in range(10_001):
        angka = Decimal(sen).scaleb(-2)
        assert sum(band.memuat(angka) for band in bands) == 1


@pytest.mark.parametrize(
    ("angka", "kategori"),
    [
        ("100", "sangat_tinggi"), ("90.01", "sangat_tinggi"), ("90", "tinggi"),
        ("80.01", "tinggi"), ("80", "sedang"), ("70.01", "sedang"), ("70", "rendah"),
        ("60.01", "rendah"), ("60", "sangat_rendah"), ("0", "sangat_rendah"),
    ],
)  # fmt: skip
def test_the_lower_bound_of_a_category_belongs_to_the_one_below(
    aturan: RuleView, angka: str, kategori: str
) -> None:
    assert aturan.skala("kategori").band(Decimal(angka)).kode == kategori


def jumlah(orang: int, *rata: str) -> ip_asn.Jumlah:
    dimensi = [Decimal(satu) * orang for satu in rata]
    return ip_asn.Jumlah(orang, *dimensi)


def test_kota_bima_2023_pools_pns_and_pppk_by_head_count(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("ip-asn", date(2023, 12, 31))
    pns = jumlah(3252, "0", "0", "0", "0", "78.41")
    pppk = jumlah(171, "0", "0", "0", "0", "75.18")
    rata = ip_asn.rata_rata(pns + pppk, aturan, Trace(simpan=False))
    assert (rata.jumlah, rata.nilai, rata.kategori) == (3423, Decimal("78.25"), "sedang")


@pytest.mark.parametrize(
    ("tahun", "dimensi", "total", "kategori"),
    [
        (2023, ("21.01", "12.27", "24.86", "5.00"), "63.14", "rendah"),
        (2024, ("20.98", "31.19", "25.17", "5.00"), "82.34", "tinggi"),
    ],
)
def test_the_published_dimensions_of_balangan_add_up_to_its_index(
    rulebook: Rulebook, tahun: int, dimensi: tuple[str, ...], total: str, kategori: str
) -> None:
    aturan = rulebook.pilih("ip-asn", date(tahun, 12, 31))
    nilai = sum(Decimal(satu) for satu in dimensi)
    rata = ip_asn.rata_rata(jumlah(500, *dimensi, str(nilai)), aturan, Trace(simpan=False))
    assert (f"{rata.nilai:f}", rata.kategori) == (total, kategori)
    assert [f"{getattr(rata, nama):f}" for nama in ip_asn.DIMENSI] == list(dimensi)


def test_the_mean_is_taken_of_exact_totals_and_not_of_rounded_dimensions(
    rulebook: Rulebook,
) -> None:
    aturan = rulebook.pilih("ip-asn", AKHIR_2022)
    tiga = ip_asn.Jumlah(3, *(Decimal(satu) for satu in (61, 100, 61, 13, 235)))
    rata = ip_asn.rata_rata(tiga, aturan, Trace(simpan=False))
    assert sum((getattr(rata, nama) for nama in ip_asn.DIMENSI), Decimal(0)) == Decimal("78.32")
    assert rata.nilai == Decimal("78.33")


def test_a_group_without_persons_has_no_index(aturan: RuleView) -> None:
    with pytest.raises(MasukanTidakSah) as galat:
        ukur([], aturan)
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [("pegawai", "terlalu_sedikit")]


def test_one_person_names_every_fact_it_lacks(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("ip-asn", AWAL_2023)
    pegawai = ip_asn.Pegawai(
        "a", "pns", "pelaksana", "s2", False, False, Decimal(-1), False, nilai_skp=Decimal(9)
    )
    with pytest.raises(MasukanTidakSah) as galat:
        nilai(pegawai, aturan)
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("jp_teknis", "di_luar_rentang"),
        ("pendidikan_dipersyaratkan", "wajib_diisi"),
        ("predikat_kinerja", "ukuran_lain"),
    ]


def test_a_list_names_every_problem_of_every_person(rulebook: Rulebook) -> None:
    satu = ip_asn.Pegawai("a", "pns", "pelaksana", "s2", False, False, Decimal(0), False)
    daftar = [
        satu,
        replace(satu, ref="b", nilai_skp=Decimal("120.01")),
        replace(satu, predikat_kinerja="baik"),
    ]
    with pytest.raises(MasukanTidakSah) as galat:
        ukur(daftar, rulebook.pilih("ip-asn", AKHIR_2022))
    assert [(m.lokasi, m.kode) for m in galat.value.masalah] == [
        ("pegawai[1].nilai_skp", "di_luar_rentang"),
        ("pegawai[2].ref", "nilai_ganda"),
        ("pegawai[2].nilai_skp", "ukuran_lain"),
    ]
    assert galat.value.masalah[1].data["pertama"] == "pegawai[0]"


SARAN = [
    (AKHIR_2022, {"pendidikan": "s2"}, "Lanjutkan pendidikan ke S3 dan catatkan ijazahnya untuk"),
    (AKHIR_2022, {"nilai_skp": Decimal(90)}, "Naikkan nilai SKP hingga di atas 90."),
    (AKHIR_2022, {"nilai_skp": None, "predikat_kinerja": None}, "Penilaian kinerja tahun"),
    (AWAL_2023, {"predikat_kinerja": None, "nilai_skp": None}, "Penilaian kinerja tahun"),
    (AWAL_2023, {"predikat_kinerja": "baik"}, "Naikkan predikat kinerja dari Baik ke Sangat Baik"),
    (AWAL_2023, {"predikat_kinerja": "kurang"}, "Naikkan predikat kinerja dari Kurang ke Butuh"),
    (AWAL_2023, {"pendidikan": "s2"}, "tempuh pendidikan sampai S3 dan catatkan ijazahnya."),
    (AWAL_2023, {"pendidikan_dipersyaratkan": "s3"}, "tidak ada jenjang di atasnya"),
    (
        AWAL_2023,
        {"pendidikan": "d3", "pendidikan_dipersyaratkan": "d3"},
        "lanjutkan ke S1/D-IV dan catatkan ijazahnya untuk nilai penuh.",
    ),
]


@pytest.mark.parametrize(("hari", "ubah", "saran"), SARAN)
def test_advice_names_the_next_step(
    rulebook: Rulebook, hari: date, ubah: dict[str, Any], saran: str
) -> None:
    sempurna = ip_asn.Pegawai(
        "a", "pns", "fungsional", "s3", False, True, Decimal(20), True, "s3",
        Decimal(100), "sangat_baik",
    )  # fmt: skip
    hasil = nilai(replace(sempurna, **ubah), rulebook.pilih("ip-asn", hari))
    assert any(saran in celah.saran for celah in hasil.celah)
