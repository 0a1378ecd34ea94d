"""Signing in, refreshing, signing out."""

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import httpx
import pytest
from jose import jwt
from sqlalchemy import select

from app.db.tables import GagalMasuk, JejakAudit, Sesi, TokenSegar
from app.usecases.keamanan.jwt import Penanda
from tests.akun import SANDI, basis_data, buat_instansi, buat_pengguna, id_pengguna, kepala
from tests.client import Client
from tests.contract.test_errors import masalah
from tests.jam import Jam, pasang

SUREL = "sri.lestari@bkpsdm.contoh.go.id"


@pytest.fixture
def jam(layanan: Client) -> Jam:
    buat_instansi(basis_data(layanan), "kab-a")
    buat_pengguna(basis_data(layanan), SUREL, peran={"kab-a": ["operator"]})
    return pasang(layanan)


def masuk(client: Client, surel: str = SUREL, sandi: str = SANDI) -> httpx.Response:
    return client.post("/v1/masuk", json={"surel": surel, "kata_sandi": sandi})


def segarkan(client: Client, token: str) -> httpx.Response:
    return client.post("/v1/masuk/segarkan", json={"refresh_token": token})


def bearer(jawaban: httpx.Response) -> dict[str, str]:
    return {"Authorization": f"Bearer {jawaban.json()['access_token']}"}


@pytest.mark.usefixtures("jam")
def test_the_right_password_opens_a_session_and_the_answer_is_that_of_rfc_6749(
    layanan: Client,
) -> None:
    jawaban = masuk(layanan)
    assert jawaban.status_code == 200
    assert jawaban.headers["cache-control"] == "no-store"
    isi = jawaban.json()
    assert set(isi) == {"access_token", "token_type", "expires_in", "refresh_token"}
    assert (isi["token_type"], isi["expires_in"]) == ("bearer", 600)
    saya = layanan.get("/v1/saya", headers=bearer(jawaban))
    assert saya.json()["data"]["surel"] == SUREL


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize("surel", [SUREL.upper(), f"  {SUREL} ", SUREL.replace("s", "\uff53")])
def test_an_address_is_known_in_every_spelling_that_has_its_normal_form(
    layanan: Client, surel: str
) -> None:
    assert masuk(layanan, surel).status_code == 200


