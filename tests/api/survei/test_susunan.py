"""Services and surveys: made, changed, opened, closed; nothing skipped, nothing changed late."""

from datetime import date
from typing import Any

import pytest

from app.domain.skm import UNSUR
from tests.akun import basis_data, buat_instansi, buat_pengguna, kepala
from tests.survei import INSTANSI, Balai, galat, jawaban

LAYANAN = {"kode": "lyn-1", "nama": "Kenaikan pangkat", "aktif_sejak": "2025-01-01"}


def unit(skm: Balai, kode: str = "BID-1") -> Any:
    isi = {"kode": kode, "nama": "Bidang Mutasi", "berlaku_sejak": "2021-01-01"}
    return skm.data("POST", f"{INSTANSI}/unit", isi)


def test_the_catalogue_of_services_is_kept_by_unit_and_by_day(skm: Balai) -> None:
    bidang = unit(skm)
    satu = skm.data("POST", f"{INSTANSI}/layanan", {**LAYANAN, "unit": "BID-1"})
    assert satu["unit"] == {k: bidang[k] for k in ("id", "kode", "nama")}
    assert satu["boleh"] == {"ubah": True, "hapus": True}
    dua = {"kode": "lyn-2", "nama": "Pensiun", "aktif_sejak": "2026-02-01"}
    skm.data("POST", f"{INSTANSI}/layanan", dua)

    def kode(kueri: str) -> list[str]:
        return [s["kode"] for s in skm.data("GET", f"{INSTANSI}/layanan?{kueri}")]

    assert kode("") == ["lyn-1", "lyn-2"]
    assert kode("unit=BID-1") == kode(f"unit={bidang['id']}") == ["lyn-1"]
    assert kode("unit=tidak-ada") == []
    assert kode("per_tanggal=2026-01-31") == ["lyn-1"]
    halaman = skm.kirim("GET", f"{INSTANSI}/layanan?batas=1").json()["meta"]["halaman"]
    assert kode(f"batas=1&kursor={halaman['berikutnya']}") == ["lyn-2"]

    ubah = skm.data("PATCH", f"{INSTANSI}/layanan/lyn-1", {"aktif_sampai": "2026-01-31"})
    assert (ubah["aktif_sampai"], ubah["versi"], ubah["unit"]["kode"]) == ("2026-01-31", 2, "BID-1")
    assert kode("per_tanggal=2026-02-01") == ["lyn-2"]
    assert skm.data("GET", f"{INSTANSI}/layanan/{satu['id']}") == ubah
    basi = skm.kirim("PATCH", f"{INSTANSI}/layanan/lyn-1", {"nama": "x"}, **{"If-Match": '"1"'})
    assert basi.status_code == 412
    skm.data("DELETE", f"{INSTANSI}/layanan/lyn-2")
    assert skm.kirim("GET", f"{INSTANSI}/layanan/lyn-2").status_code == 404


def test_everything_wrong_with_a_service_is_said_at_once(skm: Balai) -> None:
    skm.data("POST", f"{INSTANSI}/layanan", LAYANAN)
    salah = {**LAYANAN, "unit": "TIDAK-ADA", "aktif_sampai": "2024-12-31"}
    assert galat(skm.kirim("POST", f"{INSTANSI}/layanan", salah)) == [
        ("unit", "layanan_unit_tidak_dikenal"),
        ("kode", "layanan_kode_dipakai"),
        ("aktif_sampai", "layanan_masa_terbalik"),
    ]
    assert galat(skm.kirim("PATCH", f"{INSTANSI}/layanan/lyn-1", {})) == [("", "tanpa_perubahan")]


PERTANYAAN: list[dict[str, Any]] = [
    {
        "kode": "tahu", "teks": "Dari mana Anda tahu?", "jenis": "pilihan", "wajib": True,
        "pilihan": [{"kode": "web", "teks": "Situs"}, {"kode": "lain", "teks": "Lain"}],
    },
    {"kode": "usul", "teks": "Apa usul Anda?", "jenis": "teks"},
]  # fmt: skip


