"""Who am I, where, with what rights."""

import pytest

from app.domain.akses import kebijakan
from tests.akun import basis_data, buat_instansi, buat_pengguna, kepala
from tests.api.test_pengguna import token
from tests.client import Client
from tests.contract.test_errors import masalah

SUREL = "sri.lestari@bkpsdm.contoh.go.id"


@pytest.fixture(autouse=True)
def orang(layanan: Client) -> None:
    db = basis_data(layanan)
    for kode in ("kab-a", "kab-b", "kab-c"):
        buat_instansi(db, kode, aktif=kode != "kab-c")
    peran = {"kab-a": ["operator", "pegawai"], "kab-b": ["pimpinan"], "kab-c": ["admin"]}
    buat_pengguna(db, SUREL, peran=peran)


def test_roles_and_permissions_are_told_by_agency(layanan: Client) -> None:
    jawaban = layanan.get("/v1/saya", headers=kepala(layanan, SUREL))
    isi, aturan = jawaban.json()["data"], kebijakan()
    assert (isi["surel"], isi["izin_platform"], isi["token"]) == (SUREL, [], None)
    tempat = {
        satu["instansi"]["kode"]: (satu["peran"], frozenset(satu["izin"]))
        for satu in isi["keanggotaan"]
    }
    assert tempat == {
        "kab-a": (["operator", "pegawai"], aturan.peran["operator"]),
        "kab-b": (["pimpinan"], aturan.peran["pimpinan"]),
    }
    assert isi["boleh"] == {"ubah": True, "ganti_sandi": True}
    assert jawaban.headers["etag"].startswith('"1.')


def test_the_platform_is_told_its_permissions_everywhere(layanan: Client) -> None:
    buat_pengguna(basis_data(layanan), "platform@contoh.go.id", admin_platform=True)
    isi = layanan.get("/v1/saya", headers=kepala(layanan, "platform@contoh.go.id")).json()["data"]
    assert isi["admin_platform"] is True
    assert set(isi["izin_platform"]) == kebijakan().platform


def test_a_token_is_told_what_it_may_and_cannot_touch_the_account(layanan: Client) -> None:
    tajuk = token(layanan, SUREL, "unit:baca")
    isi = layanan.get("/v1/saya", headers=tajuk).json()["data"]
    assert isi["token"]["cakupan"] == ["unit:baca"]
    assert {tuple(satu["izin"]) for satu in isi["keanggotaan"]} == {("unit:baca",)}
    assert isi["boleh"] == {"ubah": False, "ganti_sandi": False}
    ubah = layanan.request(
        "PATCH", "/v1/saya", json={"nama": "X"}, headers=tajuk | {"If-Match": "*"}
    )
    sandi = {"kata_sandi_lama": "a", "kata_sandi_baru": "b"}
    for jawaban in (
        ubah,
        layanan.post("/v1/saya/sandi", json=sandi, headers=tajuk),
        layanan.post("/v1/keluar", headers=tajuk),
    ):
        masalah(jawaban, 403, "tidak_berhak")


def test_the_name_is_changed_with_the_version_that_was_read(layanan: Client) -> None:
    tajuk = kepala(layanan, SUREL)
    tag = layanan.get("/v1/saya", headers=tajuk).headers["etag"]
    isi = {"nama": "Sri L."}
    masalah(layanan.request("PATCH", "/v1/saya", json=isi, headers=tajuk), 428, "if_match_wajib")
    kirim = tajuk | {"If-Match": tag}
    jawaban = layanan.request("PATCH", "/v1/saya", json=isi, headers=kirim)
    assert (jawaban.status_code, jawaban.json()["data"]["nama"]) == (200, "Sri L.")
    lagi = layanan.request("PATCH", "/v1/saya", json={"nama": "Lain"}, headers=kirim)
    masalah(lagi, 412, "versi_berubah")


@pytest.mark.parametrize("tambahan", ["surel", "admin_platform", "aktif", "harus_ganti_sandi"])
def test_nobody_changes_more_than_the_own_name(layanan: Client, tambahan: str) -> None:
    tajuk = kepala(layanan, SUREL) | {"If-Match": "*"}
    isi = {"nama": "X", tambahan: True}
    jawaban = layanan.request("PATCH", "/v1/saya", json=isi, headers=tajuk)
    galat = masalah(jawaban, 422, "masukan_tidak_sah")["galat"]
    assert [(g["lokasi"], g["kode"]) for g in galat] == [(tambahan, "kunci_tidak_dikenal")]
