"""Importing: all of a file or nothing, again is no change, and it says what happened."""

import copy
import json
from datetime import UTC, datetime, timedelta
from importlib import resources
from typing import Any

import pytest
from sqlalchemy import func, select

from app.db.metadata import metadata
from app.db.session import Database
from app.domain.law.errors import MasukanTidakSah
from app.usecases import demo, publik
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.impor_hasil import impor_hasil
from app.usecases.instansi import impor_instansi
from app.usecases.penerbitan import Cara, Perubahan

T1 = datetime(2026, 1, 1, tzinfo=UTC)
T2 = T1 + timedelta(days=1)
FOLDER = resources.files("app").joinpath("demo")
LKJIP = "dokumen/lkjip-balangan-2024.json"
IP_ASN = "hasil/balangan-ip-asn.json"


def baca(nama: str) -> Any:
    return json.loads(FOLDER.joinpath(nama).read_text("utf-8"))


def isi(db: Database) -> dict[str, list[Any]]:
    """All rows of all tables but keys."""
    with db.reading() as sesi:
        return {
            nama: sorted(
                repr([n for k, n in baris.items() if not k.endswith("id")])
                for baris in sesi.execute(select(tabel)).mappings()
            )
            for nama, tabel in metadata.tables.items()
        }


@pytest.fixture
def siap(db: Database) -> Database:
    """A database that knows the two agencies."""
    impor_instansi(db, baca("instansi.json"))
    return db


def ubah(nama: str, **nilai: Any) -> Any:
    return baca(nama) | nilai


def test_the_same_document_again_changes_nothing(siap: Database) -> None:
    pertama = impor_dokumen(siap, baca(LKJIP), Cara(T1, terbit=True))
    sebelum = isi(siap)
    kedua = impor_dokumen(siap, baca(LKJIP), Cara(T2, terbit=True))
    assert (pertama.perubahan, kedua.perubahan) == (Perubahan.BARU, Perubahan.SAMA)
    assert isi(siap) == sebelum


def test_the_order_of_keys_is_no_change(siap: Database) -> None:
    impor_dokumen(siap, baca(LKJIP), Cara(T1))
    terbalik = dict(reversed(baca(LKJIP).items()))
    assert impor_dokumen(siap, terbalik, Cara(T2)).perubahan is Perubahan.SAMA


def test_changed_content_replaces_the_document_and_its_rows(siap: Database) -> None:
    impor_dokumen(siap, baca(LKJIP), Cara(T1, terbit=True))
    jumlah = {nama: len(baris) for nama, baris in isi(siap).items()}
    baru = baca(LKJIP)
    baru["pernyataan"][0]["tercetak"] = "154.2"
    hasil = impor_dokumen(siap, baru, Cara(T2))
    assert (hasil.perubahan, hasil.terbit) == (Perubahan.DIPERBARUI, True)
    sumber = publik.sumber(siap, "lkjip-balangan-2024")
    assert sumber is not None
    assert json.loads(sumber.teks) == baru
    assert sumber.diterbitkan == T2
    jumlah["dokumen_versi"] = 2  # the old one stays readable
    assert {nama: len(baris) for nama, baris in isi(siap).items()} == jumlah


def test_a_new_document_is_a_draft_that_the_public_does_not_see(siap: Database) -> None:
    hasil = impor_dokumen(siap, baca(LKJIP), Cara(T1))
    assert (hasil.perubahan, hasil.terbit) == (Perubahan.BARU, False)
    assert publik.sumber(siap, "lkjip-balangan-2024") is None
    assert publik.profil(siap, "kab-balangan") is None
    assert publik.daftar_instansi(siap, None, 10) == []


def test_a_document_is_published_and_withdrawn(siap: Database) -> None:
    impor_dokumen(siap, baca(LKJIP), Cara(T1))
    apa = [
        impor_dokumen(siap, baca(LKJIP), Cara(T2, terbit=terbit)).perubahan
        for terbit in (True, None, True, False, None)
    ]
    assert apa == ["diterbitkan", "sama", "sama", "ditarik", "sama"]
    assert publik.sumber(siap, "lkjip-balangan-2024") is None


@pytest.mark.parametrize(
    ("ganti", "galat"),
    [
        ({"instansi": "kab-lain"}, [("instansi", "instansi_tidak_dikenal")]),
        ({"kode": "dua kata"}, [("kode", "kode_tidak_sah")]),
        ({"kode": "../etc"}, [("kode", "kode_tidak_sah")]),
        ({"lebih": 1}, [("lebih", "kunci_tidak_dikenal")]),
        ({"tahun_awal": "20x4"}, [("tahun_awal", "bukan_tahun")]),
        (
            {"jenis": "apa", "judul": 5, "program": [{}]},
            [
                ("jenis", "pilihan_tidak_dikenal"),
                ("judul", "bukan_teks"),
                ("program[0].tabel", "wajib_diisi"),
                ("program[0].urut", "wajib_diisi"),
                ("program[0].jenis", "wajib_diisi"),
                ("program[0].nama", "wajib_diisi"),
            ],
        ),
    ],
)
def test_a_wrong_document_is_refused_with_every_problem_and_leaves_nothing(
    siap: Database, ganti: dict[str, Any], galat: list[tuple[str, str]]
) -> None:
    sebelum = isi(siap)
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_dokumen(siap, ubah(LKJIP, **ganti), Cara(T1, terbit=True))
    assert [(satu.lokasi, satu.kode) for satu in kesalahan.value.masalah] == galat
    assert isi(siap) == sebelum


