"""Assessments: from filling in to the decree, and every way that is not the way."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.usecases.demo import muat
from app.usecases.demo_pengguna import muat_pengguna
from app.usecases.impor_hasil import impor_hasil
from app.usecases.penerbitan import Cara
from tests.akun import basis_data, kepala
from tests.api.kantor_merit import PENILAIAN, Kantor, galat, kantor
from tests.client import Client

SKOR = {"rencana": "3", "seleksi": "2", "pola_karier": "2"}  # 12 + 12 + 30 = 54: II
LAGI = {"tahun": 2024, "instrumen": "instrumen-kecil"}
BARU = {"tahun": 2025, "instrumen": "instrumen-kecil"}
SEMUA = {"If-Match": "*"}
LANJUT = f"{PENILAIAN}/tindak-lanjut"


@pytest.fixture
def kerja(database_url: str, tmp_path: Path) -> Iterator[Kantor]:
    with kantor(database_url, tmp_path) as satu:
        yield satu


def verifikasi(kerja: Kantor, alamat: str, isi: Any, siapa: str = "ver", **tajuk: str) -> Any:
    return kerja.kirim(siapa, "PATCH", f"{alamat}/verifikasi", isi, **{**SEMUA, **tajuk})


def skor(**nilai: Any) -> dict[str, Any]:
    return {"skor": {sub: {"skor": satu} for sub, satu in nilai.items()}}


def test_the_whole_way_from_filling_in_to_the_decree_and_its_follow_up(kerja: Kantor) -> None:
    kode = kerja.instrumen()
    bukti = kerja.unggah().json()["data"]["id"]
    alamat = kerja.mulai(kode)
    assert kerja.kirim("op", "POST", PENILAIAN, LAGI).status_code == 409
    tautan = {"bukti": bukti, "halaman": "3-7", "berlaku_sampai": "2023-12-31"}
    isi = {
        "skor": {
            "rencana": {"skor": "3", "catatan": "Ada", "bukti": [tautan]},
            "seleksi": {"skor": 2, "bukti": [{"bukti": bukti}]},
            "pola_karier": {"skor": "2.0"},
        },
        "tim": [{"nama": "Demo Ketua", "peran": "ketua"}],
        "catatan": "Penilaian mandiri",
    }
    data = kerja.jadi("op", "PATCH", alamat, isi)
    assert data["aspek"][0]["sub_aspek"][0]["bukti"][0]["halaman"] == "3-7"
    assert {(s["lokasi"], s["kode"]) for s in data["peringatan"]} == {
        ("skor.pola_karier", "merit_tanpa_bukti"),
        ("skor.rencana.bukti", "merit_bukti_kedaluwarsa"),
    }
    assert kerja.jadi("op", "GET", "/instansi/kab-a/bukti")[0]["dipakai"] == 2
    kerja.jadi("op", "POST", f"{alamat}/ajukan")
    _dikembalikan_lalu_diverifikasi(kerja, alamat)
    kerja.jadi("pim", "POST", f"{alamat}/pleno", {"tanggal": "2024-12-10", "nomor": "21/BA"})
    _ditetapkan(kerja, alamat)
    _ditindaklanjuti(kerja, bukti)
    _dibuka_kembali(kerja, alamat)
    jejak = kerja.jadi("pim", "GET", "/jejak-audit?objek=penilaian_merit")
    assert {s["tindakan"] for s in jejak} == {
        "buat", "isi", "ajukan", "kembalikan", "verifikasi", "pleno", "tetapkan", "buka",
    }  # fmt: skip
    assert "Demo Ketua" not in str(jejak)


def _dikembalikan_lalu_diverifikasi(kerja: Kantor, alamat: str) -> None:
    ubah = skor(seleksi="1")
    assert galat(verifikasi(kerja, alamat, ubah)) == {("skor.seleksi.alasan", "merit_alasan_wajib")}
    assert verifikasi(kerja, alamat, skor(rencana="3")).status_code == 200
    kembali = {"skor": {"seleksi": "Lampirkan berita acara"}}
    assert galat(kerja.kirim("ver", "POST", f"{alamat}/kembalikan", kembali)) == {
        ("X-Catatan", "catatan_wajib")
    }
    data = kerja.jadi("ver", "POST", f"{alamat}/kembalikan", kembali, **{"X-Catatan": "Kurang"})
    assert data["status"] == "diisi"
    rencana, seleksi = data["aspek"][0]["sub_aspek"]
    assert (rencana["skor_verifikasi"], seleksi["alasan"]) == ("3", "Lampirkan berita acara")
    assert data["boleh"]["hapus"] is False
    assert kerja.kirim("op", "DELETE", alamat, **SEMUA).status_code == 409
    data = kerja.jadi("op", "PATCH", alamat, skor(rencana="4"))
    assert data["aspek"][0]["sub_aspek"][0]["skor_verifikasi"] is None
    kerja.jadi("op", "PATCH", alamat, skor(rencana="3"))
    kerja.jadi("op", "POST", f"{alamat}/ajukan")
    mandiri = kerja.jadi("op", "GET", f"{alamat}/hasil")
    assert (mandiri["dasar"], mandiri["nilai"], mandiri["kategori"]) == ("mandiri", "54", "II")
    semua = skor(rencana="3", pola_karier="2") | {"selesai": True}
    assert galat(verifikasi(kerja, alamat, semua)) == {("skor.seleksi.skor", "wajib_diisi")}
    semua["skor"]["seleksi"] = {"skor": "1", "alasan": "Tanpa berita acara"}
    assert verifikasi(kerja, alamat, semua).json()["data"]["status"] == "diverifikasi"
    hasil = kerja.jadi("op", "GET", f"{alamat}/hasil")
    assert (hasil["mandiri"], hasil["terverifikasi"]) == ("54", "48")
    assert (hasil["dasar"], hasil["nilai"], hasil["kategori"]) == ("terverifikasi", "48", "I")
    assert hasil["aspek"][0]["mandiri"] == "24"
    assert hasil["aspek"][0]["terverifikasi"] == "18"
    naik = hasil["perbaikan"]
    assert (naik["kategori"], naik["langkah"], naik["nilai"]) == ("II", 1, "63")
    assert [s["sub_aspek"] for s in naik["sub_aspek"]] == ["pola_karier"]


KEPUTUSAN = {
    "nomor": "503", "tanggal": "2024-12-17", "nilai": "49", "kategori": "I",
    "rekomendasi": [
        {"aspek": "pengadaan", "uraian": "Lengkapi berita acara", "tenggat": "2025-06-30"},
        {"uraian": "Terapkan pola karier"},
    ],
    "pelanggaran": [{"uraian": "Pengangkatan tanpa seleksi", "tenggat": "2025-06-17"}],
}  # fmt: skip


def _ditetapkan(kerja: Kantor, alamat: str) -> None:
    def putus(**isi: Any) -> set[tuple[str, str]]:
        return galat(kerja.kirim("pim", "POST", f"{alamat}/tetapkan", {**KEPUTUSAN, **isi}))

    assert putus(kategori="II") == {("kategori", "keputusan_kategori_beda")}
    assert putus(indeks="49") == {("indeks", "indeks_adalah_nilai")}
    assert putus(nilai="101") == {("nilai", "di_luar_rentang")}
    assert putus(tanggal="2023-12-31") == {("tanggal", "keputusan_sebelum_tahun")}
    assert putus(tanggal="2026-03-03") == {("tanggal", "tanggal_belum_tiba")}
    asing = [{"aspek": "asing", "uraian": "x"}]
    assert putus(pelanggaran=asing) == {("pelanggaran[0].aspek", "pilihan_tidak_dikenal")}
    data = kerja.jadi("pim", "POST", f"{alamat}/tetapkan", KEPUTUSAN)
    assert data["status"] == "ditetapkan"
    assert {n for n, boleh in data["boleh"].items() if boleh} == {"buka"}
    hasil = kerja.jadi("op", "GET", f"{alamat}/hasil")
    assert (hasil["nilai"], hasil["keputusan"]["nilai"]) == ("48", "49")
    assert hasil["keputusan"]["selisih_nilai"] == "1"
    assert hasil["keputusan"]["kategori_sama"] is True
    assert hasil["akibat"] is None  # no rule speaks of this instrument
    for metode, jalur, badan in (
        ("PATCH", "", skor(rencana="4")), ("PATCH", "/verifikasi", skor(rencana="3")),
        ("DELETE", "", None), ("POST", "/ajukan", None), ("POST", "/tetapkan", KEPUTUSAN),
    ):  # fmt: skip
        jawaban = kerja.kirim("admin", metode, alamat + jalur, badan, **SEMUA)
        assert jawaban.status_code == 409, (metode, jalur)


def _ditindaklanjuti(kerja: Kantor, bukti: str) -> None:
    semua = sorted(kerja.jadi("op", "GET", LANJUT), key=lambda s: s["nomor"])
    assert [(s["jenis"], s["tenggat"], s["terlambat"]) for s in semua] == [
        ("rekomendasi", "2025-06-30", True),
        ("rekomendasi", None, False),
        ("pelanggaran", "2025-06-17", True),
    ]
    terlambat = {s["nomor"] for s in kerja.jadi("op", "GET", f"{LANJUT}?terlambat=true")}
    tepat = {s["nomor"] for s in kerja.jadi("op", "GET", f"{LANJUT}?terlambat=false")}
    assert (terlambat, tepat) == ({1, 3}, {2})
    satu = f"{LANJUT}/{semua[0]['id']}"
    selesai = {"status": "selesai", "penanggung_jawab": "Kepala Bidang"}
    assert galat(kerja.kirim("op", "PATCH", satu, selesai, **SEMUA)) == {
        ("bukti", "merit_selesai_tanpa_bukti")
    }
    asing = {"unit": semua[0]["id"], "bukti": semua[0]["id"]}
    assert galat(kerja.kirim("op", "PATCH", satu, asing, **SEMUA)) == {
        ("unit", "merit_unit_tidak_dikenal"), ("bukti", "bukti_tidak_dikenal"),
    }  # fmt: skip
    data = kerja.jadi("op", "PATCH", satu, {**selesai, "bukti": bukti})
    assert (data["selesai_pada"], data["terlambat"]) == ("2026-03-02", False)
    assert kerja.kirim("op", "PATCH", satu, selesai).status_code == 428
    assert kerja.kirim("ver", "PATCH", satu, selesai, **SEMUA).status_code == 403
    assert kerja.jadi("op", "PATCH", satu, {"status": "proses"})["selesai_pada"] is None
    halaman = kerja.kirim("op", "GET", f"{LANJUT}?batas=2").json()
    kursor = halaman["meta"]["halaman"]["berikutnya"]
    sisa = kerja.jadi("op", "GET", f"{LANJUT}?batas=2&kursor={kursor}")
    assert {s["nomor"] for s in halaman["data"] + sisa} == {1, 2, 3}
    assert {s["nomor"] for s in kerja.jadi("op", "GET", f"{LANJUT}?status=belum")} == {2, 3}


def _dibuka_kembali(kerja: Kantor, alamat: str) -> None:
    assert galat(kerja.kirim("pim", "POST", f"{alamat}/buka")) == {("X-Catatan", "catatan_wajib")}
    salah = {"X-Catatan": "Salah ketik nomor"}
    assert kerja.jadi("pim", "POST", f"{alamat}/buka", **salah)["status"] == "pleno"
    lama = {s["uraian"]: s["id"] for s in kerja.jadi("op", "GET", LANJUT)}
    baru = {**KEPUTUSAN, "nomor": "504", "pelanggaran": [], "rekomendasi": [
        KEPUTUSAN["rekomendasi"][0], {"uraian": "Tambahan"},
    ]}  # fmt: skip
    data = kerja.jadi("pim", "POST", f"{alamat}/tetapkan", baru)
    assert data["keputusan"]["nomor"] == "504"
    kini = {s["uraian"]: s["id"] for s in kerja.jadi("op", "GET", LANJUT)}
    assert kini.keys() == {"Lengkapi berita acara", "Tambahan"}
    assert kini["Lengkapi berita acara"] == lama["Lengkapi berita acara"]
    for harapan in ("pleno", "diverifikasi"):
        assert kerja.jadi("pim", "POST", f"{alamat}/buka", **salah)["status"] == harapan
    assert kerja.kirim("pim", "POST", f"{alamat}/buka", **salah).status_code == 409


def test_no_state_is_skipped_and_each_step_has_its_role(kerja: Kantor) -> None:
    alamat = kerja.mulai(kerja.instrumen())
    langkah = {
        "/verifikasi": ("ver", "PATCH", skor(rencana="3")),
        "/kembalikan": ("ver", "POST", {}),
        "/pleno": ("pim", "POST", {"tanggal": "2024-12-10"}),
        "/tetapkan": ("pim", "POST", KEPUTUSAN),
        "/buka": ("pim", "POST", None),
    }
    for jalur, (siapa, metode, badan) in langkah.items():
        jawaban = kerja.kirim(siapa, metode, alamat + jalur, badan, **SEMUA)
        assert jawaban.status_code == 409, jalur
        assert '"diisi"' in jawaban.json()["detail"]
        assert kerja.kirim("op", metode, alamat + jalur, badan, **SEMUA).status_code == 403
        assert kerja.kirim("lain", metode, alamat + jalur, badan, **SEMUA).status_code == 404
    assert kerja.kirim("ver", "POST", f"{alamat}/ajukan").status_code == 403
    assert galat(kerja.kirim("op", "POST", f"{alamat}/ajukan")) == {
        (f"skor.{sub}.skor", "wajib_diisi") for sub in SKOR
    }
    assert kerja.jadi("op", "GET", f"{alamat}/hasil")["status"] == "belum_ada_data"
    assert kerja.kirim("op", "DELETE", alamat, **SEMUA).status_code == 204
    assert kerja.kirim("op", "GET", alamat).status_code == 404


def test_bad_input_is_named_all_at_once_and_nothing_is_stored(kerja: Kantor) -> None:
    alamat = kerja.mulai(kerja.instrumen())
    lain = "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b31"
    terbalik = {"bukti": lain, "berlaku_sejak": "2024-02-01", "berlaku_sampai": "2024-01-01"}
    isi = {
        "skor": {
            "rencana": {"skor": "5"},
            "seleksi": {"skor": "2.5", "bukti": [terbalik, terbalik]},
            "analisis_jabatan": {"skor": "2"},
        },
        "gerbang": {"asing": True},
        "survei": "80",
        "koreksi": "1",
    }
    assert galat(kerja.kirim("op", "PATCH", alamat, isi, **SEMUA)) == {
        ("skor.rencana.skor", "di_luar_rentang"),
        ("skor.seleksi.skor", "bukan_kelipatan"),
        ("skor.seleksi.bukti[0].bukti", "bukti_tidak_dikenal"),
        ("skor.seleksi.bukti[1].bukti", "bukti_tidak_dikenal"),
        ("skor.seleksi.bukti[1].bukti", "isian_ganda"),
        ("skor.seleksi.bukti[0].berlaku_sampai", "masa_terbalik"),
        ("skor.seleksi.bukti[1].berlaku_sampai", "masa_terbalik"),
        ("skor.analisis_jabatan", "kunci_tidak_dikenal"),
        ("gerbang.asing", "kunci_tidak_dikenal"),
        ("survei", "merit_tidak_dipakai"),
        ("koreksi", "merit_tidak_dipakai"),
    }
    for buruk in ("teks", "NaN", True, [1]):
        assert galat(kerja.kirim("op", "PATCH", alamat, skor(rencana=buruk), **SEMUA))
    assert galat(kerja.kirim("op", "PATCH", alamat, {}, **SEMUA))
    assert kerja.kirim("op", "PATCH", alamat, skor(rencana="1")).status_code == 428
    assert kerja.jadi("op", "GET", alamat)["versi"] == 1
    kosong = kerja.jadi("op", "PATCH", alamat, skor(rencana="1"))
    assert kerja.jadi("op", "PATCH", alamat, skor(rencana=None))["versi"] == kosong["versi"] + 1
    mulai = {"tahun": 2023, "instrumen": "instrumen-kecil"}
    assert galat(kerja.kirim("op", "POST", PENILAIAN, mulai)) == {
        ("tahun", "instrumen_tidak_berlaku")
    }
    lain_instansi = kerja.unggah().json()["data"]["id"]
    satu = {"skor": {"rencana": {"bukti": [{"bukti": lain_instansi}]}}}
    kerja.jadi("op", "PATCH", alamat, satu)
    assert kerja.kirim("lain", "GET", alamat).status_code == 404
    kab_b = alamat.replace("kab-a", "kab-b")
    assert kerja.kirim("lain", "GET", kab_b).status_code == 404


def test_nobody_verifies_what_he_filled_in_or_handed_in(kerja: Kantor) -> None:
    alamat = kerja.mulai(kerja.instrumen())
    kerja.jadi("admin", "PATCH", alamat, skor(**SKOR))
    assert kerja.jadi("op", "POST", f"{alamat}/ajukan")["boleh"]["verifikasi"] is False
    ditolak = verifikasi(kerja, alamat, skor(rencana="3"), "admin")
    assert ditolak.status_code == 409
    assert "orang lain" in ditolak.json()["detail"]
    assert kerja.jadi("admin", "GET", alamat)["boleh"]["verifikasi"] is False
    assert kerja.jadi("ver", "GET", alamat)["boleh"]["verifikasi"] is True
    assert verifikasi(kerja, alamat, skor(rencana="3")).status_code == 200


def bersamaan(tugas: list[Any]) -> list[int]:
    """Send requests at the same moment; return their statuses in order of size."""
    hasil: list[int] = []
    mulai = threading.Barrier(len(tugas))

    def satu(kirim: Any) -> None:
        mulai.wait()
        hasil.append(kirim().status_code)

    utas = [threading.Thread(target=satu, args=(kirim,)) for kirim in tugas]
    for thread in utas:
        thread.start()
    for thread in utas:
        thread.join()
    return sorted(hasil)


def test_of_two_verifiers_at_once_one_wins(kerja: Kantor) -> None:
    alamat = kerja.diajukan(kerja.instrumen(), SKOR)
    tag = {"If-Match": kerja.kirim("ver", "GET", alamat).headers["etag"]}
    semua = [
        lambda s=siapa, n=nilai: verifikasi(
            kerja, alamat, {"skor": {"rencana": {"skor": n, "alasan": s}}}, s, **tag
        )
        for siapa, nilai in (("ver", "1"), ("ver2", "2"))
    ]
    assert bersamaan(semua) == [200, 412]
    satu = kerja.jadi("ver", "GET", alamat)["aspek"][0]["sub_aspek"][0]
    assert {"ver": "1", "ver2": "2"}[satu["alasan"]] == satu["skor_verifikasi"]
    mulai = [lambda: kerja.kirim("op", "POST", PENILAIAN, BARU)] * 3
    assert bersamaan(mulai) == [201, 409, 409]
    unggah = [lambda s=s: kerja.unggah(siapa=s) for s in ("op", "op2")]
    assert bersamaan(unggah) == [200, 201]


def test_results_stand_beside_last_year_target_and_other_agencies(kerja: Kantor) -> None:
    def terbit(instansi: str, tahun: int, nilai: str, **isi: Any) -> None:
        satu = {
            "indeks": "sistem-merit", "nama": "Sistem Merit", "tahun": tahun, "nilai": nilai,
            "sumber": {"letak": "Uji"}, **isi,
        }  # fmt: skip
        berkas = {"instansi": instansi, "hasil": [satu]}
        impor_hasil(basis_data(kerja.klien), berkas, Cara(datetime.now(UTC), terbit=True))

    contoh = kerja.jadi("op", "GET", "/instrumen-merit/contoh-kasn-2019")
    skor_3 = {s["kode"]: "3" for a in contoh["aspek"] for s in a["sub_aspek"]}
    alamat = kerja.diajukan("contoh-kasn-2019", skor_3)
    kerja.sampai_pleno(alamat, skor_3)
    rincian = [{"kode": "pengadaan", "nama": "Pengadaan", "nilai": "20"}]
    terbit("kab-a", 2023, "219.5", kategori="II", rincian=rincian)
    terbit("kab-a", 2024, "300", target="325")
    terbit("kab-b", 2024, "246.5", kategori="II")
    terbit("kab-b", 2023, "100")
    hasil = kerja.kirim("op", "GET", f"{alamat}/hasil").json()
    data = hasil["data"]
    assert (data["nilai"], data["kategori"], data["indeks"]) == ("300", "III", "0.74")
    assert data["tahun_lalu"]["selisih"] == "80.5"
    assert {s["kode"]: s["tahun_lalu"] for s in data["aspek"]}["pengadaan"] == "20"
    target = data["target"]
    assert (target["nilai"], target["jenis"], target["selisih"]) == ("325", "nilai", "-25")
    assert [(s["instansi"], s["nilai"]) for s in data["pembanding"]] == [("kab-b", "246.5")]
    assert (data["perbaikan"]["kategori"], data["perbaikan"]["langkah"]) == ("IV", 10)
    assert hasil["meta"]["aturan"]["terverifikasi"] is False  # an example's weights
    terbit("kab-a", 2024, "300", target="0.8")
    target = kerja.jadi("op", "GET", f"{alamat}/hasil")["target"]
    assert (target["jenis"], target["selisih"]) == ("indeks", "-0.06")
    putusan = {
        "nomor": "1", "tanggal": "2024-12-17", "nilai": "300", "kategori": "III",
        "rekomendasi": [{"uraian": "a"}], "pelanggaran": [{"uraian": "b"}],
    }  # fmt: skip
    kerja.jadi("pim", "POST", f"{alamat}/tetapkan", putusan)
    akibat = kerja.jadi("op", "GET", f"{alamat}/hasil")["akibat"]
    assert (akibat["dikecualikan"], akibat["pemantauan"]) == (True, "2025-12-17")
    assert akibat["syarat"][0]["kode"] == "manajemen_talenta"
    assert akibat["dasar_hukum"]["instrumen"] == "Keputusan Kepala BKN 503/2024"
    tenggat = {s["jenis"]: s["tenggat"] for s in kerja.jadi("op", "GET", LANJUT)}
    assert tenggat == {"rekomendasi": "2025-12-17", "pelanggaran": "2025-06-17"}
    berikut = kerja.diajukan("contoh-kasn-2019", skor_3, 2025)
    lalu = kerja.jadi("op", "GET", f"{berikut}/hasil")["tahun_lalu"]
    assert (lalu["nilai"], lalu["sumber"]) == ("300", "keputusan")


@pytest.fixture
def contoh(layanan: Client) -> Client:
    """The demonstration with its accounts, to sign in."""
    db, sekarang = basis_data(layanan), datetime.now(UTC)
    muat(db, sekarang)
    muat_pengguna(db, sekarang)
    return layanan


TERBIT = {"balangan": ("271.5", "III", "0.66"), "paser": ("246.5", "II", "0.59")}


def test_the_decree_of_the_demonstration_is_reproduced(contoh: Client) -> None:
    def baca(instansi: str, jalur: str = "") -> Any:
        tajuk = kepala(contoh, f"admin.{instansi}@contoh.go.id")
        alamat = f"/v1/instansi/kab-{instansi}/penilaian-merit{jalur}"
        return contoh.get(alamat, headers=tajuk).json()["data"]

    semua = {s: baca(s, f"/{baca(s)[0]['id']}/hasil") for s in TERBIT}
    for instansi, data in semua.items():
        assert (data["nilai"], data["kategori"], data["indeks"]) == TERBIT[instansi]
    assert semua["paser"]["keputusan"] is None
    data = semua["balangan"]
    assert (data["keputusan"]["nomor"], data["keputusan"]["selisih_nilai"]) == ("503", "0")
    assert data["keputusan"]["selisih_indeks"] == "0"
    assert (data["tahun_lalu"]["nilai"], data["tahun_lalu"]["selisih"]) == ("219.5", "52")
    assert (data["target"]["nilai"], data["target"]["selisih"]) == ("275", "-3.5")
    assert [s["instansi"] for s in data["pembanding"]] == ["kab-paser"]
    assert data["akibat"]["pemantauan"] == "2025-12-17"
    lanjut = baca("balangan", "/tindak-lanjut?batas=1000")
    assert len(lanjut) == 19
    assert {s["tenggat"] for s in lanjut} == {"2025-12-17"}
