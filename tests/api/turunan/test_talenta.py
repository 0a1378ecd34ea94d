"""The talent map: levels become boxes, what is unknown is in none, and few may look."""

from typing import Any

from app.db.tables import Pegawai
from tests.turunan import Kantor, kinerja


def isi_potensial(meja: Kantor, nama: str, **isi: Any) -> Any:
    jalur = f"/talenta/2025/pegawai/{meja.orang[nama]}"
    return meja.kirim("PUT", jalur, isi, If_Match="*")


def siapkan(meja: Kantor) -> None:
    """Ayu 9 (by work), Budi 5 (by predicate), Citra without potential, Dewi without either."""
    kinerja(meja, "Ayu", "baik", hasil_kerja="di_atas", perilaku="sesuai")
    kinerja(meja, "Budi", "baik")
    kinerja(meja, "Citra", "kurang")
    for nama, nilai in (("Ayu", "80"), ("Budi", "79.9999"), ("Eko", "10")):
        assert isi_potensial(meja, nama, nilai=nilai).status_code == 200


def test_levels_become_boxes(meja: Kantor) -> None:
    siapkan(meja)
    data = meja.baca("/talenta/2025")["data"]
    assert (data["terpetakan"], data["batas_diisi"]) == (0, False)
    batas = {"tinggi": "80", "menengah": "60"}
    terbalik = meja.kirim("PUT", "/talenta/batas", {**batas, "menengah": 80}, If_Match='"0"')
    assert terbalik.json()["galat"][0]["lokasi"] == "menengah"
    assert meja.kirim("PUT", "/talenta/batas", batas).status_code == 428
    atur = meja.kirim("PUT", "/talenta/batas", batas, If_Match='"0"')
    assert atur.status_code == 200, atur.text
    assert atur.json()["data"]["tinggi"] == "80"
    assert meja.kirim("PUT", "/talenta/batas", batas, If_Match='"0"').status_code == 412

    isi = meja.baca("/talenta/2025")
    data = isi["data"]
    terisi = {satu["kotak"]: satu["jumlah"] for satu in data["kotak"] if satu["jumlah"]}
    assert terisi == {9: 1, 5: 1}
    assert [satu["kotak"] for satu in data["kotak"]] == list(range(9, 0, -1))
    assert (data["terpetakan"], data["suksesi"]) == (2, 1)
    assert data["belum"] == {"tanpa_potensial": 1, "tanpa_kinerja": 1, "tanpa_keduanya": 1}
    assert isi["meta"]["aturan"]["id"] == "permenpanrb-3-2020"

    assert meja.nama("/talenta/2025/pegawai?kotak=9") == ["Ayu"]
    assert meja.nama("/talenta/2025/pegawai?suksesi=true") == ["Ayu"]
    assert meja.nama("/talenta/2025/pegawai?suksesi=true&kotak=5") == []
    assert meja.nama("/talenta/2025/pegawai?kotak=0") == ["Citra", "Dewi", "Eko"]
    assert meja.nama("/talenta/2025/pegawai") == ["Ayu", "Budi", "Citra", "Dewi", "Eko"]
    ayu = meja.baca("/talenta/2025/pegawai?kotak=9", "pimpinan")["data"][0]
    assert (ayu["kinerja"], ayu["potensial"], ayu["kelompok_suksesi"]) == (
        "di_atas",
        "tinggi",
        True,
    )
    assert ayu["nilai_potensial"] == "80"
    # A level entered as such needs no cut-off, and goes before the value.
    assert isi_potensial(meja, "Citra", tingkat="tinggi").status_code == 200
    assert meja.nama("/talenta/2025/pegawai?kotak=6") == ["Citra"]
    assert meja.baca("/talenta/2024")["data"]["terpetakan"] == 0