@pytest.mark.usefixtures("jam")
def test_the_form_of_the_authorize_button_signs_in_too(layanan: Client) -> None:
    formulir = {
        "grant_type": "password", "username": SUREL, "password": SANDI,
        "scope": "", "client_id": "string", "client_secret": "",
    }  # fmt: skip
    jawaban = layanan.post("/v1/masuk", data=formulir)
    assert jawaban.status_code == 200
    assert layanan.get("/v1/saya", headers=bearer(jawaban)).status_code == 200


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize(
    ("isi", "lokasi"),
    [
        ("username=a", {"password"}),
        ("grant_type=client_credentials&username=a&password=b", {"grant_type"}),
        ("username=a&username=b&password=c", {"username"}),
        ("&".join(f"a{n}=1" for n in range(50)), {""}),
        ("", {"username", "password"}),
    ],
)
def test_a_wrong_form_is_refused_where_it_is_wrong(
    layanan: Client, isi: str, lokasi: set[str]
) -> None:
    jenis = {"Content-Type": "application/x-www-form-urlencoded"}
    jawaban = layanan.post("/v1/masuk", content=isi, headers=jenis)
    galat = masalah(jawaban, 422, "masukan_tidak_sah")["galat"]
    assert {satu["lokasi"] for satu in galat} == lokasi


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize(
    ("surel", "sandi"),
    [
        (SUREL, "salah"),
        (SUREL, ""),
        (SUREL, "x" * 1000),
        ("tidak.ada@contoh.go.id", SANDI),
        ("nonaktif@contoh.go.id", SANDI),
        ("tanpa.sandi@contoh.go.id", SANDI),
        (SUREL.replace("a", "\u0430"), SANDI),
        ("bukan surel", SANDI),
        (f"{SUREL}\r\nSet-Cookie: a=b", SANDI),
        ("' OR 1=1 --", SANDI),
    ],
)
def test_whatever_is_wrong_the_answer_is_the_same(layanan: Client, surel: str, sandi: str) -> None:
    db = basis_data(layanan)
    buat_pengguna(db, "nonaktif@contoh.go.id", aktif=False)
    buat_pengguna(db, "tanpa.sandi@contoh.go.id", hash_sandi=None)
    if not sandi:
        masalah(masuk(layanan, surel, sandi), 422, "masukan_tidak_sah")
        return
    jawaban = masuk(layanan, surel, sandi)
    isi = masalah(jawaban, 401, "masuk_gagal")
    lain = masuk(layanan, "siapa@contoh.go.id").json()
    assert isi | {"id_permintaan": ""} == lain | {"id_permintaan": ""}
    assert jawaban.headers["www-authenticate"] == "Bearer"
    assert "set-cookie" not in jawaban.headers


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize("tambahan", ["peran", "admin_platform", "instansi_id", "aktif", "id"])
def test_a_role_smuggled_into_the_body_is_refused(layanan: Client, tambahan: str) -> None:
    isi = {"surel": SUREL, "kata_sandi": SANDI, tambahan: "admin"}
    galat = masalah(layanan.post("/v1/masuk", json=isi), 422, "masukan_tidak_sah")["galat"]
    assert {(g["lokasi"], g["kode"]) for g in galat} == {(tambahan, "kunci_tidak_dikenal")}


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize(
    ("isi", "status", "kode"),
    [
        (b'{"surel": "a", "surel": "b", "kata_sandi": "c"}', 400, "json_rusak"),
        (b"[" * 100_000, 413, "terlalu_besar"),
        (b"[" * 10_000, 400, "json_rusak"),
        (b"x" * 10_000_000, 413, "terlalu_besar"),
        (b'{"surel": 1, "kata_sandi": []}', 422, "masukan_tidak_sah"),
        (b'{"surel": "\\ud800", "kata_sandi": "c"}', 400, "json_rusak"),
        (b"null", 422, "masukan_tidak_sah"),
        (b"", 400, "json_rusak"),
    ],
)
def test_a_monstrous_body_is_refused(layanan: Client, isi: bytes, status: int, kode: str) -> None:
    jenis = {"Content-Type": "application/json"}
    masalah(layanan.post("/v1/masuk", content=isi, headers=jenis), status, kode)


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize("jenis", ["text/plain", "multipart/form-data; boundary=x", ""])
def test_another_kind_of_body_is_refused(layanan: Client, jenis: str) -> None:
    isi = urlencode({"username": SUREL, "password": SANDI})
    jawaban = layanan.post("/v1/masuk", content=isi, headers={"Content-Type": jenis})
    assert "x-www-form-urlencoded" in masalah(jawaban, 415, "jenis_media")["detail"]


def test_an_access_token_ends_after_its_minutes(layanan: Client, jam: Jam) -> None:
    tajuk = bearer(masuk(layanan))
    jam.maju(minutes=9, seconds=59)
    assert layanan.get("/v1/saya", headers=tajuk).status_code == 200
    jam.maju(seconds=1)
    masalah(layanan.get("/v1/saya", headers=tajuk), 401, "belum_masuk")


def test_a_refresh_token_is_exchanged_for_new_ones(layanan: Client, jam: Jam) -> None:
    pertama = masuk(layanan)
    jam.maju(minutes=11)
    kedua = segarkan(layanan, pertama.json()["refresh_token"])
    assert kedua.status_code == 200
    assert kedua.headers["cache-control"] == "no-store"
    assert kedua.json()["refresh_token"] != pertama.json()["refresh_token"]
    assert layanan.get("/v1/saya", headers=bearer(kedua)).status_code == 200
    assert segarkan(layanan, kedua.json()["refresh_token"]).status_code == 200


def test_a_refresh_token_shown_again_ends_its_whole_family(layanan: Client, jam: Jam) -> None:
    lain = masuk(layanan)
    pertama = masuk(layanan)
    kedua = segarkan(layanan, pertama.json()["refresh_token"])
    jam.maju(seconds=30)
    jawaban = segarkan(layanan, pertama.json()["refresh_token"])
    masalah(jawaban, 401, "token_segar_tidak_sah")
    assert jawaban.headers["www-authenticate"] == "Bearer"
    masalah(segarkan(layanan, kedua.json()["refresh_token"]), 401, "token_segar_tidak_sah")
    masalah(layanan.get("/v1/saya", headers=bearer(kedua)), 401, "belum_masuk")
    assert layanan.get("/v1/saya", headers=bearer(lain)).status_code == 200
    tindakan = jejak(layanan)
    assert tindakan.count("token_segar_dipakai_ulang") == 1


def jejak(client: Client) -> list[str]:
    with basis_data(client).reading() as sesi:
        return list(sesi.scalars(select(JejakAudit.tindakan)))  # type: ignore[call-overload]


