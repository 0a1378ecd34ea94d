"""Roles in an agency: who gives them, who takes them."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit
from app.domain.akses import kebijakan
from tests.akun import basis_data, buat_instansi, buat_pengguna, id_pengguna, kepala
from tests.client import Client
from tests.contract.test_errors import masalah

PLATFORM, ADMIN, LAIN, ORANG = (
    "platform@contoh.go.id", "admin.a@contoh.go.id", "admin.b@contoh.go.id", "orang@contoh.go.id",
)  # fmt: skip
JALUR = "/v1/instansi/kab-a/anggota"


@pytest.fixture(autouse=True)
def orang(layanan: Client) -> None:
    db = basis_data(layanan)
    buat_instansi(db, "prov", "provinsi")
    for kode in ("kab-a", "kab-b"):
        buat_instansi(db, kode, induk="prov")
    buat_pengguna(db, PLATFORM, admin_platform=True)
    buat_pengguna(db, ADMIN, peran={"kab-a": ["admin"]})
    buat_pengguna(db, LAIN, peran={"kab-b": ["admin"]})
    buat_pengguna(db, ORANG, peran={"kab-a": ["pegawai"]})
    buat_pengguna(db, "prov@contoh.go.id", peran={"prov": ["admin"]})


def daftar(client: Client, surel: str = ADMIN) -> list[dict[str, Any]]:
    isi: list[dict[str, Any]] = client.get(JALUR, headers=kepala(client, surel)).json()["data"]
    return isi


def beri(client: Client, siapa: str = ADMIN, **isi: Any) -> httpx.Response:
    isi = {"surel": ORANG, "peran": "operator"} | isi
    return client.post(JALUR, json=isi, headers=kepala(client, siapa))


def cabut(client: Client, nomor: str, siapa: str = ADMIN, **tajuk: str) -> httpx.Response:
    bawaan = {"If-Match": "*", "X-Catatan": "pindah tugas"}
    semua = {**kepala(client, siapa), **bawaan, **tajuk}
    return client.request("DELETE", f"{JALUR}/{nomor}", headers=semua)


def nomor(client: Client, surel: str, peran: str) -> str:
    cocok = [s for s in daftar(client) if (s["pengguna"]["surel"], s["peran"]) == (surel, peran)]
    return str(cocok[0]["id"])


def test_a_role_is_given_listed_read_and_taken(layanan: Client) -> None:
    jawaban = beri(layanan)
    assert jawaban.status_code == 201
    isi = jawaban.json()["data"]
    assert (isi["peran"], isi["nama_peran"], isi["boleh"]) == (
        "operator", "Operator", {"cabut": True},
    )  # fmt: skip
    assert isi in daftar(layanan)
    baca = layanan.get(jawaban.headers["location"], headers=kepala(layanan, ADMIN))
    assert baca.json()["data"] == isi
    assert baca.headers["etag"] == jawaban.headers["etag"]
    assert cabut(layanan, isi["id"], **{"If-Match": baca.headers["etag"]}).status_code == 204
    assert isi not in daftar(layanan)
    masalah(cabut(layanan, isi["id"]), 404, "tidak_ditemukan")


def test_a_role_works_and_ends_at_once(layanan: Client) -> None:
    tajuk = kepala(layanan, ORANG)
    masalah(layanan.get(JALUR, headers=tajuk), 403, "tidak_berhak")
    id_ = beri(layanan, peran="verifikator").json()["data"]["id"]
    assert layanan.get(JALUR, headers=tajuk).status_code == 200
    cabut(layanan, id_)
    masalah(layanan.get(JALUR, headers=tajuk), 403, "tidak_berhak")


def test_an_administrator_gives_every_role_of_the_policy(layanan: Client) -> None:
    for peran in kebijakan().peran:
        if peran != "pegawai":
            assert beri(layanan, peran=peran).status_code == 201
    masalah(beri(layanan, peran="admin_platform"), 422, "masukan_tidak_sah")


def test_a_role_that_is_held_already_is_a_conflict(layanan: Client) -> None:
    masalah(beri(layanan, peran="pegawai"), 409, "konflik_keadaan")


def test_the_same_role_given_at_once_is_given_once(layanan: Client) -> None:
    tajuk = kepala(layanan, ADMIN)
    isi = {"surel": ORANG, "peran": "operator"}
    with ThreadPoolExecutor(4) as utas:
        hasil = list(
            utas.map(lambda _: layanan.post(JALUR, json=isi, headers=tajuk).status_code, range(4))
        )
    assert sorted(hasil) == [201, 409, 409, 409]


def test_who_is_not_an_administrator_here_gives_and_takes_nothing(layanan: Client) -> None:
    id_ = nomor(layanan, ORANG, "pegawai")
    masalah(beri(layanan, ORANG), 403, "tidak_berhak")
    masalah(cabut(layanan, id_, ORANG), 403, "tidak_berhak")
    masalah(beri(layanan, LAIN), 404, "tidak_ditemukan")
    masalah(cabut(layanan, id_, LAIN), 404, "tidak_ditemukan")
    masalah(layanan.get(JALUR, headers=kepala(layanan, LAIN)), 404, "tidak_ditemukan")


def test_a_province_sees_no_person_of_its_kabupaten(layanan: Client) -> None:
    tajuk = kepala(layanan, "prov@contoh.go.id")
    masalah(layanan.get(JALUR, headers=tajuk), 403, "tidak_berhak")
    masalah(beri(layanan, "prov@contoh.go.id"), 403, "tidak_berhak")


def test_a_person_elsewhere_is_named_by_the_exact_address_only(layanan: Client) -> None:
    id_ = str(id_pengguna(basis_data(layanan), LAIN))
    tajuk = kepala(layanan, ADMIN)
    for isi in (
        {"pengguna_id": id_, "peran": "pegawai"},
        {"pengguna_id": str(uuid4()), "peran": "pegawai"},
        {"surel": "tidak.ada@contoh.go.id", "peran": "pegawai"},
        {"surel": "bukan surel", "peran": "pegawai"},
    ):
        galat = masalah(layanan.post(JALUR, json=isi, headers=tajuk), 422, "masukan_tidak_sah")[
            "galat"
        ]
        assert [satu["kode"] for satu in galat] == ["pengguna_tidak_dikenal"]
    assert beri(layanan, surel=LAIN.upper(), peran="pegawai").status_code == 201


@pytest.mark.parametrize(
    ("tambahan", "lokasi"),
    [
        ({"instansi_id": str(uuid4())}, "instansi_id"),
        ({"admin_platform": True}, "admin_platform"),
        ({"pengguna_id": str(uuid4())}, ""),
        ({"surel": None}, ""),
    ],
)
def test_nothing_else_of_a_body_reaches_the_role(
    layanan: Client, tambahan: dict[str, Any], lokasi: str
) -> None:
    galat = masalah(beri(layanan, **tambahan), 422, "masukan_tidak_sah")["galat"]
    assert {satu["lokasi"] for satu in galat} == {lokasi}


def test_a_role_of_another_agency_is_not_reached_through_this_one(layanan: Client) -> None:
    db = basis_data(layanan)
    buat_pengguna(db, "x@contoh.go.id", peran={"kab-b": ["pegawai"]})
    tajuk = kepala(layanan, LAIN)
    semua = layanan.get("/v1/instansi/kab-b/anggota", headers=tajuk).json()["data"]
    for satu in semua:
        masalah(cabut(layanan, satu["id"]), 404, "tidak_ditemukan")


def test_taking_a_role_needs_a_reason_and_a_version(layanan: Client) -> None:
    id_ = nomor(layanan, ORANG, "pegawai")
    galat = masalah(cabut(layanan, id_, **{"X-Catatan": " "}), 422, "masukan_tidak_sah")["galat"]
    assert [(satu["lokasi"], satu["kode"]) for satu in galat] == [("X-Catatan", "catatan_wajib")]
    tajuk = kepala(layanan, ADMIN) | {"X-Catatan": "a"}
    masalah(layanan.request("DELETE", f"{JALUR}/{id_}", headers=tajuk), 428, "if_match_wajib")
    masalah(cabut(layanan, id_, **{"If-Match": '"9.x"'}), 412, "versi_berubah")
    assert cabut(layanan, id_).status_code == 204
    with basis_data(layanan).reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.tindakan) == "cabut")
        satu = sesi.scalars(kueri).one()
    assert (satu.catatan, satu.sebelum and satu.sebelum["peran"]) == ("pindah tugas", "pegawai")


def test_the_last_administrator_is_taken_by_the_platform_only(layanan: Client) -> None:
    id_ = nomor(layanan, ADMIN, "admin")
    masalah(cabut(layanan, id_), 409, "konflik_keadaan")
    buat_pengguna(basis_data(layanan), "mati@contoh.go.id", peran={"kab-a": ["admin"]}, aktif=False)
    masalah(cabut(layanan, id_), 409, "konflik_keadaan")
    assert cabut(layanan, id_, PLATFORM).status_code == 204


def test_two_administrators_who_take_each_other_at_once_leave_one(layanan: Client) -> None:
    buat_pengguna(basis_data(layanan), "dua@contoh.go.id", peran={"kab-a": ["admin"]})
    satu, dua = nomor(layanan, ADMIN, "admin"), nomor(layanan, "dua@contoh.go.id", "admin")
    with ThreadPoolExecutor(2) as utas:
        pasangan = [(dua, ADMIN), (satu, "dua@contoh.go.id")]
        hasil = [
            s.result().status_code for s in [utas.submit(cabut, layanan, *p) for p in pasangan]
        ]
    assert hasil.count(204) == 1, hasil


def test_the_list_comes_in_pages(layanan: Client) -> None:
    tajuk = kepala(layanan, ADMIN)
    satu = layanan.get(f"{JALUR}?batas=1", headers=tajuk).json()
    lanjut = satu["meta"]["halaman"]["berikutnya"]
    dua = layanan.get(f"{JALUR}?batas=1&kursor={lanjut}", headers=tajuk).json()
    assert [s["pengguna"]["surel"] for s in satu["data"] + dua["data"]] == [ADMIN, ORANG]
    assert dua["meta"]["halaman"]["berikutnya"] is None
    masalah(layanan.get(f"{JALUR}?kursor=xyz", headers=tajuk), 422, "masukan_tidak_sah")
