"""The histories of a servant through HTTP."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit
from tests.engines import Factory
from tests.meja_pegawai import MejaPegawai, buka_meja, masalah
from tests.pegawai import buat_pegawai

Json = dict[str, Any]
APA_SAJA = {"If-Match": "*"}
CONTOH: dict[str, tuple[Json, Json]] = {
    "pendidikan": (
        {"jenjang": "s1", "tanggal_lulus": "2009-08-20", "nomor_ijazah": "UC-1"},
        {"jurusan": "Hukum"},
    ),
    "pelatihan": (
        {"jenis": "teknis", "nama": "Anjab", "tanggal_selesai": "2025-03-07", "jp": "20.5"},
        {"jp": 40, "penyelenggara": "BPSDM"},
    ),
    "kinerja": ({"tahun": 2024, "predikat": "baik"}, {"predikat": "kurang"}),
    "hukuman": (
        {"jenis": "teguran_tertulis", "mulai": "2023-05-02"},
        {"selesai": "2026-05-02"},
    ),
}


@pytest.fixture(scope="module")
def meja(factory: Factory, template_url: str) -> Iterator[MejaPegawai]:
    """An operator's desk; each test has a servant of its own."""
    with buka_meja(factory.copy(template_url)) as satu:
        yield satu


@pytest.fixture
def orang(meja: MejaPegawai) -> UUID:
    """A servant without histories."""
    return buat_pegawai(meja.db, meja.instansi)


def test_entries_are_made_read_corrected_and_removed(meja: MejaPegawai, orang: UUID) -> None:
    tanda = meja.baca("")["meta"]["tanda"]
    for nama, (isi, ubah) in CONTOH.items():
        jalur = f"/{orang}/{nama}"
        kunci = {"Idempotency-Key": f"k-{nama}"}
        baru, ulang = (meja.kirim("POST", jalur, isi, **kunci) for _ in range(2))
        assert (baru.status_code, ulang.json()) == (201, baru.json())
        satu = baru.json()["data"]
        assert (satu["sumber"], satu["versi"], satu["boleh"]) == (
            "tangan", 1, {"ubah": True, "hapus": True},
        )  # fmt: skip
        assert meja.baca(jalur)["data"] == [satu]
        lama = meja.kirim("GET", f"{jalur}/{satu['id']}")
        assert lama.json()["data"] == satu
        assert meja.kirim("PATCH", f"{jalur}/{satu['id']}", ubah).status_code == 428
        tajuk = {"If-Match": lama.headers["etag"]}
        hasil = meja.kirim("PATCH", f"{jalur}/{satu['id']}", ubah, **tajuk)
        assert hasil.status_code == 200, hasil.text
        assert hasil.json()["data"]["versi"] == 2
        assert meja.kirim("PATCH", f"{jalur}/{satu['id']}", ubah, **tajuk).status_code == 412
        # Once more, and nothing changes.
        sama = meja.kirim("PATCH", f"{jalur}/{satu['id']}", ubah, **APA_SAJA)
        assert sama.json() == hasil.json()
    ubahan = meja.baca(f"?diubah_sejak={tanda}")["data"]
    assert [satu["id"] for satu in ubahan] == [str(orang)]
    assert ubahan[0]["versi"] == 1
    semua = meja.baca(f"/{orang}?riwayat=true")["data"]["riwayat"]
    assert semua["pelatihan"][0]["jp"] == "40.00"
    assert semua["hukuman"][0]["tingkat"] == "ringan"
    assert {nama: len(isi) for nama, isi in semua.items()} == dict.fromkeys(CONTOH, 1)
    dahulu = meja.baca(f"/{orang}?riwayat=true&per_tanggal=2024-12-31")["data"]["riwayat"]
    assert {nama for nama, isi in dahulu.items() if isi} == {"pendidikan", "hukuman"}
    for nama, isi in semua.items():
        jalur = f"/{orang}/{nama}/{isi[0]['id']}"
        jawaban = meja.kirim("DELETE", jalur, **APA_SAJA)
        if nama == "hukuman":
            assert masalah(jawaban) == {("X-Catatan", "catatan_wajib")}
            jawaban = meja.kirim("DELETE", jalur, **APA_SAJA, **{"X-Catatan": "Dibatalkan"})
        assert jawaban.status_code == 204
        assert meja.kirim("GET", jalur).status_code == 404
    kueri = select(JejakAudit).where(col(JejakAudit.objek) == "pegawai_pendidikan")
    with meja.db.reading() as sesi:
        jejak = list(sesi.scalars(kueri.order_by(col(JejakAudit.urut))))
        assert [s.tindakan for s in jejak if s.tindakan != "baca"] == ["buat", "ubah", "hapus"]
        assert jejak[0].sesudah is not None
        assert jejak[0].sesudah["nomor_ijazah"] == "U***"