def test_a_session_ends_after_its_days_however_often_it_is_refreshed(
    layanan: Client, jam: Jam
) -> None:
    token = masuk(layanan).json()["refresh_token"]
    for _ in range(13):
        jam.maju(days=1)
        token = segarkan(layanan, token).json()["refresh_token"]
    jam.maju(days=1)
    masalah(segarkan(layanan, token), 401, "token_segar_tidak_sah")
    masuk(layanan)
    with basis_data(layanan).reading() as sesi:
        assert len(sesi.scalars(select(Sesi)).all()) == 1
        assert len(sesi.scalars(select(TokenSegar)).all()) == 1


@pytest.mark.usefixtures("jam")
@pytest.mark.parametrize("token", ["x", "../../etc/passwd", "a" * 200, "\u0000", "'; DROP TABLE"])
def test_an_unknown_refresh_token_is_refused(layanan: Client, token: str) -> None:
    masalah(segarkan(layanan, token), 401, "token_segar_tidak_sah")


@pytest.mark.usefixtures("jam")
def test_two_refreshes_of_one_token_at_once_exactly_one_wins(layanan: Client) -> None:
    for _ in range(5):
        pertama = masuk(layanan)
        token = pertama.json()["refresh_token"]
        with ThreadPoolExecutor(4) as utas:
            hasil = list(utas.map(lambda _, t=token: segarkan(layanan, t).status_code, range(4)))
        assert sorted(hasil) == [200, 401, 401, 401]
        masalah(layanan.get("/v1/saya", headers=bearer(pertama)), 401, "belum_masuk")


@pytest.mark.usefixtures("jam")
def test_signing_out_ends_the_session_at_once_and_no_other(layanan: Client) -> None:
    satu, dua = masuk(layanan), masuk(layanan)
    assert layanan.post("/v1/keluar", headers=bearer(satu)).status_code == 204
    masalah(layanan.get("/v1/saya", headers=bearer(satu)), 401, "belum_masuk")
    masalah(segarkan(layanan, satu.json()["refresh_token"]), 401, "token_segar_tidak_sah")
    assert layanan.get("/v1/saya", headers=bearer(dua)).status_code == 200


def test_an_account_switched_off_is_out_at_once(layanan: Client, jam: Jam) -> None:
    db = basis_data(layanan)
    buat_pengguna(db, "platform@contoh.go.id", admin_platform=True)
    jawaban = masuk(layanan)
    nomor = id_pengguna(db, SUREL)
    ubah = layanan.request(
        "PATCH", f"/v1/pengguna/{nomor}", json={"aktif": False},
        headers=kepala(layanan, "platform@contoh.go.id", jam.kini) | {"If-Match": "*"},
    )  # fmt: skip
    assert ubah.status_code == 200, ubah.text
    masalah(layanan.get("/v1/saya", headers=bearer(jawaban)), 401, "belum_masuk")
    masalah(segarkan(layanan, jawaban.json()["refresh_token"]), 401, "token_segar_tidak_sah")
    masalah(masuk(layanan), 401, "masuk_gagal")


def test_after_some_failures_an_account_must_wait_longer_each_time(
    layanan: Client, jam: Jam
) -> None:
    for _ in range(5):
        masalah(masuk(layanan, sandi="salah"), 401, "masuk_gagal")
    tunggu = []
    for _ in range(10):
        jawaban = masuk(layanan, sandi="salah")
        masalah(jawaban, 429, "terlalu_sering")
        tunggu.append(int(jawaban.headers["retry-after"]))
        jam.maju(seconds=tunggu[-1])
        masalah(masuk(layanan, sandi="salah"), 401, "masuk_gagal")
    assert tunggu == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]


def test_the_right_password_waits_too_and_then_forgets_the_failures(
    layanan: Client, jam: Jam
) -> None:
    for _ in range(5):
        masuk(layanan, sandi="salah")
    masalah(masuk(layanan), 429, "terlalu_sering")
    jam.maju(seconds=1)
    assert masuk(layanan).status_code == 200
    for _ in range(5):
        masalah(masuk(layanan, sandi="salah"), 401, "masuk_gagal")


@pytest.mark.usefixtures("jam")
def test_an_account_that_does_not_exist_is_slowed_down_just_the_same(layanan: Client) -> None:
    hasil = [masuk(layanan, "tidak.ada@contoh.go.id").status_code for _ in range(7)]
    assert hasil == [401] * 5 + [429] * 2


