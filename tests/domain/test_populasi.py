"""Populations and checks: the shipped files are whole, and every mistake in one is refused."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from app.db.repositories.turunan.acuan import bulan_sebelum
from app.db.repositories.turunan.ciri_orang import CIRI_ORANG
from app.db.repositories.turunan.ciri_salah import CIRI_SALAH
from app.domain import populasi
from app.domain.indikator import load_katalog
from app.domain.kepegawaian import Jabatan
from app.domain.kepegawaian.kamus import JENJANG_KELOMPOK
from app.domain.law.errors import BukuAturanRusak
from app.domain.law.rulebook import Rulebook
from app.domain.populasi import Dimensi, baca_pemeriksaan, baca_populasi

HARI = date(2025, 6, 15)


def test_the_database_knows_every_feature_and_no_other() -> None:
    assert CIRI_ORANG.keys() | CIRI_SALAH.keys() == populasi.CIRI
    assert not CIRI_ORANG.keys() & CIRI_SALAH.keys()


def test_every_population_is_used_by_an_indicator() -> None:
    semua = [satu.dari_data for satu in load_katalog().semua() if satu.dari_data]
    dipakai = {nama for satu in semua for nama in (satu.pembilang, satu.penyebut) if nama}
    assert populasi.load_populasi().keys() - dipakai == {"terukur_ip_asn"}


def test_every_check_has_a_weight_in_its_dimension(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih(populasi.INDEKS_MUTU, HARI)
    semua = populasi.load_pemeriksaan()
    for dimensi in Dimensi:
        milik = {kode for kode, satu in semua.items() if satu.dimensi is dimensi}
        assert milik == aturan.tabel(f"bobot_{dimensi}").keys()
    konsistensi = aturan.tabel("bobot_konsistensi").values()
    assert {satu.nilai for satu in konsistensi} == {Decimal(25)}
    assert all(satu.keyakinan.terverifikasi for satu in konsistensi)


def test_every_post_has_a_retirement_age(rulebook: Rulebook) -> None:
    ketentuan = populasi.tolok(rulebook.pilih(populasi.INDEKS, HARI))
    usia = rulebook.pilih("pensiun", HARI).tabel("usia")
    for kelompok, jenjang in JENJANG_KELOMPOK.items():
        for satu in jenjang or (None,):
            nama = populasi.jabatan_pensiun(kelompok, satu, "Apa Saja", ketentuan)
            assert nama in usia, (kelompok, satu)
    assert set(ketentuan.jabatan_pensiun.values()) | {"guru"} == set(Jabatan)


@pytest.mark.parametrize(
    ("kelompok", "jenjang", "nama", "jabatan"),
    [
        ("fungsional", "ahli_utama", "Guru Ahli Utama", "guru"),
        ("fungsional", "ahli_muda", "guru", "guru"),
        ("fungsional", "ahli_muda", "Gurun Pasir", "ahli_muda"),
        ("fungsional", None, "Analis", None),
        ("pimpinan_tinggi", "madya", None, "pimpinan_tinggi"),
        (None, "madya", "Guru", None),
    ],
)
def test_the_retirement_post_follows_from_the_record(
    rulebook: Rulebook, kelompok: str | None, jenjang: str | None, nama: str | None,
    jabatan: str | None,
) -> None:  # fmt: skip
    ketentuan = populasi.tolok(rulebook.pilih(populasi.INDEKS, HARI))
    assert populasi.jabatan_pensiun(kelompok, jenjang, nama, ketentuan) == jabatan


def test_a_record_grows_old_after_the_months_of_the_rule(rulebook: Rulebook) -> None:
    umur = populasi.umur(rulebook.pilih(populasi.INDEKS_MUTU, HARI))
    assert (umur.catatan, umur.pelatihan, umur.penilaian) == (24, 12, 24)


ASING = "pilihan_tidak_dikenal"
POPULASI = '[populasi.a]\nuraian = "A"\nsumber = "pegawai"\nsyarat = [["aktif", "bukan pns"]]\n'
PEMERIKSAAN = (
    '[pemeriksaan.a]\nnama = "A"\ndimensi = "akurasi"\nkeparahan = "galat"\n'
    'populasi = ["aktif"]\nsalah = "data_kembar"\nsaran = "Perbaiki."\nkolom = []\n'
)


@pytest.mark.parametrize(
    ("baca", "dari", "ke", "galat"),
    [
        (baca_populasi, '"bukan pns"', '"bukan x"', ("populasi.a.syarat[0]", ASING)),
        (baca_populasi, '"pegawai"', '"x"', ("populasi.a.sumber", ASING)),
        (baca_populasi, '[["aktif", "bukan pns"]]', "[]", ("populasi.a.syarat", "wajib_diisi")),
        (baca_populasi, '[["aktif", "bukan pns"]]', '"x"', ("populasi.a.syarat", "bukan_daftar")),
        (baca_populasi, '"A"', '" "', ("populasi.a.uraian", "bukan_teks")),
        (baca_populasi, 'uraian = "A"\n', "", ("populasi.a.uraian", "wajib_diisi")),
        (baca_populasi, '["aktif", "bukan pns"]', '"x"', ("populasi.a.syarat[0]", "bukan_daftar")),
        (baca_populasi, "[populasi.a]", "[lain.a]", ("populasi", "wajib_diisi")),
        (baca_populasi, POPULASI, "populasi = 3", ("populasi", "bukan_tabel")),
        (baca_populasi, "syarat", 'bukti = ["x"]\nsyarat', ("populasi.a.bukti", ASING)),
        (baca_pemeriksaan, '"akurasi"', '"x"', ("pemeriksaan.a.dimensi", ASING)),
        (baca_pemeriksaan, '"galat"', "1", ("pemeriksaan.a.keparahan", ASING)),
        (baca_pemeriksaan, '"data_kembar"', '"aktif"', ("pemeriksaan.a.salah", ASING)),
        (baca_pemeriksaan, '["aktif"]', '["x"]', ("pemeriksaan.a.populasi", ASING)),
        (baca_pemeriksaan, 'nama = "A"\n', "", ("pemeriksaan.a.nama", "wajib_diisi")),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_is_refused_with_its_path(
    baca: Callable[[str], object], dari: str, ke: str, galat: tuple[str, str]
) -> None:
    utuh = POPULASI if baca is baca_populasi else PEMERIKSAAN
    assert baca(utuh)
    assert dari in utuh
    with pytest.raises(BukuAturanRusak) as tertangkap:
        baca(utuh.replace(dari, ke, 1))
    assert galat in {(satu.lokasi, satu.kode) for satu in tertangkap.value.masalah}


@pytest.mark.parametrize(
    ("hari", "bulan", "harapan"),
    [
        (date(2025, 6, 15), 12, date(2024, 6, 15)),
        (date(2025, 3, 31), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2025, 1, 31), 1, date(2024, 12, 31)),
        (date(2025, 1, 1), 13, date(2023, 12, 1)),
    ],
)
def test_months_are_counted_back(hari: date, bulan: int, harapan: date) -> None:
    assert bulan_sebelum(hari, bulan) == harapan
