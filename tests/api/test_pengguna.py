"""Accounts: who sees, makes and changes them."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit, TokenApi
from app.usecases.keamanan.token_api import awalan_token, buat_token, sidik_token
from tests.akun import basis_data, buat_instansi, buat_pengguna, id_pengguna, kepala
from tests.client import Client
from tests.contract.test_errors import masalah
from tests.jam import Jam

PLATFORM, ADMIN, LAIN, DUA = (
    "platform@contoh.go.id", "admin.a@contoh.go.id", "admin.b@contoh.go.id", "dua@contoh.go.id",
)  # fmt: skip
OPERATOR = "operator.a@contoh.go.id"


@pytest.fixture(autouse=True)
def orang(layanan: Client) -> None:
    """Two agencies with an administrator each, and somebody with roles in both."""
    db = basis_data(layanan)
    for kode in ("kab-a", "kab-b"):
        buat_instansi(db, kode)
    buat_pengguna(db, PLATFORM, admin_platform=True)
    buat_pengguna(db, ADMIN, peran={"kab-a": ["admin"]})
    buat_pengguna(db, LAIN, peran={"kab-b": ["admin"]})
    buat_pengguna(db, OPERATOR, peran={"kab-a": ["operator"]})
    buat_pengguna(db, DUA, peran={"kab-a": ["pegawai"], "kab-b": ["operator"]})


def nomor(client: Client, surel: str) -> str:
    return str(id_pengguna(basis_data(client), surel))


def daftar(client: Client, surel: str, kueri: str = "") -> dict[str, Any]:
    isi: dict[str, Any] = client.get(f"/v1/pengguna{kueri}", headers=kepala(client, surel)).json()
    return isi


def ubah(client: Client, siapa: str, surel: str, isi: object, cocok: str = "*") -> httpx.Response:
    tajuk = kepala(client, siapa) | {"If-Match": cocok}
    return client.request("PATCH", f"/v1/pengguna/{nomor(client, surel)}", json=isi, headers=tajuk)


def buat(client: Client, siapa: str, **isi: Any) -> httpx.Response:
    bawaan = {"surel": "baru@contoh.go.id", "nama": "Orang Baru"}
    return client.post("/v1/pengguna", json={**bawaan, **isi}, headers=kepala(client, siapa))


def token(client: Client, surel: str, *cakupan: str) -> dict[str, str]:
    rahasia, sekarang = buat_token(), Jam().kini.replace(year=2026, month=11)
    with basis_data(client).writing() as sesi:
        sesi.add(
            TokenApi(
                nama="uji", awalan=awalan_token(rahasia), sidik=sidik_token(rahasia),
                pembuat_id=id_pengguna(basis_data(client), surel), cakupan=list(cakupan),
                dibuat_pada=sekarang, kedaluwarsa_pada=sekarang.replace(year=2999),
            )
        )  # fmt: skip
    return {"Authorization": f"Bearer {rahasia}"}


def test_an_agency_sees_its_own_people_and_only_their_roles_there(layanan: Client) -> None:
    isi = daftar(layanan, ADMIN)
    peran = {
        satu["surel"]: [(p["instansi"]["kode"], p["peran"]) for p in satu["keanggotaan"]]
        for satu in isi["data"]
    }
    assert peran == {
        ADMIN: [("kab-a", "admin")],
        DUA: [("kab-a", "pegawai")],
        OPERATOR: [("kab-a", "operator")],
    }
    assert "hash_sandi" not in str(isi)
    boleh = {satu["surel"]: satu["boleh"]["ubah"] for satu in isi["data"]}
    assert boleh == {ADMIN: True, DUA: False, OPERATOR: True}


def test_the_platform_sees_everybody_in_pages(layanan: Client) -> None:
    pertama = daftar(layanan, PLATFORM, "?batas=3")
    lanjut = pertama["meta"]["halaman"]["berikutnya"]
    kedua = daftar(layanan, PLATFORM, f"?batas=3&kursor={lanjut}")
    surel = [satu["surel"] for satu in pertama["data"] + kedua["data"]]
    assert surel == sorted([PLATFORM, ADMIN, LAIN, OPERATOR, DUA])
    assert kedua["meta"]["halaman"]["berikutnya"] is None


def test_who_has_no_permission_sees_no_account(layanan: Client) -> None:
    tajuk = kepala(layanan, OPERATOR)
    masalah(layanan.get("/v1/pengguna", headers=tajuk), 403, "tidak_berhak")
    for surel in (ADMIN, LAIN):
        jalur = f"/v1/pengguna/{nomor(layanan, surel)}"
        masalah(layanan.get(jalur, headers=tajuk), 403, "tidak_berhak")
    masalah(buat(layanan, OPERATOR), 403, "tidak_berhak")


def test_an_account_of_another_agency_does_not_exist(layanan: Client) -> None:
    jalur = f"/v1/pengguna/{nomor(layanan, LAIN)}"
    tajuk = kepala(layanan, ADMIN)
    masalah(layanan.get(jalur, headers=tajuk), 404, "tidak_ditemukan")
    masalah(ubah(layanan, ADMIN, LAIN, {"nama": "X"}), 404, "tidak_ditemukan")
    masalah(layanan.post(f"{jalur}/atur-ulang-sandi", headers=tajuk), 404, "tidak_ditemukan")


def test_an_account_with_rights_elsewhere_is_not_changed_by_one_agency(layanan: Client) -> None:
    jalur = f"/v1/pengguna/{nomor(layanan, DUA)}"
    tajuk = kepala(layanan, ADMIN)
    assert layanan.get(jalur, headers=tajuk).json()["data"]["boleh"]["ubah"] is False
    masalah(ubah(layanan, ADMIN, DUA, {"aktif": False}), 403, "tidak_berhak")
    masalah(layanan.post(f"{jalur}/atur-ulang-sandi", headers=tajuk), 403, "tidak_berhak")
    assert ubah(layanan, PLATFORM, DUA, {"aktif": False}).status_code == 200


def test_a_platform_administrator_is_not_taken_over_through_a_role(layanan: Client) -> None:
    isi = {"surel": PLATFORM, "peran": "pegawai"}
    tajuk = kepala(layanan, ADMIN)
    jawaban = layanan.post("/v1/instansi/kab-a/anggota", json=isi, headers=tajuk)
    assert jawaban.status_code == 201
    masalah(ubah(layanan, ADMIN, PLATFORM, {"surel": "x@contoh.go.id"}), 403, "tidak_berhak")


def test_an_agency_makes_accounts_for_itself_only(layanan: Client) -> None:
    jawaban = buat(layanan, ADMIN, keanggotaan=[{"instansi": "kab-a", "peran": "verifikator"}])
    assert jawaban.status_code == 201, jawaban.text
    isi = jawaban.json()["data"]
    assert jawaban.headers["location"] == f"/v1/pengguna/{isi['id']}"
    assert jawaban.headers["etag"].startswith('"1.')
    assert [satu["peran"] for satu in isi["keanggotaan"]] == ["verifikator"]
    lain = buat(
        layanan, ADMIN, surel="b@contoh.go.id",
        keanggotaan=[{"instansi": "kab-b", "peran": "pegawai"}],
    )  # fmt: skip
    galat = masalah(lain, 422, "masukan_tidak_sah")["galat"]
    assert [(g["lokasi"], g["kode"]) for g in galat] == [
        ("keanggotaan[0].instansi", "instansi_tidak_terlihat")
    ]
    galat = masalah(buat(layanan, ADMIN, surel="c@contoh.go.id"), 422, "masukan_tidak_sah")["galat"]
    assert [(g["lokasi"], g["kode"]) for g in galat] == [("keanggotaan", "anggota_wajib")]
    assert len(daftar(layanan, PLATFORM)["data"]) == 6


def test_the_platform_makes_an_account_without_a_role(layanan: Client) -> None:
    isi = buat(layanan, PLATFORM).json()["data"]
    assert (isi["keanggotaan"], isi["admin_platform"], isi["aktif"]) == ([], False, True)


@pytest.mark.parametrize(
    "tambahan",
    ["peran", "admin_platform", "hash_sandi", "instansi_id", "id", "versi", "kata_sandi"],
)
def test_nothing_else_of_a_body_reaches_the_account(layanan: Client, tambahan: str) -> None:
    for jawaban in (
        buat(layanan, PLATFORM, **{tambahan: True}),
        ubah(layanan, PLATFORM, OPERATOR, {tambahan: True}),
    ):
        galat = masalah(jawaban, 422, "masukan_tidak_sah")["galat"]
        assert [(g["lokasi"], g["kode"]) for g in galat] == [(tambahan, "kunci_tidak_dikenal")]


@pytest.mark.parametrize(
    "surel",
    [
        "\u0430dmin.a@contoh.go.id",
        "admin.a@c\u043entoh.go.id",
        "adm\u0131n.a@contoh.go.id",
        "admin\u200b.a@contoh.go.id",
        "admin.a@contoh",
        "admin a@contoh.go.id",
        "admin.a@contoh.go.id\r\nBcc: x@contoh.go.id",
        "../../x@contoh.go.id",
        "'or'1'='1@contoh.go.id",
        ".a@contoh.go.id",
        "a..b@contoh.go.id",
        "a@-contoh.go.id",
        "x" * 65 + "@contoh.go.id",
    ],
)
def test_what_is_no_address_or_only_looks_like_one_is_refused(layanan: Client, surel: str) -> None:
    galat = masalah(buat(layanan, PLATFORM, surel=surel), 422, "masukan_tidak_sah")["galat"]
    assert [(g["lokasi"], g["kode"]) for g in galat] == [("surel", "surel_tidak_sah")]


@pytest.mark.parametrize(
    "surel", [ADMIN, ADMIN.upper(), f" {ADMIN}", ADMIN.replace("a", "\uff41", 1)]
)
def test_one_address_is_one_account_in_every_spelling(layanan: Client, surel: str) -> None:
    masalah(buat(layanan, PLATFORM, surel=surel), 409, "konflik_keadaan")
    masalah(ubah(layanan, PLATFORM, OPERATOR, {"surel": surel}), 409, "konflik_keadaan")


@pytest.mark.parametrize("nama", ["", " ", "a\u0000b", "a\nb", "\u202eabc", "x" * 201, 7, None])
def test_a_name_that_does_not_show_is_refused(layanan: Client, nama: object) -> None:
    galat = masalah(buat(layanan, PLATFORM, nama=nama), 422, "masukan_tidak_sah")["galat"]
    assert {g["lokasi"] for g in galat} == {"nama"}


def test_two_accounts_with_one_address_at_once_exactly_one_is_made(layanan: Client) -> None:
    tajuk = kepala(layanan, PLATFORM)
    isi = {"surel": "baru@contoh.go.id", "nama": "Baru"}
    with ThreadPoolExecutor(4) as utas:
        hasil = list(
            utas.map(
                lambda _: layanan.post("/v1/pengguna", json=isi, headers=tajuk).status_code,
                range(4),
            )
        )
    assert sorted(hasil) == [201, 409, 409, 409]


def test_a_change_needs_the_version_that_was_read(layanan: Client) -> None:
    jalur, tajuk = f"/v1/pengguna/{nomor(layanan, OPERATOR)}", kepala(layanan, ADMIN)
    tag = layanan.get(jalur, headers=tajuk).headers["etag"]
    tanpa = layanan.request("PATCH", jalur, json={"nama": "Baru"}, headers=tajuk)
    masalah(tanpa, 428, "if_match_wajib")
    jawaban = ubah(layanan, ADMIN, OPERATOR, {"nama": "Baru"}, tag)
    assert jawaban.status_code == 200
    assert jawaban.json()["data"]["nama"] == "Baru"
    assert jawaban.headers["etag"] == layanan.get(jalur, headers=tajuk).headers["etag"] != tag
    masalah(ubah(layanan, ADMIN, OPERATOR, {"nama": "Lain"}, tag), 412, "versi_berubah")


def test_of_two_changes_with_one_version_at_once_exactly_one_wins(layanan: Client) -> None:
    jalur, tajuk = f"/v1/pengguna/{nomor(layanan, OPERATOR)}", kepala(layanan, ADMIN)
    tag = layanan.get(jalur, headers=tajuk).headers["etag"]

    def satu(urut: int) -> int:
        isi, kirim = {"nama": f"Nama {urut}"}, tajuk | {"If-Match": tag}
        return layanan.request("PATCH", jalur, json=isi, headers=kirim).status_code

    with ThreadPoolExecutor(4) as utas:
        assert sorted(utas.map(satu, range(4))) == [200, 412, 412, 412]


def test_a_change_without_a_difference_is_none(layanan: Client) -> None:
    jawaban = ubah(layanan, ADMIN, OPERATOR, {"aktif": True, "nama": None})
    assert jawaban.json()["data"]["versi"] == 1


def test_nobody_switches_the_own_account_off(layanan: Client) -> None:
    masalah(ubah(layanan, ADMIN, ADMIN, {"aktif": False}), 409, "konflik_keadaan")


def test_a_narrow_token_does_not_take_over_who_has_more(layanan: Client) -> None:
    tajuk = token(layanan, ADMIN, "pengguna:baca", "pengguna:tulis", "anggota:tulis")
    jalur = f"/v1/pengguna/{nomor(layanan, ADMIN)}"
    assert layanan.get(jalur, headers=tajuk).json()["data"]["boleh"]["ubah"] is False
    masalah(layanan.post(f"{jalur}/atur-ulang-sandi", headers=tajuk), 403, "tidak_berhak")
    for siapa in (tajuk, token(layanan, PLATFORM, "pengguna:tulis", "anggota:tulis")):
        isi = {
            "surel": "baru@contoh.go.id", "nama": "Baru",
            "keanggotaan": [{"instansi": "kab-a", "peran": "admin"}],
        }  # fmt: skip
        jawaban = layanan.post("/v1/pengguna", json=isi, headers=siapa)
        assert jawaban.status_code in {403, 422}, jawaban.text


def test_what_is_done_to_an_account_is_noted_with_personal_fields_masked(layanan: Client) -> None:
    buat(layanan, ADMIN, keanggotaan=[{"instansi": "kab-a", "peran": "pegawai"}])
    ubah(layanan, ADMIN, OPERATOR, {"surel": "pindah@contoh.go.id"})
    daftar(layanan, ADMIN)
    with basis_data(layanan).reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.objek) == "pengguna")
        catatan = sesi.scalars(kueri.order_by(col(JejakAudit.id))).all()
    assert [satu.tindakan for satu in catatan] == ["buat", "ubah", "baca"]
    assert catatan[1].sebelum is not None
    assert catatan[1].sebelum["surel"] == "o***@contoh.go.id"
    assert not any("pindah@" in satu.model_dump_json() for satu in catatan)


@pytest.mark.parametrize("id_", ["x", "1", "..%2f..", "' OR 1=1"])
def test_what_is_no_id_is_refused(layanan: Client, id_: str) -> None:
    jawaban = layanan.get(f"/v1/pengguna/{id_}", headers=kepala(layanan, ADMIN))
    assert jawaban.status_code in {404, 422}