def test_one_address_that_tries_many_accounts_must_wait(layanan: Client, jam: Jam) -> None:
    hasil = [masuk(layanan, f"orang{n}@contoh.go.id").status_code for n in range(52)]
    assert hasil == [401] * 50 + [429] * 2
    jam.maju(minutes=1)
    assert masuk(layanan).status_code == 200


@pytest.mark.usefixtures("jam")
def test_a_burst_of_wrong_passwords_is_turned_away_and_others_are_served(layanan: Client) -> None:
    with ThreadPoolExecutor(8) as utas:
        serangan = [utas.submit(masuk, layanan, SUREL, f"tebakan-{n}") for n in range(200)]
        lain = [layanan.get("/v1/kesehatan").status_code for _ in range(20)]
    hasil = [satu.result().status_code for satu in serangan]
    assert lain == [200] * 20
    assert hasil.count(401) == 5
    assert hasil.count(429) == 195


def test_failures_long_ago_are_forgotten(layanan: Client, jam: Jam) -> None:
    masuk(layanan, "lama@contoh.go.id")
    jam.maju(days=2)
    masuk(layanan)
    with basis_data(layanan).reading() as sesi:
        assert len(sesi.scalars(select(GagalMasuk)).all()) == 2


@pytest.mark.usefixtures("jam")
def test_no_secret_is_stored_or_noted(layanan: Client) -> None:
    isi = masuk(layanan).json()
    masuk(layanan, sandi="rahasia-yang-salah")
    with basis_data(layanan).reading() as sesi:
        sidik = [satu.sidik for satu in sesi.scalars(select(TokenSegar))]
        catatan = [satu.model_dump_json() for satu in sesi.scalars(select(JejakAudit))]
        kunci = [satu.kunci for satu in sesi.scalars(select(GagalMasuk))]
    assert [len(satu) for satu in sidik] == [64]
    for teks in (*sidik, *catatan, *kunci):
        for rahasia in (isi["refresh_token"], isi["access_token"], SANDI, "rahasia-yang-salah"):
            assert rahasia not in teks
        assert SUREL not in teks


def tanpa_tanda(kepala_: object, klaim: object, tanda: str = "") -> str:
    bagian = [base64.urlsafe_b64encode(json.dumps(b).encode()).rstrip(b"=").decode()
              for b in (kepala_, klaim)]  # fmt: skip
    return ".".join([*bagian, tanda])


def test_forged_tokens_are_401_problems_that_name_the_scheme(layanan: Client, jam: Jam) -> None:
    akses = masuk(layanan).json()["access_token"]
    klaim = jwt.get_unverified_claims(akses)
    kid = jwt.get_unverified_header(akses)["kid"]
    lain = Penanda({kid: "k" * 40}, timedelta(minutes=10))
    palsu = [
        tanpa_tanda({"alg": "none", "typ": "JWT", "kid": kid}, klaim),
        tanpa_tanda({"alg": "RS256", "typ": "JWT", "kid": kid}, klaim, "eA"),
        lain.terbitkan(uuid4(), uuid4(), jam.kini),
        jwt.encode({**klaim, "aud": "lain"}, "k" * 40, "HS256", {"kid": kid}),
        akses[:-4], akses.rsplit(".", 1)[0], akses + "x" * 10_000,
        f"{akses}, {akses}", "null", "tlk_x_y", "\u00e4",
    ]  # fmt: skip
    for token in palsu:
        jawaban = layanan.get("/v1/saya", headers={"Authorization": f"Bearer {token}".encode()})
        masalah(jawaban, 401, "belum_masuk")
        assert jawaban.headers["www-authenticate"] == "Bearer"
    for tajuk in ({}, {"Authorization": f"Basic {akses}"}, {"Authorization": akses}):
        masalah(layanan.get("/v1/saya", headers=tajuk), 401, "belum_masuk")


@pytest.mark.usefixtures("jam")
def test_a_session_of_one_person_does_not_serve_another(layanan: Client) -> None:
    db = basis_data(layanan)
    lain = buat_pengguna(db, "lain@contoh.go.id")
    klaim = jwt.get_unverified_claims(masuk(layanan).json()["access_token"])
    penanda: Penanda = layanan.app.state.penanda
    with db.reading() as sesi:
        nomor = sesi.scalars(select(Sesi)).one()
        assert str(nomor.id) == klaim["sid"]
        campur = penanda.terbitkan(lain, nomor.id, nomor.dibuat_pada)
    masalah(
        layanan.get("/v1/saya", headers={"Authorization": f"Bearer {campur}"}), 401, "belum_masuk"
    )
