"""The organisation of an agency over time, through HTTP."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

Json = dict[str, Any]
ALAMAT = "/v1/instansi/kab-a/unit"


def hari_uji() -> date:
    return date(2024, 6, 1)


class Meja:
    """An operator at work on the units of kab-a."""

    def __init__(self, klien: Client) -> None:
        self.klien = klien
        self.tajuk = kepala(klien, "operator@contoh.go.id")

    def kirim(self, metode: str, jalur: str, isi: Any = None, **tajuk: str) -> Any:
        return self.klien.request(
            metode, f"{ALAMAT}{jalur}", json=isi, headers={**self.tajuk, **tajuk}
        )

    def buat(self, kode: str, induk: str | None = None, **isi: Any) -> Json:
        badan = {
            "kode": kode,
            "nama": f"Unit {kode}",
            "induk": induk,
            "berlaku_sejak": "2021-01-01",
        }
        jawaban = self.kirim("POST", "", badan | isi)
        assert jawaban.status_code == 201, jawaban.text
        data: Json = jawaban.json()["data"]
        return data

    def daftar(self, kueri: str) -> list[Json]:
        jawaban = self.kirim("GET", f"?{kueri}")
        assert jawaban.status_code == 200, jawaban.text
        data: list[Json] = jawaban.json()["data"]
        return data

    def kode(self, hari: str) -> list[str]:
        return [satu["kode"] for satu in self.daftar(f"per_tanggal={hari}")]

    def nama(self, hari: str) -> list[str]:
        return [satu["nama"] for satu in self.daftar(f"per_tanggal={hari}")]


@pytest.fixture
def meja(database_url: str) -> Iterator[Meja]:
    """A small organisation: BADAN over SEK (over SEK-1) and BID."""
    with buka(database_url) as klien:
        klien.app.state.jam.hari_ini = hari_uji
        db = basis_data(klien)
        buat_instansi(db, "kab-a")
        buat_instansi(db, "kab-b")
        buat_pengguna(db, "operator@contoh.go.id", peran={"kab-a": ["operator"]})
        buat_pengguna(db, "lain@contoh.go.id", peran={"kab-b": ["operator"]})
        satu = Meja(klien)
        satu.buat("BADAN")
        satu.buat("SEK", "BADAN")
        satu.buat("SEK-1", "SEK")
        satu.buat("BID", "BADAN")
        yield satu


def masalah(jawaban: Any) -> set[tuple[str, str]]:
    assert jawaban.status_code == 422, jawaban.text
    return {(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]}


def test_a_list_is_flat_or_a_tree(meja: Meja) -> None:
    assert meja.kode("2024-01-01") == ["BADAN", "BID", "SEK", "SEK-1"]
    assert meja.kode("2020-12-31") == []
    (badan,) = meja.daftar("bentuk=pohon")
    assert [satu["kode"] for satu in badan["anak"]] == ["BID", "SEK"]
    assert [satu["kode"] for satu in badan["anak"][1]["anak"]] == ["SEK-1"]
    assert badan["anak"][0]["anak"] == []


def test_a_flat_list_comes_in_pages(meja: Meja) -> None:
    isi = meja.kirim("GET", "?batas=3").json()
    kursor = isi["meta"]["halaman"]["berikutnya"]
    sisa = meja.kirim("GET", f"?batas=3&kursor={kursor}").json()
    assert [s["kode"] for s in isi["data"] + sisa["data"]] == ["BADAN", "BID", "SEK", "SEK-1"]
    assert sisa["meta"]["halaman"]["berikutnya"] is None


def test_a_unit_is_found_by_id_and_by_the_code_of_a_day(meja: Meja) -> None:
    baru = meja.kirim(
        "POST", "/SEK/ganti", {"berlaku_sejak": "2023-01-01", "nama": "Sekretariat Badan"}
    ).json()["data"]
    lama = meja.kirim("GET", "/SEK?per_tanggal=2022-12-31").json()["data"]
    assert meja.kirim("GET", "/SEK").json()["data"] == baru
    assert lama["nama"] == "Unit SEK"
    assert lama["berlaku_sampai"] == "2022-12-31"
    assert meja.kirim("GET", f"/{lama['id']}").json()["data"] == lama
    assert meja.kirim("GET", f"/{lama['id']}?per_tanggal=2024-01-01").status_code == 404
    assert meja.kirim("GET", "/TIDAK-ADA").status_code == 404


def test_a_renamed_unit_keeps_its_history_and_those_below(meja: Meja) -> None:
    baru = meja.kirim("POST", "/SEK/ganti", {"berlaku_sejak": "2023-01-01", "nama": "Sekretariat"})
    assert baru.status_code == 201, baru.text
    asal = baru.json()["data"]["pendahulu"]
    assert [(s["nama"], s["jenis"]) for s in asal] == [("Unit SEK", "ganti")]
    assert meja.nama("2022-12-31") == ["Unit BADAN", "Unit BID", "Unit SEK", "Unit SEK-1"]
    assert meja.nama("2023-01-01") == ["Unit BADAN", "Unit BID", "Sekretariat", "Unit SEK-1"]
    anak = meja.kirim("GET", "/SEK-1").json()["data"]
    assert anak["induk"]["nama"] == "Sekretariat"
    assert [satu["jenis"] for satu in anak["pendahulu"]] == ["ikut"]
    assert len(meja.daftar("semua=true")) == 6


def test_two_units_merge_and_one_splits(meja: Meja) -> None:
    lebur = {"pendahulu": ["SEK", "BID"], "berlaku_sejak": "2023-01-01", "bawa_anak": True}
    satu = meja.buat("UMUM", "BADAN", **lebur)
    assert {(s["kode"], s["jenis"]) for s in satu["pendahulu"]} == {
        ("SEK", "gabung"), ("BID", "gabung"),
    }  # fmt: skip
    assert meja.kode("2023-01-01") == ["BADAN", "SEK-1", "UMUM"]
    for kode in ("UM-1", "UM-2"):
        isi = {"pendahulu": ["UMUM"], "berlaku_sejak": "2024-01-01", "bawa_anak": True}
        meja.buat(kode, "BADAN", **isi)
    assert meja.kode("2024-01-01") == ["BADAN", "SEK-1", "UM-1", "UM-2"]
    penerus = meja.kirim("GET", f"/{satu['id']}").json()["data"]["penerus"]
    assert [(s["kode"], s["jenis"]) for s in penerus] == [("UM-1", "pecah"), ("UM-2", "pecah")]


def test_a_predecessor_does_not_leave_those_below_behind(meja: Meja) -> None:
    isi = {"kode": "X", "nama": "X", "berlaku_sejak": "2023-01-01", "pendahulu": ["SEK"]}
    jawaban = meja.kirim("POST", "", isi)
    assert masalah(jawaban) == {("berlaku_sampai", "unit_anak_masih_berlaku")}


def test_a_correction_is_made_in_place(meja: Meja) -> None:
    lama = meja.kirim("GET", "/BID")
    tajuk = {"If-Match": lama.headers["etag"]}
    assert meja.kirim("PATCH", "/BID", {"nama": "Bidang"}).status_code == 428
    baru = meja.kirim("PATCH", "/BID", {"nama": "Bidang"}, **tajuk)
    assert baru.status_code == 200, baru.text
    assert baru.json()["data"]["nama"] == "Bidang"
    assert baru.json()["data"]["versi"] == 2
    assert meja.nama("2021-01-01")[1] == "Bidang"
    assert meja.kirim("PATCH", "/BID", {"nama": "Lagi"}, **tajuk).status_code == 412


def test_a_unit_ends_and_the_end_is_taken_back_with_a_reason(meja: Meja) -> None:
    akhir = {"berlaku_sampai": "2024-12-31"}
    assert meja.kirim("POST", "/BID/akhiri", akhir).status_code == 200
    assert meja.kirim("POST", "/BID/akhiri", akhir).status_code == 409
    assert meja.kode("2025-01-01") == ["BADAN", "SEK", "SEK-1"]
    buka_lagi = {"berlaku_sampai": None}
    tanpa = meja.kirim("PATCH", "/BID", buka_lagi, **{"If-Match": "*"})
    assert masalah(tanpa) == {("X-Catatan", "catatan_wajib")}
    alasan = {"If-Match": "*", "X-Catatan": "Keliru"}
    assert meja.kirim("PATCH", "/BID", buka_lagi, **alasan).status_code == 200
    assert "BID" in meja.kode("2025-01-01")


def test_a_unit_does_not_end_before_those_below(meja: Meja) -> None:
    akhir: Json = {"berlaku_sampai": "2024-12-31"}
    jawaban = meja.kirim("POST", "/BADAN/akhiri", akhir)
    assert [satu["kode"] for satu in jawaban.json()["galat"]] == ["unit_anak_masih_berlaku"] * 2
    assert "BID Unit BID" in jawaban.json()["galat"][0]["pesan"]
    jawaban = meja.kirim("POST", "/BADAN/akhiri", akhir | {"beserta_anak": True})
    assert jawaban.status_code == 200
    assert meja.kode("2024-12-31") == ["BADAN", "BID", "SEK", "SEK-1"]
    assert meja.kode("2025-01-01") == []


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"kode": "BID"}, {("kode", "unit_kode_dipakai")}),
        ({"induk": "TIDAK-ADA"}, {("induk", "induk_tidak_dikenal")}),
        ({"pendahulu": ["TIDAK-ADA"]}, {("pendahulu[0]", "pendahulu_tidak_dikenal")}),
        (
            {"pendahulu": ["BID", "BID"], "berlaku_sejak": "2023-01-01"},
            {("pendahulu[1]", "nilai_ganda")},
        ),
        ({"berlaku_sejak": "2020-12-31"}, {("induk", "induk_tidak_dikenal")}),
        ({"berlaku_sampai": "2020-12-31"}, {("berlaku_sampai", "unit_masa_terbalik")}),
        (
            {"kode": "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a", "induk": "X"},
            {("kode", "kode_serupa_id"), ("induk", "induk_tidak_dikenal")},
        ),
        ({"berlaku_sejak": "0001-01-01"}, {("berlaku_sejak", "di_luar_rentang")}),
        ({"nama": " "}, {("nama", "terlalu_pendek")}),
        ({"instansi_id": "x"}, {("instansi_id", "kunci_tidak_dikenal")}),
    ],
)
def test_a_wrong_unit_is_refused_with_every_problem(
    meja: Meja, isi: Json, harapan: set[tuple[str, str]]
) -> None:
    badan = {"kode": "BARU", "nama": "Baru", "induk": "BADAN", "berlaku_sejak": "2021-01-01"}
    assert masalah(meja.kirim("POST", "", badan | isi)) == harapan
    assert meja.kode("2024-01-01") == ["BADAN", "BID", "SEK", "SEK-1"]


@pytest.mark.parametrize(
    ("unit", "isi", "harapan"),
    [
        ("BADAN", {"induk": "SEK-1"}, {("induk", "unit_melingkar")}),
        ("BADAN", {"induk": "BADAN"}, {("induk", "unit_melingkar")}),
        ("BADAN", {"berlaku_sejak": "2022-01-01"}, {("berlaku_sampai", "unit_anak_masih_berlaku")}),
        ("SEK", {"berlaku_sejak": "2020-01-01"}, {("induk", "unit_di_luar_induk")}),
        ("SEK", {}, {("", "tanpa_perubahan")}),
        ("SEK", {"nama": None}, {("", "tanpa_perubahan")}),
        ("SEK", {"kode": "BID"}, {("kode", "unit_kode_dipakai")}),
    ],
)
def test_a_wrong_correction_is_refused(
    meja: Meja, unit: str, isi: Json, harapan: set[tuple[str, str]]
) -> None:
    assert masalah(meja.kirim("PATCH", f"/{unit}", isi, **{"If-Match": "*"})) == harapan


def test_a_circle_that_begins_later_is_refused(meja: Meja) -> None:
    isi = {"berlaku_sejak": "2025-01-01", "induk": "SEK-1"}
    jawaban = meja.kirim("POST", "/SEK/ganti", isi)
    assert masalah(jawaban)
    assert meja.kirim("GET", "/SEK?per_tanggal=2025-01-01").json()["data"]["pendahulu"] == []


def test_a_unit_that_was_succeeded_is_not_torn_from_its_successor(meja: Meja) -> None:
    lama = meja.kirim("GET", "/BID").json()["data"]["id"]
    isi = {"berlaku_sejak": "2023-01-01", "nama": "Bidang"}
    assert meja.kirim("POST", "/BID/ganti", isi).status_code == 201
    tajuk = {"If-Match": "*", "X-Catatan": "Keliru"}
    for akhir in (None, "2022-06-30"):
        jawaban = meja.kirim("PATCH", f"/{lama}", {"berlaku_sampai": akhir}, **tajuk)
        assert jawaban.status_code in {409, 422}
    jawaban = meja.kirim("PATCH", "/BID", {"berlaku_sejak": "2023-02-01"}, **tajuk)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "konflik_keadaan")
    assert meja.kirim("PATCH", "/BID", {"nama": "Bidang Dua"}, **tajuk).status_code == 200


def test_another_agency_does_not_see_them(meja: Meja) -> None:
    tajuk = kepala(meja.klien, "lain@contoh.go.id")
    nomor = meja.kirim("GET", "/BID").json()["data"]["id"]
    for alamat in (ALAMAT, f"{ALAMAT}/BID", f"/v1/instansi/kab-b/unit/{nomor}"):
        assert meja.klien.get(alamat, headers=tajuk).status_code == 404
    badan = {"kode": "X", "nama": "X", "induk": nomor, "berlaku_sejak": "2021-01-01"}
    jawaban = meja.klien.post("/v1/instansi/kab-b/unit", json=badan, headers=tajuk)
    assert masalah(jawaban) == {("induk", "induk_tidak_dikenal")}
