"""Agencies: who sees which, and how the platform's administrator keeps the register."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, id_instansi, kepala
from tests.client import Client

Json = dict[str, Any]


@pytest.fixture
def klien(database_url: str) -> Iterator[Client]:
    """A platform with a province, two regencies of it and one elsewhere."""
    with buka(database_url) as satu:
        db = basis_data(satu)
        buat_instansi(db, "prov-a", "provinsi")
        buat_instansi(db, "kab-a1", induk="prov-a")
        buat_instansi(db, "kab-a2", induk="prov-a", aktif=False)
        buat_instansi(db, "kab-b1")
        buat_pengguna(db, "platform@contoh.go.id", admin_platform=True)
        buat_pengguna(db, "admin@contoh.go.id", peran={"kab-a1": ["admin"]})
        buat_pengguna(db, "provinsi@contoh.go.id", peran={"prov-a": ["pegawai"]})
        yield satu


def kode(klien: Client, surel: str, kueri: str = "") -> list[str]:
    jawaban = klien.get(f"/v1/instansi{kueri}", headers=kepala(klien, surel))
    assert jawaban.status_code == 200, jawaban.text
    return [satu["kode"] for satu in jawaban.json()["data"]]


def test_everybody_lists_what_is_within_reach(klien: Client) -> None:
    assert kode(klien, "admin@contoh.go.id") == ["kab-a1"]
    assert kode(klien, "provinsi@contoh.go.id") == ["kab-a1", "kab-a2", "prov-a"]
    assert kode(klien, "platform@contoh.go.id") == ["kab-a1", "kab-a2", "kab-b1", "prov-a"]


@pytest.mark.parametrize(
    ("kueri", "harapan"),
    [
        ("?jenis=provinsi", ["prov-a"]),
        ("?induk=prov-a", ["kab-a1", "kab-a2"]),
        ("?induk=prov-a&aktif=true", ["kab-a1"]),
        ("?aktif=false", ["kab-a2"]),
        ("?induk=tidak-ada", []),
        ("?induk=%00", []),
    ],
)
def test_a_list_is_narrowed(klien: Client, kueri: str, harapan: list[str]) -> None:
    assert kode(klien, "platform@contoh.go.id", kueri) == harapan


def test_below_an_agency_out_of_sight_there_is_nothing(klien: Client) -> None:
    assert kode(klien, "admin@contoh.go.id", "?induk=prov-a") == []


def test_a_list_comes_in_pages(klien: Client) -> None:
    tajuk = kepala(klien, "platform@contoh.go.id")
    terkumpul, kursor = [], ""
    for _ in range(4):
        isi = klien.get(f"/v1/instansi?batas=1{kursor}", headers=tajuk).json()
        terkumpul += [satu["kode"] for satu in isi["data"]]
        kursor = f"&kursor={isi['meta']['halaman']['berikutnya']}"
    assert terkumpul == ["kab-a1", "kab-a2", "kab-b1", "prov-a"]
    assert kursor == "&kursor=None"


def test_an_agency_is_found_by_code_and_by_id(klien: Client) -> None:
    tajuk = kepala(klien, "provinsi@contoh.go.id")
    nomor = id_instansi(basis_data(klien), "kab-a1")
    satu = klien.get("/v1/instansi/kab-a1", headers=tajuk)
    assert satu.json() == klien.get(f"/v1/instansi/{nomor}", headers=tajuk).json()
    assert satu.json()["data"]["induk"]["kode"] == "prov-a"
    assert not any(satu.json()["data"]["boleh"].values())


@pytest.mark.parametrize("acuan", ["kab-b1", "tidak-ada", "%00", "a%2fb", "x" * 100])
def test_what_one_may_not_see_is_not_there(klien: Client, acuan: str) -> None:
    jawaban = klien.get(f"/v1/instansi/{acuan}", headers=kepala(klien, "admin@contoh.go.id"))
    assert jawaban.status_code == 404


BARU: Json = {"kode": "kab-c1", "nama": "Kabupaten C1", "jenis": "kabupaten", "induk": "prov-a"}


def test_an_agency_is_registered_changed_ended_and_taken_back(klien: Client) -> None:
    tajuk = kepala(klien, "platform@contoh.go.id")
    dibuat = klien.post("/v1/instansi", json=BARU, headers=tajuk)
    assert dibuat.status_code == 201, dibuat.text
    assert dibuat.headers["etag"].startswith('"1.')

    alamat = "/v1/instansi/kab-c1"
    ubah = {"nama": "Kabupaten C Satu", "induk": None, "kode": None}
    tanpa = klien.request("PATCH", alamat, json=ubah, headers=tajuk)
    assert (tanpa.status_code, tanpa.json()["kode"]) == (428, "if_match_wajib")
    cocok = {**tajuk, "If-Match": dibuat.headers["etag"]}
    diubah = klien.request("PATCH", alamat, json=ubah, headers=cocok)
    assert diubah.status_code == 200, diubah.text
    isi = diubah.json()["data"]
    assert (isi["nama"], isi["induk"], isi["kode"]) == ("Kabupaten C Satu", None, "kab-c1")
    basi = klien.request("PATCH", alamat, json=ubah, headers=cocok)
    assert (basi.status_code, basi.json()["kode"]) == (412, "versi_berubah")

    tanpa = klien.post(f"{alamat}/akhiri", headers=tajuk)
    assert tanpa.json()["galat"][0]["lokasi"] == "X-Catatan"
    alasan = {**tajuk, "X-Catatan": "Dilebur"}
    berakhir = klien.post(f"{alamat}/akhiri", headers=alasan).json()["data"]
    assert berakhir["aktif"] is False
    assert berakhir["boleh"]["aktifkan"]
    lagi = klien.post(f"{alamat}/akhiri", headers=alasan)
    assert (lagi.status_code, lagi.json()["kode"]) == (409, "konflik_keadaan")
    kembali = klien.post(f"{alamat}/aktifkan", headers=alasan).json()["data"]
    assert kembali["aktif"] is True
    assert klien.post(f"{alamat}/aktifkan", headers=alasan).status_code == 409
    assert klien.get(alamat, headers=tajuk).headers["etag"].startswith('"4.')


def test_a_change_that_changes_nothing_leaves_the_version(klien: Client) -> None:
    tajuk = {**kepala(klien, "platform@contoh.go.id"), "If-Match": "*"}
    jawaban = klien.request("PATCH", "/v1/instansi/kab-a1", json={}, headers=tajuk)
    assert jawaban.json()["data"]["versi"] == 1


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ({"induk": "kab-b1"}, {"induk": "instansi_jenjang"}),
        ({"jenis": "provinsi", "induk": "kab-a1"}, {"induk": "instansi_jenjang"}),
        ({"induk": "tidak-ada"}, {"induk": "induk_tidak_dikenal"}),
        ({"kode": "kab-a1"}, {"kode": "instansi_kode_dipakai"}),
        ({"kode": "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a"}, {"kode": "kode_serupa_id"}),
        (
            {"kode": "kab-a1", "induk": "tidak-ada"},
            {"kode": "instansi_kode_dipakai", "induk": "induk_tidak_dikenal"},
        ),
        ({"nama": "a\x00b"}, {"nama": "format_salah"}),
        ({"aktif": False}, {"aktif": "kunci_tidak_dikenal"}),
        ({"kode_kemendagri": "6301"}, {"kode_kemendagri": "format_salah"}),
    ],
)
def test_a_wrong_agency_is_refused_with_every_problem(
    klien: Client, isi: Json, kode: dict[str, str]
) -> None:
    tajuk = kepala(klien, "platform@contoh.go.id")
    jawaban = klien.post("/v1/instansi", json=BARU | isi, headers=tajuk)
    assert jawaban.status_code == 422
    assert {satu["lokasi"]: satu["kode"] for satu in jawaban.json()["galat"]} == kode


@pytest.mark.parametrize(
    ("acuan", "isi", "kode"),
    [
        ("prov-a", {"jenis": "kabupaten"}, {"jenis": "instansi_jenjang"}),
        ("kab-a1", {"jenis": "kementerian"}, {"jenis": "instansi_jenjang"}),
        ("kab-a1", {"kode": "prov-a"}, {"kode": "instansi_kode_dipakai"}),
        ("lbg-1", {"induk": "lbg-1"}, {"induk": "instansi_melingkar"}),
        ("lbg-1", {"induk": "lbg-2"}, {"induk": "instansi_melingkar"}),
        ("lbg-2", {"induk": "lbg-9"}, {"induk": "instansi_induk_berakhir"}),
    ],
)
def test_a_wrong_change_is_refused(
    klien: Client, acuan: str, isi: Json, kode: dict[str, str]
) -> None:
    db = basis_data(klien)
    buat_instansi(db, "lbg-1", "lembaga")
    buat_instansi(db, "lbg-2", "lembaga", induk="lbg-1")
    buat_instansi(db, "lbg-9", "lembaga", aktif=False)
    tajuk = {**kepala(klien, "platform@contoh.go.id"), "If-Match": "*"}
    jawaban = klien.request("PATCH", f"/v1/instansi/{acuan}", json=isi, headers=tajuk)
    assert jawaban.status_code == 422, jawaban.text
    assert {satu["lokasi"]: satu["kode"] for satu in jawaban.json()["galat"]} == kode
    assert klien.get(f"/v1/instansi/{acuan}", headers=tajuk).json()["data"]["versi"] == 1


def test_an_agency_does_not_end_while_one_below_it_is_active(klien: Client) -> None:
    tajuk = {**kepala(klien, "platform@contoh.go.id"), "X-Catatan": "Dilebur"}
    jawaban = klien.post("/v1/instansi/prov-a/akhiri", headers=tajuk)
    assert [satu["kode"] for satu in jawaban.json()["galat"]] == ["instansi_anak_aktif"]


def test_nobody_has_a_role_in_an_ended_agency(klien: Client) -> None:
    alasan = {**kepala(klien, "platform@contoh.go.id"), "X-Catatan": "Dilebur"}
    assert klien.post("/v1/instansi/kab-a1/akhiri", headers=alasan).status_code == 200
    jawaban = klien.get("/v1/instansi", headers=kepala(klien, "admin@contoh.go.id"))
    assert jawaban.status_code == 403


def test_registering_twice_with_one_key_registers_once(klien: Client) -> None:
    tajuk = {**kepala(klien, "platform@contoh.go.id"), "Idempotency-Key": "daftar-1"}
    satu, dua = (klien.post("/v1/instansi", json=BARU, headers=tajuk) for _ in range(2))
    assert (satu.status_code, satu.json()) == (dua.status_code, dua.json()) == (201, satu.json())
    assert dua.headers["idempotency-replayed"] == "true"
