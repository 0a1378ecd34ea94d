"""Changing a password, setting one with a permission, and being made to change it."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.akun import SANDI, basis_data, buat_instansi, buat_pengguna, id_pengguna, kepala
from tests.api.test_masuk import bearer, masuk, segarkan
from tests.client import Client
from tests.contract.test_errors import masalah
from tests.jam import Jam, pasang

SUREL, ADMIN = "sri.lestari@bkpsdm.contoh.go.id", "admin@contoh.go.id"
BARU = "lima gelas kopi tubruk"


@pytest.fixture
def jam(layanan: Client) -> Jam:
    db = basis_data(layanan)
    buat_instansi(db, "kab-a")
    buat_pengguna(db, SUREL, peran={"kab-a": ["operator"]})
    buat_pengguna(db, ADMIN, peran={"kab-a": ["admin"]})
    return pasang(layanan)


def ganti(
    client: Client, tajuk: dict[str, str], lama: str = SANDI, baru: str = BARU
) -> httpx.Response:
    isi = {"kata_sandi_lama": lama, "kata_sandi_baru": baru}
    return client.post("/v1/saya/sandi", json=isi, headers=tajuk)


def izin(client: Client, jam: Jam, surel: str = SUREL, **tajuk: str) -> httpx.Response:
    nomor = id_pengguna(basis_data(client), surel)
    siapa = kepala(client, ADMIN, jam.kini) | tajuk
    return client.post(f"/v1/pengguna/{nomor}/atur-ulang-sandi", headers=siapa)


def pasang_sandi(client: Client, token: str, baru: str = BARU) -> httpx.Response:
    return client.post("/v1/masuk/sandi-baru", json={"token": token, "kata_sandi_baru": baru})


@pytest.mark.usefixtures("jam")
def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one(layanan: Client) -> None:
    ini, lain = masuk(layanan, SUREL), masuk(layanan, SUREL)
    assert ganti(layanan, bearer(ini)).status_code == 204
    assert layanan.get("/v1/saya", headers=bearer(ini)).status_code == 200
    masalah(layanan.get("/v1/saya", headers=bearer(lain)), 401, "belum_masuk")
    masalah(segarkan(layanan, lain.json()["refresh_token"]), 401, "token_segar_tidak_sah")
    masalah(masuk(layanan, SUREL), 401, "masuk_gagal")
    assert masuk(layanan, SUREL, BARU).status_code == 200


@pytest.mark.usefixtures("jam")
def test_spaces_at_the_ends_of_a_password_belong_to_it(layanan: Client) -> None:
    assert ganti(layanan, bearer(masuk(layanan, SUREL)), baru=f" {BARU} ").status_code == 204
    masalah(masuk(layanan, SUREL, BARU), 401, "masuk_gagal")
    assert masuk(layanan, SUREL, f" {BARU} ").status_code == 200


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize(
    ("lama", "baru", "kode"),
    [
        ("salah", BARU, {("kata_sandi_lama", "sandi_salah")}),
        (SANDI, SANDI, {("kata_sandi_baru", "sandi_sama")}),
        (SANDI, "pendek", {("kata_sandi_baru", "terlalu_pendek")}),
        (SANDI, SUREL, {("kata_sandi_baru", "sandi_mudah_ditebak")}),
        (
            "salah",
            "aaa",
            {
                ("kata_sandi_lama", "sandi_salah"),
                ("kata_sandi_baru", "terlalu_pendek"),
                ("kata_sandi_baru", "sandi_mudah_ditebak"),
            },
        ),
    ],
)
def test_a_change_that_is_wrong_says_everything_that_is(
    layanan: Client, lama: str, baru: str, kode: set[tuple[str, str]]
) -> None:
    jawaban = ganti(layanan, bearer(masuk(layanan, SUREL)), lama, baru)
    galat = masalah(jawaban, 422, "masukan_tidak_sah")["galat"]
    assert {(satu["lokasi"], satu["kode"]) for satu in galat} == kode
    assert masuk(layanan, SUREL).status_code == 200


@pytest.mark.usefixtures("jam")
def test_who_guesses_the_present_password_in_an_open_session_must_wait_too(
    layanan: Client,
) -> None:
    tajuk = bearer(masuk(layanan, SUREL))
    hasil = [ganti(layanan, tajuk, "salah").status_code for _ in range(7)]
    assert hasil == [422] * 5 + [429] * 2


@pytest.mark.usefixtures("jam")
def test_a_repeated_change_gets_its_first_answer(layanan: Client) -> None:
    tajuk = bearer(masuk(layanan, SUREL)) | {"Idempotency-Key": "a"}
    assert ganti(layanan, tajuk).status_code == 204
    ulang = ganti(layanan, tajuk)
    assert (ulang.status_code, ulang.headers["idempotency-replayed"]) == (204, "true")


@pytest.mark.usefixtures("jam")
def test_of_two_changes_at_once_exactly_one_wins(layanan: Client) -> None:
    tajuk = bearer(masuk(layanan, SUREL))
    sandi = [f"{BARU} {n}" for n in range(3)]
    with ThreadPoolExecutor(3) as utas:
        hasil = list(utas.map(lambda s: ganti(layanan, tajuk, baru=s).status_code, sandi))
    assert hasil.count(204) == 1
    assert set(hasil) <= {204, 409, 422}
    assert masuk(layanan, SUREL, sandi[hasil.index(204)]).status_code == 200


def test_an_administrator_hands_over_a_permission_that_works_once(
    layanan: Client, jam: Jam
) -> None:
    lama = masuk(layanan, SUREL)
    jawaban = izin(layanan, jam)
    assert jawaban.status_code == 201
    assert jawaban.headers["cache-control"] == "no-store"
    token = jawaban.json()["data"]["token"]
    assert layanan.get("/v1/saya", headers=bearer(lama)).status_code == 200
    assert pasang_sandi(layanan, token).status_code == 204
    masalah(layanan.get("/v1/saya", headers=bearer(lama)), 401, "belum_masuk")
    assert masuk(layanan, SUREL, BARU).status_code == 200
    galat = masalah(pasang_sandi(layanan, token), 422, "masukan_tidak_sah")["galat"]
    assert [(satu["lokasi"], satu["kode"]) for satu in galat] == [
        ("token", "token_atur_ulang_tidak_sah")
    ]


def test_a_permission_ends_after_a_day_and_by_a_newer_one(layanan: Client, jam: Jam) -> None:
    pertama = izin(layanan, jam).json()["data"]["token"]
    kedua = izin(layanan, jam).json()["data"]["token"]
    masalah(pasang_sandi(layanan, pertama), 422, "masukan_tidak_sah")
    jam.maju(hours=24)
    masalah(pasang_sandi(layanan, kedua), 422, "masukan_tidak_sah")


def test_a_weak_password_does_not_use_the_permission_up(layanan: Client, jam: Jam) -> None:
    token = izin(layanan, jam).json()["data"]["token"]
    masalah(pasang_sandi(layanan, token, "pendek"), 422, "masukan_tidak_sah")
    assert pasang_sandi(layanan, token).status_code == 204


def test_of_several_uses_of_a_permission_at_once_exactly_one_wins(
    layanan: Client, jam: Jam
) -> None:
    token = izin(layanan, jam).json()["data"]["token"]
    with ThreadPoolExecutor(4) as utas:
        hasil = list(utas.map(lambda _: pasang_sandi(layanan, token).status_code, range(4)))
    assert sorted(hasil) == [204, 422, 422, 422]


def test_the_secret_of_a_permission_is_not_kept_for_a_repeated_request(
    layanan: Client, jam: Jam
) -> None:
    kunci = {"Idempotency-Key": "satu", **kepala(layanan, ADMIN, jam.kini)}
    pertama = izin(layanan, jam, **kunci)
    ulang = izin(layanan, jam, **kunci)
    assert pertama.json()["data"]["token"]
    assert ulang.json()["data"] == pertama.json()["data"] | {"token": None}
    assert pasang_sandi(layanan, pertama.json()["data"]["token"]).status_code == 204


def test_an_inactive_account_gets_no_permission_and_uses_none(layanan: Client, jam: Jam) -> None:
    token = izin(layanan, jam).json()["data"]["token"]
    nomor = id_pengguna(basis_data(layanan), SUREL)
    tajuk = kepala(layanan, ADMIN, jam.kini) | {"If-Match": "*"}
    layanan.request("PATCH", f"/v1/pengguna/{nomor}", json={"aktif": False}, headers=tajuk)
    masalah(pasang_sandi(layanan, token), 422, "masukan_tidak_sah")
    masalah(izin(layanan, jam), 409, "konflik_keadaan")


def test_who_must_change_the_password_can_do_nothing_else_before(layanan: Client, jam: Jam) -> None:
    nomor = id_pengguna(basis_data(layanan), SUREL)
    tajuk = kepala(layanan, ADMIN, jam.kini) | {"If-Match": "*"}
    isi = {"harus_ganti_sandi": True}
    layanan.request("PATCH", f"/v1/pengguna/{nomor}", json=isi, headers=tajuk)
    saya = bearer(masuk(layanan, SUREL))
    assert layanan.get("/v1/saya", headers=saya).json()["data"]["harus_ganti_sandi"] is True
    for metode, jalur in (
        ("GET", "/v1/instansi"), ("GET", "/v1/instansi/kab-a"), ("GET", "/v1/pengguna"),
        ("GET", "/v1/token-api"), ("GET", "/v1/instansi/kab-a/anggota"),
    ):  # fmt: skip
        masalah(layanan.request(metode, jalur, headers=saya), 403, "ganti_sandi_dahulu")
    ubah = layanan.request("PATCH", "/v1/saya", json={"nama": "X"}, headers=saya)
    masalah(ubah, 403, "ganti_sandi_dahulu")
    assert ganti(layanan, saya).status_code == 204
    assert layanan.get("/v1/instansi", headers=saya).status_code == 200
    assert layanan.post("/v1/keluar", headers=saya).status_code == 204


def test_who_must_change_the_password_may_sign_out(layanan: Client, jam: Jam) -> None:
    buat_pengguna(basis_data(layanan), "baru@contoh.go.id", harus_ganti_sandi=True)
    tajuk = kepala(layanan, "baru@contoh.go.id", jam.kini)
    assert layanan.post("/v1/keluar", headers=tajuk).status_code == 204