SALAH: list[tuple[str, Json, set[tuple[str, str]]]] = [
    (
        "pendidikan",
        {"tanggal_lulus": "2025-06-03"},
        {("tanggal_lulus", "pegawai_tanggal_belum_tiba")},
    ),
    ("pendidikan", {"tanggal_lulus": "1980-01-01"}, {("tanggal_lulus", "pegawai_sebelum_lahir")}),
    ("pendidikan", {"jenjang": "s4"}, {("jenjang", "pilihan_tidak_dikenal")}),
    ("pelatihan", {"jp": "10000"}, {("jp", "di_luar_rentang")}),
    ("pelatihan", {"jp": -1}, {("jp", "di_luar_rentang")}),
    (
        "pelatihan",
        {"jp": "1.005", "tingkat": "pkp", "tanggal_mulai": "2025-03-08"},
        {
            ("jp", "pegawai_angka_terlalu_halus"),
            ("tingkat", "pegawai_tingkat_bukan_kepemimpinan"),
            ("tanggal_selesai", "pegawai_tanggal_terbalik"),
        },
    ),
    (
        "pelatihan",
        {"tanggal_selesai": "1899-01-01"},
        {("tanggal_selesai", "pegawai_tanggal_terlalu_lama")},
    ),
    ("kinerja", {"tahun": 2026}, {("tahun", "di_luar_rentang")}),
    ("kinerja", {"predikat": None}, {("", "pegawai_kinerja_kosong")}),
    ("kinerja", {"nilai_skp": "120.01"}, {("nilai_skp", "di_luar_rentang")}),
    ("kinerja", {"hasil_kerja": "sesuai"}, {("perilaku", "wajib_diisi")}),
    (
        "kinerja",
        {"hasil_kerja": "di_atas", "perilaku": "di_bawah", "predikat": "baik"},
        {("predikat", "pegawai_predikat_bertentangan")},
    ),
    ("kinerja", {"tahun": 2023}, {("tahun", "pegawai_tahun_sudah_dinilai")}),
    ("hukuman", {"tingkat": "berat"}, {("tingkat", "pegawai_hukuman_tidak_cocok")}),
    ("hukuman", {"selesai": "2023-05-01"}, {("selesai", "pegawai_tanggal_terbalik")}),
    ("hukuman", {"mulai": "2026-01-01"}, {("mulai", "pegawai_tanggal_belum_tiba")}),
]  # fmt: skip


def test_a_wrong_entry_is_refused_with_every_problem(meja: MejaPegawai, orang: UUID) -> None:
    isi: Json = {"tahun": 2023, "nilai_skp": "90.5"}
    ada = meja.kirim("POST", f"/{orang}/kinerja", isi).json()["data"]
    assert (ada["nilai_skp"], ada["predikat"]) == ("90.5000", None)
    for nama, isi, harapan in SALAH:
        jawaban = meja.kirim("POST", f"/{orang}/{nama}", CONTOH[nama][0] | isi)
        assert masalah(jawaban) == harapan, (nama, isi)
    semua = meja.baca(f"/{orang}?riwayat=true")["data"]["riwayat"]
    assert semua["kinerja"] == [ada]
    assert not semua["pelatihan"] + semua["pendidikan"] + semua["hukuman"]


def test_a_predicate_follows_from_the_rule_of_its_year(meja: MejaPegawai, orang: UUID) -> None:
    jalur = f"/{orang}/kinerja"
    isi = {"tahun": 2022, "hasil_kerja": "di_atas", "perilaku": "di_bawah"}
    satu = meja.kirim("POST", jalur, isi).json()["data"]
    assert satu["predikat"] == "kurang"
    ubah = meja.kirim("PATCH", f"{jalur}/{satu['id']}", {"perilaku": "di_atas"}, **APA_SAJA)
    assert ubah.json()["data"]["predikat"] == "sangat_baik"
    tanpa = meja.kirim("POST", jalur, isi | {"tahun": 2021})
    assert tanpa.json()["kode"] == "aturan_tidak_berlaku"
    assert {(s["lokasi"], s["kode"]) for s in tanpa.json()["galat"]} == {("tahun", "tanpa_aturan")}
    assert meja.kirim("POST", jalur, {"tahun": 2021, "predikat": "baik"}).status_code == 201
    satu, dua = meja.baca(f"{jalur}?batas=1"), meja.baca(jalur)
    kursor = satu["meta"]["halaman"]["berikutnya"]
    sisa = meja.baca(f"{jalur}?batas=1&kursor={kursor}")
    assert satu["data"] + sisa["data"] == dua["data"]
    assert [isi["tahun"] for isi in dua["data"]] == [2022, 2021]
    assert masalah(meja.kirim("GET", f"{jalur}?kursor=YQ")) == {("kursor", "kursor_tidak_sah")}


def test_an_entry_stands_below_its_own_servant_only(meja: MejaPegawai, orang: UUID) -> None:
    lain = buat_pegawai(meja.db, meja.instansi)
    for nama, (isi, ubah) in CONTOH.items():
        satu = meja.kirim("POST", f"/{orang}/{nama}", isi).json()["data"]["id"]
        jalur = f"/{lain}/{nama}/{satu}"
        assert meja.kirim("GET", jalur).status_code == 404
        assert meja.kirim("PATCH", jalur, ubah, **APA_SAJA).status_code == 404
        tajuk = {**APA_SAJA, "X-Catatan": "x"}
        assert meja.kirim("DELETE", jalur, **tajuk).status_code == 404
        lihat = meja.kirim("GET", f"/{orang}/{nama}", sebagai="verifikator").json()["data"]
        assert lihat[0]["boleh"] == {"ubah": False, "hapus": False}