def test_a_survey_asks_the_nine_official_questions_and_ones_own(skm: Balai) -> None:
    unit(skm)
    skm.data("POST", f"{INSTANSI}/layanan", {**LAYANAN, "unit": "BID-1"})
    satu = skm.survei(
        buka=False, layanan=["lyn-1"], pertanyaan=PERTANYAAN, populasi=500, bobot="0.11"
    )
    assert [s["kode"] for s in satu["unsur"]] == list(UNSUR)
    assert [p["nilai"] for s in satu["unsur"] for p in s["pilihan"]] == [1, 2, 3, 4] * 9
    assert all(s["teks"] and s["teks_en"] and s["nama"] for s in satu["unsur"])
    biaya = next(s for s in satu["unsur"] if s["kode"] == "biaya")
    assert [p["teks"] for p in biaya["pilihan"]] == [
        "Sangat mahal", "Cukup mahal", "Murah", "Gratis",
    ]  # fmt: skip
    assert (satu["status"], satu["bobot"], satu["target_sampel"]) == ("draft", "0.11", 217)
    assert (satu["aturan"]["id"], satu["aturan"]["ukuran_sampel"]) == (
        "permenpanrb-14-2017", "permenpanrb-14-2017-sampel",
    )  # fmt: skip
    assert [s["kode"] for s in satu["layanan"]] == ["lyn-1"]
    assert [s["kode"] for s in satu["pertanyaan"]] == ["tahu", "usul"]
    assert satu["alamat"] == f"/survei/{satu['kode']}"
    assert satu["boleh"] == {
        "ubah": True, "hapus": True, "buka": True, "tutup": False, "isi": False,
        "buat_tiket": False, "terbitkan": False,
    }  # fmt: skip
    assert skm.data("GET", f"/v1/survei/{satu['kode']}") == satu
    tanpa = skm.survei(buka=False)
    assert (tanpa["bobot"], tanpa["target_sampel"]) == ("persis", None)
    daftar = skm.data("GET", f"{INSTANSI}/survei?status=draft")
    assert [s["id"] for s in daftar] == [tanpa["id"], satu["id"]]
    assert galat(skm.kirim("DELETE", f"{INSTANSI}/layanan/lyn-1"), 409) == []


def test_a_survey_goes_from_draft_to_open_to_closed_and_skips_nothing(skm: Balai) -> None:
    satu = skm.survei(buka=False)
    alamat = f"/v1/survei/{satu['id']}"
    assert skm.kuesioner(satu["kode"]).status_code == 404
    assert skm.kirim("POST", f"{alamat}/tutup").status_code == 409
    assert skm.data("POST", f"{alamat}/buka")["status"] == "terbuka"
    assert skm.kirim("POST", f"{alamat}/buka").status_code == 409
    assert skm.kirim("DELETE", alamat).status_code == 409
    assert skm.kuesioner(satu["kode"]).status_code == 200
    tutup = skm.data("POST", f"{alamat}/tutup")
    assert (tutup["status"], tutup["boleh"]["ubah"]) == ("ditutup", False)
    for tindakan in ("buka", "tutup"):
        assert skm.kirim("POST", f"{alamat}/{tindakan}").status_code == 409
    assert skm.kirim("PATCH", alamat, {"nama": "Lain"}).status_code == 409
    tolak = skm.kuesioner(satu["kode"])
    assert (tolak.status_code, "ditutup" in tolak.json()["detail"]) == (409, True)
    lewat = skm.survei(buka=False, periode_mulai="2025-01-01", periode_selesai="2025-12-31")
    assert skm.kirim("POST", f"/v1/survei/{lewat['id']}/buka").status_code == 409
    skm.data("DELETE", f"/v1/survei/{lewat['id']}")
    assert skm.kirim("GET", f"/v1/survei/{lewat['id']}").status_code == 404


