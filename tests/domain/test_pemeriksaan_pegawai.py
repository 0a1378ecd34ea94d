"""Checks of personnel records without a database: each rule, and its edge."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.kepegawaian import baca_nip
from app.domain.kepegawaian.kamus import (
    GOLONGAN,
    JENJANG,
    JENJANG_KELOMPOK,
    KELOMPOK_JABATAN,
    TINGKAT_HUKUMAN,
    TINGKAT_JENIS_HUKUMAN,
)
from app.domain.kepegawaian.pemeriksaan_pegawai import periksa_pegawai
from app.domain.kepegawaian.pemeriksaan_riwayat import (
    periksa_hukuman,
    periksa_kinerja,
    periksa_pelatihan,
    periksa_pendidikan,
    periksa_predikat,
)
from app.domain.law.errors import Masalah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace

HARI = date(2025, 6, 2)
LAHIR = date(1988, 4, 15)
PNS = "198804152010011001"
PPPK = "198804152022211001"
DASAR: dict[str, Any] = {
    "jenis_pegawai": "pns", "jenis_kelamin": "laki_laki", "tanggal_lahir": LAHIR,
    "tmt_pengangkatan": date(2010, 1, 1), "tmt_pns": None, "tmt_jabatan": None,
    "tmt_golongan": None, "keadaan_sejak": date(2020, 1, 1), "aktif": True,
    "alasan_nonaktif": None, "kelompok_jabatan": "pelaksana", "jenjang": None, "golongan": None,
}  # fmt: skip
PELATIHAN: dict[str, Any] = {
    "jenis": "teknis", "tingkat": None, "tanggal_mulai": None, "tanggal_selesai": HARI,
    "jp": Decimal(20),
}  # fmt: skip
KINERJA: dict[str, Any] = {
    "tahun": 2024, "nilai_skp": None, "hasil_kerja": None, "perilaku": None, "predikat": "baik",
}  # fmt: skip


def periksa(buku: Rulebook, nip: str = PNS, **isi: Any) -> set[tuple[str, str]]:
    nomor = baca_nip(nip, buku.pilih("nip", HARI), Trace(simpan=False))
    return ringkas(periksa_pegawai(DASAR | isi, nomor, HARI))


def ringkas(masalah: list[Masalah]) -> set[tuple[str, str]]:
    return {(satu.lokasi, satu.kode) for satu in masalah}


def test_a_sound_record_passes(rulebook: Rulebook) -> None:
    assert periksa(rulebook) == set()
    for jenis in ("cpns", "pns"):
        assert periksa(rulebook, jenis_pegawai=jenis, golongan="IV/e") == set()
    for jenis in ("pppk", "pppk_paruh_waktu"):
        isi: dict[str, Any] = {
            "jenis_pegawai": jenis, "golongan": "XVII", "keadaan_sejak": date(2022, 12, 31),
        }  # fmt: skip
        assert periksa(rulebook, PPPK, **isi, tmt_pengangkatan=date(2022, 12, 31)) == set()


def test_a_day_may_be_today_and_not_tomorrow(rulebook: Rulebook) -> None:
    besok = HARI + timedelta(days=1)
    for nama in ("tmt_pns", "tmt_jabatan", "tmt_golongan", "keadaan_sejak"):
        kini: dict[str, Any] = {nama: HARI}
        nanti: dict[str, Any] = {nama: besok}
        assert periksa(rulebook, **kini) == set()
        assert periksa(rulebook, **nanti) == {(nama, "pegawai_tanggal_belum_tiba")}
    assert periksa(rulebook, tmt_pns=date(2010, 1, 1)) == set()
    assert periksa(rulebook, tmt_pns=date(2009, 12, 31)) == {
        ("tmt_pns", "pegawai_tanggal_terbalik")
    }


def test_a_servant_is_inactive_for_a_reason_and_active_without_one(rulebook: Rulebook) -> None:
    letak = "alasan_nonaktif"
    for aktif, alasan, kode in (
        (True, "pensiun", "pegawai_alasan_tanpa_nonaktif"),
        (False, None, "wajib_diisi"),
        (False, "pensiun", None),
    ):
        hasil = periksa(rulebook, aktif=aktif, alasan_nonaktif=alasan)
        assert hasil == ({(letak, kode)} if kode else set())


def test_only_a_full_servant_has_a_day_of_becoming_one(rulebook: Rulebook) -> None:
    isi: dict[str, Any] = {"tmt_pns": date(2011, 1, 1)}
    assert periksa(rulebook, **isi) == set()
    calon = periksa(rulebook, jenis_pegawai="cpns", **isi)
    assert calon == {("tmt_pns", "pegawai_tmt_pns_bukan_pns")}


def test_birth_sex_and_kind_are_those_of_the_number(rulebook: Rulebook) -> None:
    for nama, nilai in (
        ("tanggal_lahir", LAHIR + timedelta(days=1)),
        ("jenis_kelamin", "perempuan"),
        ("jenis_pegawai", "pppk"),
    ):
        isi: dict[str, Any] = {nama: nilai}
        assert periksa(rulebook, **isi) == {(nama, "pegawai_beda_dengan_nip")}


def test_a_number_that_cannot_be_read_accuses_nothing_else(rulebook: Rulebook) -> None:
    beda = DASAR | {"tanggal_lahir": LAHIR + timedelta(days=1), "tmt_pengangkatan": None}
    assert periksa_pegawai(beda, None, HARI) == []
    assert periksa(rulebook, tmt_pengangkatan=None) == set()


def test_the_appointment_is_that_of_the_number(rulebook: Rulebook) -> None:
    beda = {("tmt_pengangkatan", "pegawai_beda_dengan_nip")}
    assert periksa(rulebook, tmt_pengangkatan=date(2010, 1, 31)) == set()
    assert periksa(rulebook, tmt_pengangkatan=date(2010, 2, 1)) == beda
    pppk = {"jenis_pegawai": "pppk", "keadaan_sejak": HARI}
    assert periksa(rulebook, PPPK, tmt_pengangkatan=date(2022, 9, 1), **pppk) == set()
    assert periksa(rulebook, PPPK, tmt_pengangkatan=date(2023, 1, 1), **pppk) == beda


@pytest.mark.parametrize("kelompok", [None, *KELOMPOK_JABATAN])
def test_a_level_belongs_to_its_group(rulebook: Rulebook, kelompok: str | None) -> None:
    for jenjang in JENJANG:
        cocok = jenjang in JENJANG_KELOMPOK.get(kelompok or "", ())
        hasil = periksa(rulebook, kelompok_jabatan=kelompok, jenjang=jenjang)
        assert hasil == (set() if cocok else {("jenjang", "pegawai_jenjang_tidak_cocok")})


def test_a_rank_belongs_to_its_kind_of_servant(rulebook: Rulebook) -> None:
    for golongan in GOLONGAN:
        hasil = periksa(rulebook, golongan=golongan)
        assert bool(hasil) == ("/" not in golongan)


@pytest.mark.parametrize(
    ("jp", "kode"),
    [
        ("0", None), ("0.01", None), ("9999.99", None), ("10000", "di_luar_rentang"),
        ("-0.01", "di_luar_rentang"), ("1.001", "pegawai_angka_terlalu_halus"),
    ],
)  # fmt: skip
def test_lesson_hours_fit_in_a_year(jp: str, kode: str | None) -> None:
    hasil = ringkas(periksa_pelatihan(PELATIHAN | {"jp": Decimal(jp)}, LAHIR, HARI))
    assert hasil == ({("jp", kode)} if kode else set())


def test_an_assessment_needs_a_method_and_both_halves_of_one() -> None:
    assert periksa_kinerja(KINERJA, LAHIR, HARI) == []
    kosong = KINERJA | {"predikat": None}
    assert ringkas(periksa_kinerja(kosong, LAHIR, HARI)) == {("", "pegawai_kinerja_kosong")}
    for punya, kurang in (("hasil_kerja", "perilaku"), ("perilaku", "hasil_kerja")):
        hasil = periksa_kinerja(kosong | {punya: "sesuai"}, LAHIR, HARI)
        assert ringkas(hasil) == {(kurang, "wajib_diisi")}
    for tahun, boleh in ((1987, False), (1988, True), (2025, True), (2026, False)):
        assert (periksa_kinerja(KINERJA | {"tahun": tahun}, LAHIR, HARI) == []) is boleh


@pytest.mark.parametrize(
    ("nilai", "kode"),
    [
        ("0", None), ("120", None), ("120.0001", "di_luar_rentang"), ("-1", "di_luar_rentang"),
        ("76.00001", "pegawai_angka_terlalu_halus"),
    ],
)  # fmt: skip
def test_a_score_lies_on_its_scale(nilai: str, kode: str | None) -> None:
    hasil = ringkas(periksa_kinerja(KINERJA | {"nilai_skp": Decimal(nilai)}, LAHIR, HARI))
    assert hasil == ({("nilai_skp", kode)} if kode else set())


def test_a_predicate_agrees_with_the_assessment_it_follows_from() -> None:
    assert periksa_predikat(None, "baik") == periksa_predikat("baik", "baik") == []
    (beda,) = periksa_predikat("baik", "kurang")
    assert (beda.lokasi, beda.data) == ("predikat", {"nilai": "baik", "seharusnya": "kurang"})


@pytest.mark.parametrize(
    ("hari", "kode"),
    [
        (LAHIR, None), (HARI, None), (HARI + timedelta(days=1), "pegawai_tanggal_belum_tiba"),
        (LAHIR - timedelta(days=1), "pegawai_sebelum_lahir"),
        (date(1950, 1, 1), "pegawai_sebelum_lahir"),
        (date(1949, 12, 31), "pegawai_tanggal_terlalu_lama"),
    ],
)  # fmt: skip
def test_what_happened_to_a_servant_lies_between_birth_and_today(
    hari: date, kode: str | None
) -> None:
    lulus = periksa_pendidikan({"tanggal_lulus": hari}, LAHIR, HARI)
    assert ringkas(lulus) == ({("tanggal_lulus", kode)} if kode else set())
    hukuman = {"jenis": "teguran_lisan", "tingkat": "ringan", "mulai": hari, "selesai": None}
    mulai = periksa_hukuman(hukuman, LAHIR, HARI)
    assert ringkas(mulai) == ({("mulai", kode)} if kode else set())


def test_a_level_is_that_of_leadership_training_alone() -> None:
    assert (
        periksa_pelatihan(PELATIHAN | {"jenis": "kepemimpinan", "tingkat": "pka"}, LAHIR, HARI)
        == []
    )
    lain = periksa_pelatihan(PELATIHAN | {"tingkat": "pka"}, LAHIR, HARI)
    assert ringkas(lain) == {("tingkat", "pegawai_tingkat_bukan_kepemimpinan")}


@pytest.mark.parametrize("jenis", TINGKAT_JENIS_HUKUMAN)
def test_a_kind_of_punishment_has_one_level(jenis: str) -> None:
    for tingkat in TINGKAT_HUKUMAN:
        isi = {"jenis": jenis, "tingkat": tingkat, "mulai": HARI, "selesai": HARI}
        cocok = TINGKAT_JENIS_HUKUMAN[jenis] == tingkat
        hasil = ringkas(periksa_hukuman(isi, LAHIR, HARI))
        assert hasil == (set() if cocok else {("tingkat", "pegawai_hukuman_tidak_cocok")})