def test_potential_is_read_and_written_by_version(meja: Kantor) -> None:
    jalur = f"/talenta/2025/pegawai/{meja.orang['Ayu']}"
    awal = meja.kirim("GET", jalur)
    assert (awal.json()["data"]["nilai"], awal.json()["data"]["versi"]) == (None, 0)
    isi = {"nilai": "70.5", "sumber": "Asesmen"}
    assert meja.kirim("PUT", jalur, isi).status_code == 428
    assert meja.kirim("PUT", jalur, isi, If_Match=awal.headers["etag"]).status_code == 200
    assert meja.kirim("PUT", jalur, isi, If_Match=awal.headers["etag"]).status_code == 412
    assert meja.baca(jalur.replace("/2025/", "/2024/"))["data"]["nilai"] is None
    for salah, kode in (
        ({}, "potensial_pilih_satu"),
        ({"nilai": 1, "tingkat": "tinggi"}, "potensial_pilih_satu"),
        ({"nilai": "1.00001"}, "desimal_terlalu_halus"),
        ({"nilai": "100.1"}, "di_luar_rentang"),
    ):
        tolak = meja.kirim("PUT", jalur, salah, If_Match="*")
        assert tolak.status_code == 422
        assert tolak.json()["galat"][0]["kode"] == kode


def test_an_assessment_is_entered_as_a_whole_or_not_at_all(meja: Kantor) -> None:
    with meja.db.reading() as sesi:
        nip = sesi.get_one(Pegawai, meja.orang["Budi"]).nip
    assert isi_potensial(meja, "Ayu", nilai="70").status_code == 200
    jalur = "/talenta/2025/pegawai"
    berspasi = f"{nip[:8]} {nip[8:]}"
    baris = [
        {"pegawai": str(meja.orang["Ayu"]), "nilai": "90", "sumber": "Asesmen"},
        {"pegawai": berspasi, "tingkat": "menengah"},
    ]
    rusak = [*baris, {"pegawai": nip, "nilai": 1}, {"pegawai": "198703152010011001", "nilai": 2}]
    tolak = meja.kirim("POST", jalur, {"potensial": rusak})
    assert {(satu["lokasi"], satu["kode"]) for satu in tolak.json()["galat"]} == {
        ("potensial[2].pegawai", "nilai_ganda"),
        ("potensial[3].pegawai", "potensial_pegawai_tidak_dikenal"),
    }
    assert meja.baca(f"{jalur}/{meja.orang['Ayu']}")["data"]["nilai"] == "70"
    for berubah, sama in ((1, 0), (0, 2)):
        jawaban = meja.kirim("POST", jalur, {"potensial": baris})
        assert jawaban.status_code == 200, jawaban.text
        assert jawaban.json()["data"] == {
            "tahun": 2025, "baru": 1 - sama // 2, "berubah": berubah, "sama": sama,
        }  # fmt: skip
    ayu = meja.baca(f"{jalur}/{meja.orang['Ayu']}")["data"]
    assert (ayu["nilai"], ayu["sumber"], ayu["versi"]) == ("90", "Asesmen", 2)
    budi = meja.baca(f"{jalur}/{meja.orang['Budi']}")["data"]
    assert (budi["tingkat"], budi["versi"]) == ("menengah", 1)
    assert meja.kirim("POST", jalur, {"potensial": []}).status_code == 422
    assert meja.kirim("POST", jalur, {"potensial": baris}, "pimpinan").status_code == 403


def test_only_who_may_looks_at_the_map(meja: Kantor) -> None:
    assert meja.kirim("GET", "/talenta/2025", oleh="verifikator").status_code == 403
    assert meja.kirim("GET", "/talenta/2025", oleh="pimpinan").status_code == 200
    jalur = f"/talenta/2025/pegawai/{meja.orang['Ayu']}"
    isi = {"tingkat": "rendah"}
    assert meja.kirim("PUT", jalur, isi, "pimpinan", If_Match="*").status_code == 403
    asing = meja.kirim("GET", "/talenta/2025/pegawai/bukan-id")
    assert asing.status_code == 404