def test_nothing_that_was_asked_changes_after_the_first_answer(skm: Balai) -> None:
    skm.data("POST", f"{INSTANSI}/layanan", LAYANAN)
    satu = skm.survei()
    alamat, kode = f"/v1/survei/{satu['id']}", satu["kode"]
    ubah = {"pertanyaan": PERTANYAAN[1:], "layanan": ["lyn-1"], "bobot": "0.111"}
    baru = skm.data("PATCH", alamat, ubah)
    assert [s["kode"] for s in baru["pertanyaan"]] == ["usul"]
    assert skm.jawab(kode, jawaban_lain={"usul": "Lebih cepat"}).status_code == 201
    for kunci, isi in {**ubah, "periode_mulai": "2026-01-02", "akses": "tiket"}.items():
        tolak = skm.kirim("PATCH", alamat, {kunci: isi})
        assert (tolak.status_code, kunci in tolak.json()["detail"]) == (409, True)
    akhir = {"nama": "SKM", "periode_selesai": "2026-06-30", "populasi": 10}
    boleh = skm.data("PATCH", alamat, akhir)
    assert (boleh["nama"], boleh["target_sampel"], boleh["jumlah_respon"]) == ("SKM", 10, 1)


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"periode_selesai": "2025-12-31"}, [("periode_selesai", "survei_masa_terbalik")]),
        ({"periode_mulai": "2016-12-31"}, [("periode_mulai", "tanpa_aturan")]),
        (
            {"layanan": ["lyn-1", "x", "lyn-1", "lama"]},
            [
                ("layanan[1]", "survei_layanan_tidak_dikenal"),
                ("layanan[2]", "nilai_ganda"),
                ("layanan[3]", "survei_layanan_tidak_aktif"),
            ],
        ),
        ({"bobot": "0.12"}, [("bobot", "pilihan_tidak_dikenal")]),
        ({"populasi": 0}, [("populasi", "di_luar_rentang")]),
        ({"pertanyaan": [*PERTANYAAN, PERTANYAAN[0]]}, [("", "survei_kode_ganda")]),
        (
            {"pertanyaan": [{**PERTANYAAN[1], "jenis": "pilihan"}]},
            [("pertanyaan[0]", "survei_pilihan_kurang")],
        ),
        (
            {"pertanyaan": [{**PERTANYAAN[0], "jenis": "teks"}]},
            [("pertanyaan[0]", "survei_pilihan_lebih")],
        ),
        ({"unsur": []}, [("unsur", "kunci_tidak_dikenal")]),
    ],
)
def test_a_survey_that_cannot_be_is_refused_with_every_reason(
    skm: Balai, isi: dict[str, Any], harapan: list[tuple[str, str]]
) -> None:
    skm.data("POST", f"{INSTANSI}/layanan", LAYANAN)
    lama = {
        "kode": "lama",
        "nama": "Lama",
        "aktif_sejak": "2020-01-01",
        "aktif_sampai": "2020-12-31",
    }
    skm.data("POST", f"{INSTANSI}/layanan", lama)
    dasar = {"nama": "SKM", "periode_mulai": "2026-01-01", "periode_selesai": "2026-12-31"}
    assert galat(skm.kirim("POST", f"{INSTANSI}/survei", dasar | isi)) == harapan


def test_the_survey_of_another_agency_is_not_found(skm: Balai) -> None:
    satu = skm.survei()
    db = basis_data(skm.klien)
    buat_instansi(db, "lain")
    buat_pengguna(db, "lain@contoh.go.id", peran={"lain": ["admin"]})
    skm.tajuk = kepala(skm.klien, "lain@contoh.go.id", skm.jam.kini)
    for metode, jalur in (("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/tutup")):
        isi = {"nama": "x"} if metode == "PATCH" else None
        assert skm.kirim(metode, f"/v1/survei/{satu['id']}{jalur}", isi).status_code == 404
    kertas = {"respon": [{"tanggal": "2026-02-01", "jawaban": jawaban()}]}
    assert skm.kirim("POST", f"/v1/survei/{satu['id']}/respon", kertas).status_code == 404


def test_what_is_done_to_a_survey_stands_on_the_audit_log_and_no_answer_does(skm: Balai) -> None:
    satu = skm.survei()
    skm.jawab(satu["kode"])
    db = basis_data(skm.klien)
    buat_pengguna(db, "admin@contoh.go.id", peran={"kab": ["admin"]})
    skm.tajuk = kepala(skm.klien, "admin@contoh.go.id", skm.jam.kini)
    jejak = skm.data("GET", "/v1/jejak-audit?objek=survei")
    assert [s["tindakan"] for s in jejak] == ["buka", "buat"]
    assert len(skm.tersimpan()) == 1
    assert skm.tersimpan()[0]["tanggal"] == date(2026, 3, 2)