def test_two_rows_of_one_number_are_refused(siap: Database) -> None:
    dokumen = baca(LKJIP)
    dokumen["program"][1]["urut"] = dokumen["program"][0]["urut"]
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_dokumen(siap, dokumen, Cara(T1))
    assert [satu.kode for satu in kesalahan.value.masalah] == ["nomor_ganda"]


def test_another_agency_cannot_take_over_a_document(siap: Database) -> None:
    impor_dokumen(siap, baca(LKJIP), Cara(T1))
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_dokumen(siap, ubah(LKJIP, instansi="kab-paser"), Cara(T2))
    assert [satu.kode for satu in kesalahan.value.masalah] == ["kode_milik_lain"]


def test_numbers_and_years_stay_as_they_were_written(siap: Database) -> None:
    dokumen = {
        "kode": "renja-2024", "jenis": "renja", "judul": "Renja", "instansi": "kab-paser",
        "tahun_awal": 2024, "tahun_akhir": "2024",
        "indikator": [{"tabel": "1", "indikator": "x", "arah": "naik_baik",
                       "target": {"2024": "85.00", "2025": None}, "akhir": "085.0"}],
    }  # fmt: skip
    impor_dokumen(siap, dokumen, Cara(T1, terbit=True))
    sumber = publik.sumber(siap, "renja-2024")
    assert sumber is not None
    harapan = copy.deepcopy(dokumen)
    harapan["indikator"][0]["akhir"] = "85.0"  # type: ignore[index]
    assert json.loads(sumber.teks) == harapan


def test_results_again_change_nothing_and_a_changed_one_is_replaced(siap: Database) -> None:
    pertama = impor_hasil(siap, baca(IP_ASN), Cara(T1, terbit=True))
    sebelum = isi(siap)
    kedua = impor_hasil(siap, baca(IP_ASN), Cara(T2, terbit=True))
    assert {satu.perubahan for satu in pertama} == {Perubahan.BARU}
    assert {satu.perubahan for satu in kedua} == {Perubahan.SAMA}
    assert isi(siap) == sebelum
    baru = baca(IP_ASN)
    baru["hasil"][3]["nilai"] = "82.35"
    ketiga = impor_hasil(siap, baru, Cara(T2))
    assert [str(satu.perubahan) for satu in ketiga] == ["sama", "sama", "sama", "diperbarui"]
    with siap.reading() as sesi:
        assert sesi.scalar(select(func.count()).select_from(metadata.tables["hasil_rincian"])) == 8


def test_results_of_one_index_and_year_twice_are_refused(siap: Database) -> None:
    berkas = baca(IP_ASN)
    berkas["hasil"].append(berkas["hasil"][0])
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_hasil(siap, berkas, Cara(T1))
    assert [(s.lokasi, s.kode) for s in kesalahan.value.masalah] == [("hasil[4]", "hasil_ganda")]


def test_one_wrong_result_keeps_all_out(siap: Database) -> None:
    berkas = baca(IP_ASN)
    berkas["hasil"][3]["nilai"] = "82,34"
    berkas["hasil"][0]["indeks"] = "ip asn"
    sebelum = isi(siap)
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_hasil(siap, berkas, Cara(T1))
    assert [(satu.lokasi, satu.kode) for satu in kesalahan.value.masalah] == [
        ("hasil[0].indeks", "pilihan_tidak_dikenal"),
        ("hasil[3].nilai", "koma_desimal"),
    ]
    assert isi(siap) == sebelum


def test_results_of_an_unknown_agency_are_refused(db: Database) -> None:
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_hasil(db, baca(IP_ASN), Cara(T1))
    assert [satu.kode for satu in kesalahan.value.masalah] == ["instansi_tidak_dikenal"]


def test_the_outside_codes_of_an_agency_are_texts(siap: Database) -> None:
    berkas = baca("instansi.json")
    berkas["instansi"][0]["kode_kemendagri"] = 63.11
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_instansi(siap, berkas)
    assert [satu.kode for satu in kesalahan.value.masalah] == ["bukan_teks"]


def test_an_agency_is_changed_and_may_belong_to_another(siap: Database) -> None:
    provinsi = {"kode": "prov-uji", "nama": "Provinsi", "jenis": "provinsi"}
    kota = {"kode": "kota-uji", "nama": "Kota", "jenis": "kota", "induk": "prov-uji"}
    hasil = impor_instansi(siap, {"instansi": [provinsi, kota]})
    assert [str(satu.perubahan) for satu in hasil] == ["baru", "baru"]
    hasil = impor_instansi(siap, {"instansi": [provinsi, kota | {"nama": "Kota Uji"}]})
    assert [str(satu.perubahan) for satu in hasil] == ["sama", "diperbarui"]


def test_an_agency_that_belongs_to_an_unknown_one_is_refused(siap: Database) -> None:
    kota = {"kode": "kota-uji", "nama": "Kota", "jenis": "kota", "induk": "prov-uji"}
    with pytest.raises(MasukanTidakSah) as kesalahan:
        impor_instansi(siap, {"instansi": [kota]})
    assert [satu.lokasi for satu in kesalahan.value.masalah] == ["instansi[0].induk"]


def test_the_demonstration_again_leaves_alone_what_is_there(db: Database) -> None:
    pertama = demo.muat(db, T1)
    assert {satu.perubahan for satu in pertama} == {Perubahan.BARU}
    impor_dokumen(db, ubah(LKJIP, judul="Diubah"), Cara(T2, terbit=False))
    sebelum = isi(db)
    kedua = demo.muat(db, T2)
    assert {satu.perubahan for satu in kedua} == {Perubahan.SAMA}
    assert isi(db) == sebelum
